import type { CheckResult, Rule } from '../../../checks/index.ts';
import type { Severity } from '../../../findings/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { openSibling } from '../../python/load.ts';
import { nameOfContent, readText } from '../../text-content.ts';
import { lookAlike } from './look-alike.ts';
import { readDependencies } from './manifests.ts';
import type { Wanted } from './requirements.ts';
import { dependencyRules as rules } from './rules.ts';

const nothing: CheckResult = { type: 'notApplicable', reason: 'asks for no packages in a way worth a finding' };

/** Of each rule so many are told. */
const mostPerRule = 20;

export async function* examineDependencies(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const wanted = await readDependencies(await readText(input.source), nameOfContent(input));
  if (wanted === undefined) {
    yield nothing;
    return;
  }
  const results = [...judgeAll(input, wanted)];
  const isOfModel = (results.length > 0 || wanted.some(({ isPinned }) => !isPinned)) && (await isModelFolder(input));
  if (isOfModel) results.push(...judgeLoosely(input, wanted));
  yield* results;
  yield results.length > 0 ? { type: 'examined' } : nothing;
}

function* judgeAll(input: ArtifactInput, wanted: readonly Wanted[]): Generator<CheckResult, void> {
  const counts = new Map<string, number>();
  for (const one of wanted) {
    for (const { rule, severity, message } of judge(one)) {
      const count = (counts.get(rule.id) ?? 0) + 1;
      counts.set(rule.id, count);
      if (count > mostPerRule) continue;
      yield finding(input, rule, {
        message,
        identity: [hideUser(one.value).slice(0, 200)],
        place: { line: one.line },
        severity: severity ?? rule.severity,
      });
    }
  }
}

function* judge({ kind, value, isPinned }: Wanted): Generator<{
  readonly rule: Rule;
  readonly severity?: Severity;
  readonly message: string;
}> {
  const shown = showText(hideUser(value), 120);
  const isPlain = /^(?:\w+\+)?(?:http|ftp|git):\/\//i.test(value);
  if (kind === 'package') {
    const known = lookAlike(value);
    if (known !== undefined)
      yield { rule: rules.lookAlike, message: `${shown} looks like ${known}, and is another package.` };
  } else if (kind === 'trusted-host') {
    yield { rule: rules.plainIndex, message: `The certificate of ${shown} is not checked.` };
  } else if ((kind === 'index' || kind === 'extra-index') && isPlain) {
    yield { rule: rules.plainIndex, message: `Packages come from ${shown} without encryption.` };
  } else if (kind === 'extra-index' && !/^https:\/\/download\.pytorch\.org\//.test(value)) {
    yield { rule: rules.mixedIndex, message: `Packages come from ${shown} as well as from the usual index.` };
  } else if (kind === 'address' && !isPinned) {
    const severity = isPlain ? ({ severity: 'high' } as const) : {};
    yield { rule: rules.direct, ...severity, message: `A package comes from ${shown}, without a commit or a hash.` };
  }
}

/** What matters only where a model is loaded with these packages. */
function* judgeLoosely(input: ArtifactInput, wanted: readonly Wanted[]): Generator<CheckResult, void> {
  const loose = wanted.filter(({ kind, isPinned }) => kind === 'package' && !isPinned);
  const names = loose.slice(0, 8).map(({ value }) => showText(value, 40));
  const [first] = loose;
  if (first !== undefined) {
    const rest = loose.length > names.length ? ` and ${loose.length - names.length} more` : '';
    yield finding(input, rules.unpinned, {
      message: `${loose.length} of ${wanted.filter(({ kind }) => kind === 'package').length} packages have no fixed version: ${names.join(', ')}${rest}.`,
      identity: [],
      place: { line: first.line },
    });
  }
  for (const { value, line } of wanted.filter(({ kind }) => kind === 'unreadable').slice(0, mostPerRule)) {
    yield notExamined(input, `does not read as a requirement: ${showText(hideUser(value), 80)}`, { line });
  }
}

function hideUser(address: string): string {
  return address.replace(/\/\/[^/@\s]*@/, '//');
}

/** Files that lie beside the weights of a model, and nowhere else. */
const marks: readonly string[] = [
  'MLmodel',
  'model_index.json',
  'adapter_config.json',
  'tokenizer_config.json',
  'modules.json',
  'handler.py',
  'hubconf.py',
  'model.safetensors',
  'pytorch_model.bin',
  'model.safetensors.index.json',
];

async function isModelFolder(input: ArtifactInput): Promise<boolean> {
  for (const mark of marks) if ((await openSibling(input, mark)) !== undefined) return true;
  const config = await openSibling(input, 'config.json');
  if (config === undefined) return false;
  const head = Buffer.from(await config.read(0, 64 * 1024)).toString('latin1');
  return /"(?:auto_map|model_type)"\s*:/.test(head);
}
