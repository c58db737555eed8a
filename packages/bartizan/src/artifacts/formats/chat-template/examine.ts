import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { type JsonNode, linePosition, parseJson } from '../../json/cursor.ts';
import { indexInJson } from '../../json/string-position.ts';
import { type FoundTemplate, reportTemplate } from '../../templates/report.ts';
import { contains, largestText, nameOfContent, readText } from '../../text-content.ts';

/** Tokenizer configurations list up to some ten thousand added tokens. */
const largestConfig = 32 * 2 ** 20;
const mostValues = 1_000_000;

const notATemplate: CheckResult = { type: 'notApplicable', reason: 'holds no chat template' };

export async function* examineTemplates(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const head = Buffer.from(await source.read(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^\{\s*["}]|^\[/.test(head)) yield* examineConfig(input);
  else if (await isTemplate(input, head)) yield* examineFile(input);
  else yield notATemplate;
}

/** By its name, as runtimes find it, or by its beginning: documents only show templates somewhere within. */
async function isTemplate(input: ArtifactInput, head: string): Promise<boolean> {
  const inFolder = input.path.includes('additional_chat_templates/');
  const name = nameOfContent(input).toLowerCase();
  if (inFolder || /^chat_template/.test(name)) return true;
  if (!/\.(?:jinja2?|j2)$/.test(name) && !/^\{[{%#]/.test(head)) return false;
  return await contains(input.source, ['messages']);
}

async function* examineFile(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  if (input.source.sizeBytes > largestText) {
    yield notExamined(input, `is a template of more than ${largestText} bytes`);
    return;
  }
  const template = await readText(input.source);
  yield* reportTemplate(input, { template, name: 'the template', place: (at) => linePosition(template, at) });
  yield { type: 'examined' };
}

/** `tokenizer_config.json`, `chat_template.json`, `processor_config.json`: whatever has the key. */
async function* examineConfig(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  // A key may be written with escapes, for which JSON has no need.
  if (!(await contains(input.source, ['chat_template', '\\u00']))) {
    yield notATemplate;
    return;
  }
  if (input.source.sizeBytes > largestConfig) {
    yield notExamined(input, `has a chat template, and more than ${largestConfig} bytes`);
    return;
  }
  const text = await readText(input.source);
  let templates: readonly FoundTemplate[];
  try {
    templates = [...templatesIn(parseJson(text, { hasPythonNumbers: true, mostValues }), text)];
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    if (text.includes('"chat_template"')) yield notExamined(input, error.message);
    else yield notATemplate;
    return;
  }
  for (const found of templates) yield* reportTemplate(input, found);
  yield templates.length === 0 ? notATemplate : { type: 'examined' };
}

/** The values of `chat_template`: a text, or a list of names with a text each. */
function* templatesIn(node: JsonNode, text: string): Generator<FoundTemplate> {
  if (node.kind === 'array') for (const item of node.items) yield* templatesIn(item, text);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    if (key !== 'chat_template') yield* templatesIn(value, text);
    else if (value.kind === 'string') yield found('chat_template', value, text);
    else yield* named(value, text);
  }
}

function* named(node: JsonNode, text: string): Generator<FoundTemplate> {
  if (node.kind === 'array') for (const item of node.items) yield* named(item, text);
  if (node.kind !== 'object') return;
  const name = node.members.find(({ key, value }) => key === 'name' && value.kind === 'string')?.value;
  const label = name?.kind === 'string' ? `chat_template ${showText(name.value, 40)}` : 'chat_template';
  for (const { key, value } of node.members) {
    if (value.kind === 'string' && key !== 'name') yield found(label, value, text);
  }
}

function found(name: string, { value, at }: Extract<JsonNode, { kind: 'string' }>, text: string): FoundTemplate {
  const place = (index: number) => ({ ...linePosition(text, indexInJson(text, at, index)), element: name });
  return { template: value, name, place };
}
