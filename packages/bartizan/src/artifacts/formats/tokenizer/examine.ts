import type { CheckResult } from '../../../checks/index.ts';
import { type Table, table } from '../../bom/untyped.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { openSibling } from '../../python/load.ts';
import { tokenizerRules as rules } from './rules.ts';
import { stepComplaints, templateComplaints } from './steps.ts';
import { addedTokens, configuredTokens, conflicts, differences, speaking, vocabulary } from './tokens.ts';

/** The largest vocabularies come to some forty megabytes. */
const longestTokenizer = 64 * 2 ** 20;
const longestConfig = 16 * 2 ** 20;

/** Of each rule so many are told; a broken vocabulary has thousands. */
const mostPerRule = 10;

const notOne: CheckResult = { type: 'notApplicable', reason: 'is no tokenizer' };

export async function* examineTokenizer(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  if (source.sizeBytes > longestTokenizer) {
    yield notExamined(input, `the tokenizer has ${source.sizeBytes} bytes; at most ${longestTokenizer} are examined`);
    return;
  }
  const root = parse(await source.read(0, source.sizeBytes));
  if (root === undefined || !isTokenizer(root)) {
    yield notOne;
    return;
  }
  const added = addedTokens(root);
  const special = new Set(added.flatMap(({ isSpecial, content }) => (isSpecial ? [content] : [])));
  for (const { kind, element, message, identity } of [...stepComplaints(root), ...templateComplaints(root, special)]) {
    yield finding(input, rules[kind], {
      message: `The ${element.split('/')[0]?.replace('_', '-')} ${showText(message, 300)}.`,
      identity: [element, identity.slice(0, 200)],
      place: { element },
    });
  }
  for (const { id, content } of speaking(added).slice(0, mostPerRule)) {
    yield finding(input, rules.speakingToken, {
      message: `The token ${id} stands for ${showText(JSON.stringify(content), 200)}.`,
      identity: [content.slice(0, 200)],
      place: { element: 'added_tokens' },
    });
  }
  yield* several(input, rules.conflict, conflicts(added, vocabulary(root)), 'added_tokens');
  const config = await readConfig(input);
  yield* several(input, rules.differing, differences(added, configuredTokens(config)), 'added_tokens');
  yield { type: 'examined' };
}

function* several(
  input: ArtifactInput,
  rule: (typeof rules)['conflict' | 'differing'],
  messages: Iterable<string>,
  element: string,
): Generator<CheckResult, void> {
  let count = 0;
  for (const message of messages) {
    if (++count > mostPerRule) return;
    yield finding(input, rule, {
      message: `${showText(message, 300)}.`,
      identity: [message.slice(0, 200)],
      place: { element },
    });
  }
}

function parse(bytes: Uint8Array): Table | undefined {
  try {
    return table(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** A model with a vocabulary, and steps around it. */
function isTokenizer(root: Table): boolean {
  const model = table(root['model']);
  const isModel = model['vocab'] !== undefined || /^(?:BPE|WordPiece|WordLevel|Unigram)$/.test(String(model['type']));
  return (
    isModel && ['added_tokens', 'normalizer', 'pre_tokenizer', 'post_processor', 'decoder'].some((key) => key in root)
  );
}

async function readConfig(input: ArtifactInput): Promise<Table> {
  const source = await openSibling(input, 'tokenizer_config.json');
  if (source === undefined || source.sizeBytes > longestConfig) return {};
  return parse(await source.read(0, source.sizeBytes)) ?? {};
}
