import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { notExamined } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { type JsonNode, parseJson } from '../../json/cursor.ts';
import { decodeJson } from '../../keras/text.ts';
import { contains } from '../../text-content.ts';
import { examineCode } from './code.ts';
import { type ConfigKind, kindOf } from './references.ts';
import { examineSettings } from './settings.ts';

/** Configurations have some kilobytes; lists of labels and indexes of weights some megabytes. */
const longestConfig = 16 * 2 ** 20;
const mostValues = 1_000_000;

/** What would run code must not hide behind its length or a missing bracket. */
const serious = ['auto_map', 'trust_remote_code', 'custom_pipeline', 'custom_generate', '_attn_implementation'].map(
  (key) => `"${key}`,
);

/** A configuration with what places in it are told by. */
export interface HubConfig {
  readonly root: JsonNode;
  readonly kind: ConfigKind;
  readonly text: string;
}

const notOne: CheckResult = { type: 'notApplicable', reason: 'is no configuration of a model hub' };

/** Most configurations are only numbers and names, and no more a model than a readme. */
const namesNoCode: CheckResult = { type: 'notApplicable', reason: 'is a configuration that names no code' };

export async function* examineHubConfig(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  if (source.sizeBytes > longestConfig) {
    const reason = `the configuration has ${source.sizeBytes} bytes; at most ${longestConfig} are examined`;
    yield (await contains(source, serious)) ? notExamined(input, reason) : notOne;
    return;
  }
  const text = decodeJson(await source.read(0, source.sizeBytes));
  if (text === undefined) {
    yield notOne;
    return;
  }
  const isSerious = serious.some((key) => text.includes(key));
  let root: JsonNode;
  try {
    root = parseJson(text.replace(/^\ufeff/, ''), { hasPythonNumbers: true, mostValues });
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
    yield isSerious ? notExamined(input, `the configuration ${error.message}`) : notOne;
    return;
  }
  const kind = kindOf(root);
  if (kind === undefined) {
    yield notOne;
    return;
  }
  const config: HubConfig = { root, kind, text };
  let isWorthWords = false;
  for await (const result of examineAll(input, config)) {
    isWorthWords = true;
    yield result;
  }
  yield isWorthWords ? { type: 'examined' } : namesNoCode;
}

async function* examineAll(input: ArtifactInput, config: HubConfig): AsyncGenerator<CheckResult, void> {
  yield* examineSettings(input, config);
  yield* examineCode(input, config);
}
