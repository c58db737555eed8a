export type { Attack, Scenario } from './attacks/attack.ts';
export { attacks } from './attacks/index.generated.ts';
export {
  type Campaign,
  type CampaignOptions,
  type CampaignProgress,
  planOf,
  runCampaign,
} from './campaign/campaign.ts';
export { type CampaignComparison, type ComparedAttack, compareCampaigns } from './campaign/compare.ts';
export type { Prices } from './campaign/cost.ts';
export { type Forecast, forecastCampaign, triesOfRequest } from './campaign/forecast.ts';
export { maskedPart } from './campaign/mask-secrets.ts';
export { type Replay, replayAttempt } from './campaign/replay.ts';
export { attackRule } from './campaign/results.ts';
export { type StoredCampaign, storedCampaign } from './campaign/stored-campaign.ts';
export type { Converter } from './converters/converter.ts';
export { converters } from './converters/index.generated.ts';
export { calibrateJudge, createJudge, type Judge, type JudgeMeasure } from './judge/judge.ts';
export { openTarget } from './targets/open-target.ts';
export { openAiTarget } from './targets/openai.ts';
export { readStoredSettings, readTarget } from './targets/read-target.ts';
export type { TargetSettings } from './targets/settings.ts';
export type { Target } from './targets/target.ts';
