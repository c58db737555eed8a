import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import type { CheckContext, CheckResult, ComponentCheck, Rule } from '../../../checks/index.ts';
import { type FindingDraft, refs } from '../../../findings/index.ts';
import type { Component } from '../../../system/index.ts';
import { encounterGap, encounters, namedPaths } from '../../component-files.ts';
import { formats } from '../../formats/index.generated.ts';
import { mcpRules } from '../../mcp/rules.ts';
import { pickleRules } from '../../pickle/rules.ts';
import { scanCheck } from '../../scan/bind.ts';
import { examineFile } from '../../scan/examine-file.ts';
import type { FileDraft } from '../../scan/file-scan.ts';
import { scanRules } from '../../scan/rules.ts';
import { check as mcpConfig } from '../mcp-config/check.ts';

const startsAndReaches: ReadonlySet<string> = new Set(Object.values(mcpRules).map(({ id }) => id));

/** Each rule once: formats share some. */
const rules: readonly Rule[] = [
  ...new Map(
    [...formats.flatMap((format) => format.rules), ...pickleRules, ...Object.values(scanRules)].map((rule) => [
      rule.id,
      rule,
    ]),
  ).values(),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Examines the files that a component names for content that runs code or misleads a loader. */
export const check: ComponentCheck = {
  id: scanCheck,
  version: '1',
  title: 'Model files hold data, not programs',
  description:
    'Reads every file that the component names, by content and never by name: pickles are run on an abstract machine, archives are read in every way in which a loader could read them, headers are held against the bytes behind them. Raw weights are not interpreted by any loader and are not read.',
  addresses: refs('mitre-atlas:AML.T0010.003', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04', 'cwe:CWE-502'),
  rules,
  noun: 'file',
  scope: 'component',
  appliesTo: (component) => component.artifacts.length + component.files.length > 0 || 'the component names no files',
  units: async (component, system) => namedPaths(component, system).map(({ path }) => path),
  run,
};

async function* run(context: CheckContext): AsyncGenerator<CheckResult, void> {
  const { system, component, unit } = context;
  if (component === undefined) throw new TypeError(`${scanCheck} examines one component at a time`);
  const all = namedPaths(component, system).map(({ path }) => path);
  const named = namedPaths(component, system).filter(({ path }) => unit === undefined || path === unit);
  for (const one of named) {
    let met = 0;
    let yielded = 0;
    for (const encounter of encounters(one, system.root)) {
      met += 1;
      if (encounter.kind === 'gap') {
        yielded += 1;
        yield encounterGap(encounter, system, one.pointer);
      }
      if (encounter.kind !== 'file' || !isOwner(one.path, encounter.shownPath, all)) continue;
      for (const result of await examine(encounter, one.path, context, component)) {
        yielded += 1;
        yield result;
      }
    }
    if (met === 0) yield encounterGap({ shownPath: one.path, reason: 'is an empty folder' }, system, one.pointer);
    else if (yielded === 0) yield { type: 'notApplicable', reason: 'nothing there that is not examined elsewhere' };
  }
}

async function examine(
  { path, shownPath }: { readonly path: string; readonly shownPath: string },
  namedPath: string,
  context: CheckContext,
  component: Component,
): Promise<readonly CheckResult[]> {
  const isNamedItself = relative('', namedPath) === relative('', shownPath);
  const draft = await examineFile(path, {
    shownPath,
    context,
    temporaryFolder: tmpdir(),
    hash: true,
    // A file that is named itself may be a link; what a folder holds is examined as it lies there.
    followLinks: isNamedItself,
  });
  return [...resultsOf(draft, component, isNamedItself, isReadElsewhere(shownPath, component, context))];
}

/** A file that several named paths lead to is examined under the longest of them, and only there. */
function isOwner(path: string, file: string, named: readonly string[]): boolean {
  const plain = (name: string): string => name.replace(/^\.\//, '').replace(/\/+$/, '');
  return !named.some((other) => {
    const isLonger = plain(other).length > plain(path).length;
    return isLonger && (file === plain(other) || file.startsWith(`${plain(other)}/`));
  });
}

/** Whether the check on MCP configurations reads the file as well. */
function isReadElsewhere(path: string, component: Component, { system }: CheckContext): boolean {
  return /\.(?:jsonc?|toml)$/i.test(path) && mcpConfig.appliesTo(component, system) === true;
}

/** How MCP servers are started is told once: by the check on that. */
function isLeftToOther({ rule }: FindingDraft, isOtherAtWork: boolean): boolean {
  return isOtherAtWork && startsAndReaches.has(rule);
}

function* resultsOf(
  draft: FileDraft,
  component: Component,
  isNamedItself: boolean,
  isOtherAtWork: boolean,
): Generator<CheckResult, void> {
  const { path, sizeBytes, sha256, outcome } = draft;
  for (const finding of draft.findings) if (!isLeftToOther(finding, isOtherAtWork)) yield { type: 'finding', finding };
  for (const gap of draft.gaps) yield { type: 'gap', gap };
  if (outcome.status === 'notApplicable') {
    // What the system calls a model must be one that can be examined; beside a model lie other files too.
    const isModel = component.kind === 'model' && isNamedItself;
    if (isModel)
      yield {
        type: 'gap',
        gap: { what: path, reason: 'is in no model format that is known here', location: { kind: 'file', path } },
      };
    else yield { type: 'notApplicable', reason: 'no model files among those that it names' };
  } else if (draft.gaps.length === 0) {
    yield sha256 === undefined ? { type: 'examined' } : { type: 'examined', subject: { path, sizeBytes, sha256 } };
  }
}
