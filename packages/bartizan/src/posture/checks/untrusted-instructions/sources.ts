import { type Component, type ComponentKind, effectiveTrust, type System } from '../../../system/index.ts';
import type { PlacedFlow } from '../../describe.ts';
import { type Path, pathsTo } from '../../reach.ts';

/** Who can put words into a component, and how sure that is. */
export interface Source {
  readonly path: Path;
  /** `unknown`: the trust of the source, or whether a flow on the way bears instructions, is not known. */
  readonly trust: 'untrusted' | 'partlyTrusted' | 'unknown';
  /** JSON pointer of the first fact on the way that is not known. */
  readonly open?: string;
}

/** Kinds whose text was written by somebody; the others only pass on or make text from it. */
const speaking: readonly ComponentKind[] = [
  'external',
  'human',
  'mcpServer',
  'tool',
  'dataset',
  'vectorStore',
  'memory',
  'datastore',
];

/**
 * Who can put instructions into a component over any number of flows that bear them: the nearest
 * untrusted source, which says it all; else the nearest one that may be untrusted and the nearest that
 * is partly trusted. Empty when only trusted ones reach it.
 */
export function gravestSources(system: System, target: Component, flows: readonly PlacedFlow[]): readonly Source[] {
  const certain = sourcesOver(
    system,
    target,
    flows.filter(({ flow }) => flow.instructionBearing === true),
  );
  const nearest = (sources: readonly Source[], trust: Source['trust']): readonly Source[] =>
    sources.filter((source) => source.trust === trust).slice(0, 1);
  const untrusted = nearest(certain, 'untrusted');
  if (untrusted.length > 0) return untrusted;
  const possible = sourcesOver(
    system,
    target,
    flows.filter(({ flow }) => flow.instructionBearing !== false),
  ).map(withOpenFlow);
  return [...nearest(possible, 'unknown'), ...nearest(certain, 'partlyTrusted')];
}

function sourcesOver(system: System, target: Component, flows: readonly PlacedFlow[]): readonly Source[] {
  return [...pathsTo(target, flows).values()].flatMap((path): readonly Source[] => {
    const trust = effectiveTrust(system, path.from);
    if (trust === 'untrusted') return [{ path, trust }];
    if (!speaking.includes(path.from.kind) || trust === 'trusted') return [];
    if (trust === 'partlyTrusted') return [{ path, trust }];
    return [{ path, trust, open: `/components/${system.components.indexOf(path.from)}/trust` }];
  });
}

/** A way that leads over a flow of which nobody knows whether it bears instructions proves nothing, and excludes nothing. */
function withOpenFlow(source: Source): Source {
  const doubtful = source.path.flows.find(({ flow }) => flow.instructionBearing === 'unknown');
  return doubtful === undefined
    ? source
    : { path: source.path, trust: 'unknown', open: `${doubtful.pointer}/instructionBearing` };
}
