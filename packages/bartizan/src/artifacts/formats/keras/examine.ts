import type { CheckResult } from '../../../checks/index.ts';
import { notExamined } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { decodeJson, examineConfigText, isConfiguration, longestConfig } from '../../keras/text.ts';

export async function* examineKeras(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const isCertain = input.recognition === 'certain';
  if (source.sizeBytes > longestConfig) {
    const reason = `the configuration has ${source.sizeBytes} bytes; at most ${longestConfig} are examined`;
    yield isCertain ? notExamined(input, reason) : { type: 'notApplicable', reason };
    return;
  }
  const text = decodeJson(await source.read(0, source.sizeBytes));
  if (text === undefined) {
    yield isCertain ? notExamined(input, 'the configuration is no text in UTF-8') : notAConfiguration;
    return;
  }
  const status = yield* examineConfigText(
    input,
    { text, isRequired: isCertain },
    (root) => isCertain || isConfiguration(root),
  );
  if (status === 'examined') yield { type: 'examined' };
  else if (!isCertain) yield notAConfiguration;
}

const notAConfiguration: CheckResult = { type: 'notApplicable', reason: 'is no configuration of a Keras model' };
