import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { FlatBuffer } from '../../containers/flatbuffers/table.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import type { ByteSource } from '../../source.ts';
import { bufferedSource } from '../../sources/buffered.ts';
import { sliceSource } from '../../sources/slice.ts';
import { visitJson } from './json.ts';
import { checkLightgbm } from './lightgbm.ts';
import { type Booster, boosterOf } from './recognise.ts';
import { boosterRules as rules } from './rules.ts';
import { type Complaint, TreeChecker } from './trees.ts';
import { visitUbjson } from './ubjson.ts';

const headBytes = 64 * 1024;

export async function* examineBooster(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const booster = boosterOf(await input.source.read(0, headBytes));
  if (booster === undefined) {
    yield notExamined(input, 'is no model of XGBoost, LightGBM or CatBoost');
    return;
  }
  input.also(booster.replace(/-.*/, ''));
  try {
    for (const { kind, message } of await check(input.source, booster)) {
      yield finding(input, rules[kind], { message: `${showText(message, 300)}.`, identity: [showText(message, 300)] });
    }
    yield { type: 'examined' };
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
    yield notExamined(input, error.message);
  }
}

async function check(source: ByteSource, booster: Booster): Promise<readonly Complaint[]> {
  if (booster === 'lightgbm') return checkLightgbm(source);
  if (booster === 'catboost') return checkCatboost(source);
  const checker = new TreeChecker();
  if (booster === 'xgboost-json') await visitJson(source, checker);
  else await visitUbjson(source, checker);
  checker.finish();
  if (!checker.hasLearner) throw new BartizanError('file-unreadable', 'has no learner, as models of XGBoost do');
  return checker.complaints;
}

/** `CBM1`, the length of the core, and the core as FlatBuffers (catboost/libs/model/flatbuffers/model.fbs). */
async function checkCatboost(source: ByteSource): Promise<readonly Complaint[]> {
  const head = await source.read(0, 8);
  if (head.length < 8) throw new BartizanError('file-unreadable', 'is cut off');
  const length = new DataView(head.buffer, head.byteOffset, 8).getUint32(4, true);
  if (8 + length > source.sizeBytes)
    throw new BartizanError('file-unreadable', `is cut off: its core is stated to have ${length} bytes`);
  const core = await new FlatBuffer(bufferedSource(sliceSource(source, 8, length))).root();
  const version = await core.text(0, 100);
  if (!version.startsWith('FlabuffersModel')) {
    throw new BartizanError('file-unreadable', `has the version ${JSON.stringify(version)}, which is not known`);
  }
  return [];
}
