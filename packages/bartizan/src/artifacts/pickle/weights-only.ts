import { opcodeName } from './opcodes.ts';
import type { ImportedGlobal, WeightsOnly } from './options.ts';

/** Opcodes of torch's restricted unpickler (torch 2.x, `torch/_weights_only_unpickler.py`). */
const takenOpcodes: ReadonlySet<string> = new Set(
  'MARK GLOBAL NEWOBJ REDUCE BUILD APPEND APPENDS SETITEM SETITEMS TUPLE TUPLE1 TUPLE2 TUPLE3 EMPTY_TUPLE EMPTY_LIST EMPTY_DICT EMPTY_SET NONE NEWTRUE NEWFALSE BININT BININT1 BININT2 BINFLOAT BINUNICODE SHORT_BINSTRING LONG1 BINPERSID BINGET LONG_BINGET BINPUT LONG_BINPUT POP PROTO STOP'.split(
    ' ',
  ),
);

const takenNames: ReadonlySet<string> = new Set(
  'collections.OrderedDict collections.Counter collections.defaultdict builtins.set builtins.complex builtins.bytearray builtins.dict torch.Size torch.Tensor torch.device torch.nn.parameter.Parameter torch.nn.parameter.Buffer torch.serialization._get_layout torch.storage.UntypedStorage torch.storage.TypedStorage _codecs.encode torch._tensor._rebuild_from_type_v2 torch._utils._rebuild_tensor torch._utils._rebuild_tensor_v2 torch._utils._rebuild_tensor_v3 torch._utils._rebuild_parameter torch._utils._rebuild_parameter_v2 torch._utils._rebuild_parameter_with_state torch._utils._rebuild_qtensor torch._utils._rebuild_sparse_tensor torch._utils._rebuild_nested_tensor torch._utils._rebuild_meta_tensor_no_storage torch._utils._rebuild_device_tensor_from_numpy torch._utils._rebuild_device_tensor_from_cpu_tensor torch._utils._rebuild_wrapper_subclass torch._utils._rebuild_xla_tensor'.split(
    ' ',
  ),
);

/** Element types, storages and layouts in `torch` itself. */
const takenConstants =
  /^torch(\.cuda)?\.(\w+Storage|(q?u?int|float|bfloat|complex|bits)\d\w*|bool|\w+Tensor|strided|sparse_\w+|jagged|per_\w+)$/;

function isTaken(global: ImportedGlobal): boolean {
  const name = `${global.module}.${global.name}`.replace(/^__builtin__\./, 'builtins.');
  return takenNames.has(name) || takenConstants.test(name);
}

interface Facts {
  readonly protocols: readonly number[];
  readonly seen: Uint8Array;
  readonly globals: readonly ImportedGlobal[];
  /** Tags of the persistent ids. */
  readonly pids: ReadonlySet<string>;
  /** Reading did not end at STOP. */
  readonly isBroken: boolean;
}

/** Whether torch's restricted loader would take a pickle that consists of these parts. */
export function weightsOnlyVerdict(facts: Facts): WeightsOnly {
  const because: string[] = [];
  if (facts.isBroken) because.push('the pickle does not end properly');
  for (const protocol of new Set(facts.protocols)) {
    if (protocol !== 2) because.push(`protocol ${protocol} instead of 2`);
  }
  const refused: string[] = [];
  for (let code = facts.seen.indexOf(1); code >= 0; code = facts.seen.indexOf(1, code + 1)) {
    if (!takenOpcodes.has(opcodeName(code))) refused.push(opcodeName(code));
  }
  refused.sort();
  if (refused.length > 0) because.push(`opcodes that it does not know: ${refused.join(', ')}`);
  const names = facts.globals.filter((global) => !isTaken(global)).map((global) => `${global.module}.${global.name}`);
  for (const name of names.slice(0, 6)) because.push(`imports ${name}`);
  if (names.length > 6) because.push(`imports ${names.length - 6} more names that it refuses`);
  if (facts.pids.has('other')) because.push('persistent ids that are not storages');
  return because.length === 0 ? { loads: true } : { loads: false, because: because.sort() };
}
