import { atoms, type Cell, cellGlobal, cellKind, cellSpan, literalKind } from './cells.ts';
import { literalOf, type Machine } from './machine.ts';
import { note } from './record.ts';
import type { DtypeValue, RawArray } from './specials.ts';

const wrappers: Readonly<Record<string, 'array' | 'companion'>> = {
  'joblib.numpy_pickle.NumpyArrayWrapper': 'array',
  'sklearn.externals.joblib.numpy_pickle.NumpyArrayWrapper': 'array',
  'joblib.numpy_pickle_compat.NDArrayWrapper': 'companion',
  'joblib.numpy_pickle_compat.ZNDArrayWrapper': 'companion',
  'joblib.numpy_pickle.NDArrayWrapper': 'companion',
  'joblib.numpy_pickle.ZNDArrayWrapper': 'companion',
};

type Wanted = 'want';

/** The value stored under each literal key, of the pairs that are remembered. */
function entries(m: Machine, dict: Cell): ReadonlyMap<string, Cell> | Wanted {
  const items = m.containers.view(dict)?.items ?? [];
  const found = new Map<string, Cell>();
  for (let i = 0; i + 1 < items.length; i += 2) {
    const key = items[i] ?? 0;
    const literal = literalOf(m, key);
    if (literal === undefined && cellKind(key) === 'literal') return 'want';
    if (literal?.kind === 'text') found.set(literal.text, items[i + 1] ?? 0);
  }
  return found;
}

/** Values that were not kept: nothing is known of them, and nothing is held against them. */
const forgotten: ReadonlySet<Cell> = new Set([0, atoms.unknown, atoms.integer, atoms.tuple]);

/** A value that no pickler writes in this place. */
type Forged = 'forged';

/** Elements of an array with this shape; undefined when it cannot be told. */
function elementCount(m: Machine, shape: Cell): number | undefined | Wanted | Forged {
  const view = m.containers.view(shape);
  if (view === undefined) {
    if (shape === atoms.emptyTuple) return 1;
    return forgotten.has(shape) || cellKind(shape) === 'container' ? undefined : 'forged';
  }
  if (view.kind !== 'tuple' || view.items.length !== view.count) return 'forged';
  let product = 1n;
  for (const cell of view.items) {
    if (forgotten.has(cell)) return undefined;
    if (cellKind(cell) !== 'literal' || literalKind(cell) !== 'integer') return 'forged';
    const literal = literalOf(m, cell);
    if (literal === undefined) return 'want';
    if (literal.kind !== 'integer' || literal.value === undefined) return undefined;
    if (literal.value < 0n) return 'forged';
    product *= literal.value;
  }
  return product < 2n ** 52n ? Number(product) : undefined;
}

/** Whether this cannot be the dtype of an array. Some libraries bring classes of dtypes of their own. */
function isForgedDtype(m: Machine, dtype: Cell): boolean {
  const global = cellGlobal(dtype);
  if (global >= 0) return !/dtype/i.test(m.globals.record(global).name);
  return cellKind(dtype) !== 'special' && !forgotten.has(dtype);
}

/** joblib takes the bytes behind for the array, as many as the forged value comes to: they may hide opcodes. */
function forgedArray(m: Machine, target: Cell, field: 'shape' | 'dtype'): RawArray {
  note(m, {
    rule: 'pickle/misused-function',
    severity: 'high',
    global: m.globals.record(cellGlobal(target)),
    identity: ['joblib-array', field],
    message: `The ${field} of a joblib array is none that joblib writes, so that the end of the array, and what is loaded behind it, is only known while loading.`,
  });
  return { kind: 'undetermined', why: `its ${field} is none that joblib writes` };
}

function companion(m: Machine, filename: Cell | undefined): RawArray | Wanted {
  if (filename === undefined || cellKind(filename) !== 'literal') return { kind: 'companion', name: undefined };
  const literal = literalOf(m, filename);
  if (literal === undefined) return 'want';
  return { kind: 'companion', name: literal.kind === 'text' ? literal.text : undefined };
}

function isWrapper(m: Machine, target: Cell): 'array' | 'companion' | undefined {
  if (cellKind(target) !== 'instance') return undefined;
  const record = m.globals.record(cellGlobal(target));
  return wrappers[`${record.module}.${record.name}`];
}

/**
 * What joblib reads from the stream after BUILD has filled `target`: nothing for objects that are not
 * array wrappers. A `numpy.dtype` that is built learns its size from its state.
 */
export function rawArrayAfter(m: Machine, target: Cell, state: Cell): RawArray | undefined | Wanted {
  if (cellKind(target) === 'special') return buildDtype(m, target, state);
  if (m.dialect !== 'joblib') return undefined;
  const wrapper = isWrapper(m, target);
  if (wrapper === undefined) return undefined;
  const fields = entries(m, state);
  if (fields === 'want') return 'want';
  if (wrapper === 'companion') return companion(m, fields.get('filename'));
  const dtype = m.dtypes[(fields.get('dtype') ?? 0) & (cellSpan - 1)];
  if (isForgedDtype(m, fields.get('dtype') ?? 0)) return forgedArray(m, target, 'dtype');
  if (cellKind(fields.get('dtype') ?? 0) !== 'special' || dtype === undefined) {
    return { kind: 'undetermined', why: 'its element type is not a plain numpy dtype' };
  }
  if (dtype.hasObject) return { kind: 'pickle' };
  const count = elementCount(m, fields.get('shape') ?? 0);
  if (count === 'want') return 'want';
  if (count === 'forged') return forgedArray(m, target, 'shape');
  if (count === undefined || dtype.itemBytes === undefined) {
    return { kind: 'undetermined', why: 'its shape or the size of its elements is not written out' };
  }
  const alignment = fields.get('numpy_array_alignment_bytes');
  const isAligned = alignment !== undefined && cellKind(alignment) === 'literal';
  return { kind: 'raw', sizeBytes: count * dtype.itemBytes, isAligned };
}

function integerAt(m: Machine, cell: Cell | undefined): number | undefined | Wanted {
  if (cell === undefined || cellKind(cell) !== 'literal' || literalKind(cell) !== 'integer') return undefined;
  const literal = literalOf(m, cell);
  if (literal === undefined) return 'want';
  return literal.kind === 'integer' && literal.value !== undefined ? Number(literal.value) : undefined;
}

/** Values of a state that are looked at: a record of forty fields has eighty. */
const fieldsFollowed = 400;

/** Whether elements of the dtype, of its fields or of its subarray are Python objects. */
function mayHoldObjects(m: Machine, dtype: DtypeValue, state: readonly Cell[]): boolean {
  if (dtype.hasObject || !m.hasObjectDtype) return dtype.hasObject;
  const cells = [state[2] ?? 0, state[4] ?? 0];
  for (let depth = 0; depth < 3; depth++) {
    for (const cell of cells.splice(0)) {
      if (cellKind(cell) === 'special' && m.dtypes[cell & (cellSpan - 1)]?.hasObject === true) return true;
      const view = m.containers.view(cell);
      // Fields that are not remembered may be any dtype of this pickle, and one of those holds objects.
      if (view !== undefined && (view.count > view.items.length || cells.length > fieldsFollowed)) return true;
      cells.push(...(view?.items ?? []));
    }
  }
  return false;
}

/** Without the flag, numpy takes the bytes of the file for the addresses of objects. */
function noteForgedPointers(m: Machine): void {
  note(m, {
    rule: 'pickle/misused-function',
    severity: 'high',
    identity: ['numpy.dtype', 'flags'],
    message:
      'A numpy dtype of objects is told that it holds none. numpy then takes bytes of the file for addresses of objects, which crashes the process or hands it over.',
  });
}

/** numpy's `dtype.__setstate__`: (version, order, subarray, names, fields, itemsize, alignment, flags). */
function buildDtype(m: Machine, target: Cell, state: Cell): undefined | Wanted {
  const dtype: DtypeValue | undefined = m.dtypes[target & (cellSpan - 1)];
  const items = m.containers.view(state)?.items;
  if (dtype === undefined || items === undefined || items.length < 8) return undefined;
  const itemBytes = integerAt(m, items[5]);
  const flags = integerAt(m, items[7]);
  if (itemBytes === 'want' || flags === 'want') return 'want';
  if (flags !== undefined && (flags & 1) === 0 && mayHoldObjects(m, dtype, items)) noteForgedPointers(m);
  if (itemBytes !== undefined && itemBytes >= 0) dtype.itemBytes = itemBytes;
  // NPY_ITEM_REFCOUNT: somewhere in the element is a Python object.
  if (flags !== undefined && (flags & 1) === 1) {
    dtype.hasObject = true;
    m.hasObjectDtype = true;
  }
  return undefined;
}
