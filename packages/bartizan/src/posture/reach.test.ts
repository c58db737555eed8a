import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSystem, type System } from '../system/index.ts';
import { placedFlows } from './describe.ts';
import { componentsOn, type Path, pathsFrom, pathsTo } from './reach.ts';

const size = 7;

/** Distances between all pairs by Floyd and Warshall: another way to the same truth. */
function distances(edges: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const table = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => (edges.some(([from, to]) => from === a && to === b) ? 1 : Infinity)),
  );
  for (let via = 0; via < size; via++)
    for (const row of table) for (let b = 0; b < size; b++) row[b] = Math.min(row[b]!, row[via]! + table[via]![b]!);
  return table;
}

async function systemOf(edges: readonly (readonly [number, number])[]): Promise<System> {
  const file = {
    bartizan: 1,
    system: { id: 'graph', name: 'Graph', purpose: 'To be walked' },
    components: Array.from({ length: size }, (_, id) => ({ id: `c${id}`, kind: 'tool' })),
    flows: edges.map(([from, to]) => ({ from: `c${from}`, to: `c${to}` })),
  };
  return parseSystem(JSON.stringify(file), { path: '/graph/bartizan.yaml' });
}

const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([from, to]) => from !== to);

function expectWay(path: Path, from: string, to: string, length: number): void {
  const ids = componentsOn(path).map(({ id }) => id);
  expect([ids[0], ids.at(-1), path.flows.length]).toEqual([from, to, length]);
  expect(path.flows.map(({ flow }) => flow.from)).toEqual(ids.slice(0, -1));
  expect(path.flows.map(({ flow }) => flow.to)).toEqual(ids.slice(1));
}

describe('ways through the graph', () => {
  it('finds a shortest way from and to exactly what is connected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(edge, { selector: String, maxLength: 20 }), async (edges) => {
        const system = await systemOf(edges);
        const flows = placedFlows(system);
        const table = distances(edges);
        for (const [index, component] of system.components.entries()) {
          const to = pathsTo(component, flows);
          const from = pathsFrom(component, flows, () => true);
          for (let other = 0; other < size; other++) {
            if (other === index) continue;
            const [there, back] = [table[index]![other]!, table[other]![index]!];
            expect([from.has(`c${other}`), to.has(`c${other}`)]).toEqual([there < Infinity, back < Infinity]);
            if (there < Infinity) expectWay(from.get(`c${other}`)!, component.id, `c${other}`, there);
            if (back < Infinity) expectWay(to.get(`c${other}`)!, `c${other}`, component.id, back);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends where it may not go on', async () => {
    const system = await systemOf([
      [0, 1],
      [1, 2],
    ]);
    const first = system.components[0]!;
    expect([...pathsFrom(first, placedFlows(system), () => false).keys()]).toEqual(['c1']);
  });
});
