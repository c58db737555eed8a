import type { CheckResult, Rule } from '../../../checks/index.ts';
import type { Severity } from '../../../findings/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { linePosition, memberOf } from '../../json/cursor.ts';
import { besides, examinePython, openSibling, type PythonEntry } from '../../python/index.ts';
import { isSiblingPath } from '../../sibling-path.ts';
import type { HubConfig } from './examine.ts';
import { type CodeReference, codeReferences } from './references.ts';
import { hubRules as rules } from './rules.ts';

/** Code that is loaded because it lies there: transformers' `generate`, and servers of inference. */
const byConvention: readonly { readonly path: string; readonly why: string }[] = [
  { path: 'custom_generate/generate.py', why: 'generate(custom_generate=…) imports' },
  { path: 'handler.py', why: 'inference endpoints import' },
];

/** Examines the code that a configuration names, and what lies beside it to be loaded. */
export async function* examineCode(input: ArtifactInput, config: HubConfig): AsyncGenerator<CheckResult, void> {
  const local = new Map<string, CodeReference>();
  for (const reference of codeReferences(config.root, config.kind)) {
    if (reference.repository !== undefined) yield reportRemote(input, config, reference);
    else if (reference.path !== undefined && !local.has(reference.path)) local.set(reference.path, reference);
  }
  const entries: PythonEntry[] = [];
  for (const [path, reference] of local) {
    const source = isSiblingPath(path) ? await openSibling(input, path) : undefined;
    if (source === undefined) yield* reportMissing(input, config, reference, path);
    else entries.push({ path, source });
  }
  yield* reportOwn(input, config, entries, local);
  // The loader makes these classes and calls whatever method it likes.
  const classes = new Set([...local.values()].map(({ written }) => written.slice(written.lastIndexOf('.') + 1)));
  yield* examinePython(input, entries, { isEntryPoint: (name) => classes.has(name.split('.')[0] ?? '') });
  if (config.kind === 'settings' && isModel(config)) yield* examineConventions(input, local);
}

/** One finding for all files: what matters is in the findings about the code. */
function* reportOwn(
  input: ArtifactInput,
  { text }: HubConfig,
  entries: readonly PythonEntry[],
  local: ReadonlyMap<string, CodeReference>,
): Generator<CheckResult, void> {
  const paths = entries.map(({ path }) => path).sort();
  const [first] = entries.flatMap(({ path }) => local.get(path) ?? []);
  if (first === undefined) return;
  const shown = paths.slice(0, 5).map((path) => showText(path, 100));
  const rest = paths.length > shown.length ? ` and ${paths.length - shown.length} more files` : '';
  yield finding(input, rules.customCode, {
    message: `The configuration has a loader import code of the repository: ${shown.join(', ')}${rest}.`,
    identity: paths,
    place: { ...linePosition(text, first.at), element: showText(first.setting, 80) },
  });
}

function isModel({ root }: HubConfig): boolean {
  return memberOf(root, 'model_type') !== undefined || memberOf(root, 'architectures') !== undefined;
}

function show({ setting, written }: CodeReference): string {
  return `${showText(setting, 60)} (${showText(written, 100)})`;
}

function report(
  input: ArtifactInput,
  { text }: HubConfig,
  reference: CodeReference,
  rule: Rule,
  message: string,
  severity: Severity = rule.severity,
): CheckResult {
  return finding(input, rule, {
    message: `The configuration ${message}.`,
    identity: [reference.setting, reference.written.slice(0, 200)],
    place: { ...linePosition(text, reference.at), element: showText(reference.setting, 80) },
    severity,
  });
}

function reportRemote(input: ArtifactInput, config: HubConfig, reference: CodeReference): CheckResult {
  const revision = memberOf(config.root, 'code_revision');
  const isPinned = revision?.kind === 'string' && /^[0-9a-f]{40}$/.test(revision.value);
  const message = `runs code of another repository${isPinned ? '' : ', in whatever version is the newest'}: ${show(reference)}`;
  return report(input, config, reference, rules.remoteCode, message, isPinned ? 'medium' : 'high');
}

function* reportMissing(
  input: ArtifactInput,
  config: HubConfig,
  reference: CodeReference,
  path: string,
): Generator<CheckResult, void> {
  if (!isSiblingPath(path)) {
    yield report(input, config, reference, rules.outsidePath, `names code out of its folder: ${show(reference)}`);
    return;
  }
  if (config.kind === 'modules') {
    const message = `names a class that is of no library for sentence embeddings: ${show(reference)}`;
    yield report(input, config, reference, rules.pythonPath, message);
    return;
  }
  if (input.sibling !== undefined) {
    const message = `names code that is not there: ${show(reference)} should be in ${showText(path, 100)}`;
    yield report(input, config, reference, rules.missingCode, message);
  }
  yield notExamined(input, `the code ${showText(path, 100)} that it names is not there to be examined`);
}

async function* examineConventions(
  input: ArtifactInput,
  local: ReadonlyMap<string, CodeReference>,
): AsyncGenerator<CheckResult, void> {
  for (const { path, why } of byConvention) {
    const source = local.has(path) ? undefined : await openSibling(input, path);
    if (source === undefined) continue;
    yield finding(besides(input, path), rules.customCode, {
      message: `The folder of the model holds ${path}, which ${why}.`,
      identity: [path],
    });
    yield* examinePython(input, [{ path, source }], {
      isEntryPoint: (name) => name === 'generate' || name.startsWith('EndpointHandler.'),
    });
  }
}
