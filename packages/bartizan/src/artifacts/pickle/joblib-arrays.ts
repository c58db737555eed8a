import { type Cell, cellGlobal, cellKind, cellSpan, literalKind } from './cells.ts';
import { literalOf, type Machine } from './machine.ts';
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

/** Elements of an array with this shape; undefined when it cannot be told. */
function elementCount(m: Machine, shape: Cell): number | undefined | Wanted {
  const view = m.containers.view(shape);
  if (view === undefined) return shape === 8 ? 1 : undefined;
  let product = 1n;
  if (view.items.length !== view.count) return undefined;
  for (const cell of view.items) {
    if (cellKind(cell) !== 'literal' || literalKind(cell) !== 'integer') return undefined;
    const literal = literalOf(m, cell);
    if (literal === undefined) return 'want';
    if (literal.kind !== 'integer' || literal.value === undefined || literal.value < 0n) return undefined;
    product *= literal.value;
  }
  return product < 2n ** 52n ? Number(product) : undefined;
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
  if (wrapper === 'companion') return { kind: 'companion' };
  const fields = entries(m, state);
  if (fields === 'want') return 'want';
  const dtype = m.dtypes[(fields.get('dtype') ?? 0) & (cellSpan - 1)];
  if (cellKind(fields.get('dtype') ?? 0) !== 'special' || dtype === undefined) {
    return { kind: 'undetermined', why: 'its element type is not a plain numpy dtype' };
  }
  if (dtype.hasObject) return { kind: 'pickle' };
  const count = elementCount(m, fields.get('shape') ?? 0);
  if (count === 'want') return 'want';
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

/** numpy's `dtype.__setstate__`: (version, order, subarray, names, fields, itemsize, alignment, flags). */
function buildDtype(m: Machine, target: Cell, state: Cell): undefined | Wanted {
  const dtype: DtypeValue | undefined = m.dtypes[target & (cellSpan - 1)];
  const items = m.containers.view(state)?.items;
  if (dtype === undefined || items === undefined || items.length < 8) return undefined;
  const itemBytes = integerAt(m, items[5]);
  const flags = integerAt(m, items[7]);
  if (itemBytes === 'want' || flags === 'want') return 'want';
  if (itemBytes !== undefined && itemBytes >= 0) dtype.itemBytes = itemBytes;
  // NPY_ITEM_REFCOUNT: somewhere in the element is a Python object.
  if (flags !== undefined && (flags & 1) === 1) dtype.hasObject = true;
  return undefined;
}
