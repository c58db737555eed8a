import type { CheckContext, CheckResult, ComponentCheck, Rule } from '../../../checks/index.ts';
import type { Component, System } from '../../../system/index.ts';
import { encounterGap, encounters, type NamedPath, namedPaths } from '../../component-files.ts';
import { hashFile } from '../../sources/hash.ts';
import { rules } from './rules.ts';

/**
 * Compares files with what the system file declares about them. A missing source or licence is a low
 * finding and no gap: the description was examined to its end, and what it lacks is known.
 */
export const check: ComponentCheck = {
  id: 'artifact-provenance',
  version: '1',
  title: 'Models and datasets are the declared ones',
  description:
    'Compares the SHA-256 of every file of a model or dataset with the one in the system file, and looks whether source and licence are written down.',
  addresses: rules.mismatch.references,
  rules: Object.values(rules),
  noun: 'component',
  scope: 'component',
  appliesTo: ({ kind }) =>
    kind === 'model' || kind === 'dataset' || `provenance is asked of models and datasets, not of a ${kind}`,
  run,
};

async function* run(context: CheckContext): AsyncGenerator<CheckResult, void> {
  const { system, component } = context;
  if (component === undefined) throw new TypeError('artifact-provenance examines one component at a time');
  const results: CheckResult[] = [...describe(system, component)];
  for await (const result of compare(context, component)) results.push(result);
  yield* results;
  if (!results.some(({ type }) => type === 'gap')) yield { type: 'examined' };
}

function isUnknown(text: string | undefined): boolean {
  return text === undefined || /^(?:unknown|tbd|todo|n\/?a|none|\?+|-)$/i.test(text.trim());
}

function* describe(system: System, component: Component): Generator<CheckResult, void> {
  const who = component.name ?? component.id;
  if (isUnknown(component.provenance?.source)) {
    yield inSystem(
      system,
      component,
      rules.noSource,
      '/provenance/source',
      `Where ${who} came from is not written down.`,
    );
  }
  if (isUnknown(component.provenance?.licence)) {
    yield inSystem(
      system,
      component,
      rules.noLicence,
      '/provenance/licence',
      `The licence of ${who} is not written down.`,
    );
  }
}

async function* compare(context: CheckContext, component: Component): AsyncGenerator<CheckResult, void> {
  const { system } = context;
  const named = namedPaths(component, system);
  const base = `/components/${system.components.indexOf(component)}/provenance/sha256`;
  const declared = component.provenance?.sha256;
  const open = new Map<string, { readonly sha256: string; readonly pointer: string }>();
  if (typeof declared === 'string') {
    const [only, ...others] = named;
    if (only === undefined || others.length > 0) {
      const reason = `one hash is declared, but the component names ${named.length} paths`;
      yield { type: 'gap', gap: { what: 'provenance.sha256', reason, location: system.locate(base) } };
    } else open.set(only.path, { sha256: declared, pointer: base });
  } else {
    for (const [path, sha256] of Object.entries(declared ?? {})) {
      open.set(path, { sha256, pointer: `${base}/${path.replaceAll('~', '~0').replaceAll('/', '~1')}` });
    }
  }
  for (const one of named) yield* comparePath(context, component, one, open);
  for (const [path, { sha256, pointer }] of open) {
    yield* comparePath(context, component, { path, pointer }, new Map([[path, { sha256, pointer }]]));
  }
}

/** Compares what lies at a path, and takes the hashes that it used out of `open`. */
async function* comparePath(
  context: CheckContext,
  component: Component,
  one: NamedPath,
  open: Map<string, { readonly sha256: string; readonly pointer: string }>,
): AsyncGenerator<CheckResult, void> {
  const { system } = context;
  const unpinned: string[] = [];
  for (const encounter of encounters(one, system.root)) {
    const declared = open.get(encounter.shownPath);
    open.delete(encounter.shownPath);
    if (encounter.kind === 'gap') yield encounterGap(encounter, system, declared?.pointer ?? one.pointer);
    if (encounter.kind !== 'file') continue;
    if (declared === undefined) {
      unpinned.push(encounter.shownPath);
      continue;
    }
    const found = await hashFile(encounter.path, context.signal);
    if (found.kind === 'unreadable') {
      yield encounterGap({ shownPath: encounter.shownPath, reason: found.reason }, system, one.pointer);
    } else if (found.sha256 !== declared.sha256) yield mismatch(encounter.shownPath, found.sha256, declared.sha256);
  }
  if (unpinned.length > 0) yield unpinnedFinding(system, component, one, unpinned);
}

function mismatch(path: string, found: string, declared: string): CheckResult {
  const { id, title, severity, references, remediation } = rules.mismatch;
  return {
    type: 'finding',
    finding: {
      rule: id,
      title,
      severity,
      message: `The SHA-256 of ${path} is ${found.slice(0, 16)}…, and ${declared.slice(0, 16)}… is declared.`,
      location: { kind: 'file', path },
      excerpts: [
        { label: 'found', text: found },
        { label: 'declared', text: declared },
      ],
      references,
      remediation,
      identity: [],
    },
  };
}

function unpinnedFinding(
  system: System,
  component: Component,
  { path, pointer }: NamedPath,
  files: readonly string[],
): CheckResult {
  const { id, title, severity, references, remediation } = rules.unpinned;
  const what = files.length === 1 ? (files[0] ?? path) : `${files.length} files at ${path}`;
  return {
    type: 'finding',
    finding: {
      rule: id,
      title,
      severity,
      message: `No SHA-256 is declared for ${what} of ${component.name ?? component.id}.`,
      location: system.locate(pointer),
      references,
      remediation,
      identity: [path],
    },
  };
}

function inSystem(system: System, component: Component, rule: Rule, member: string, message: string): CheckResult {
  const { id, title, severity, references, remediation } = rule;
  const location = system.locate(`/components/${system.components.indexOf(component)}${member}`);
  return {
    type: 'finding',
    finding: { rule: id, title, severity, message, location, references, remediation, identity: [] },
  };
}
