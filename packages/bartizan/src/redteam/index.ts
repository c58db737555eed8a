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
export { attackRule } from './campaign/results.ts';
export type { Converter } from './converters/converter.ts';
export { converters } from './converters/index.generated.ts';
export { openAiTarget } from './targets/openai.ts';
export type { Target } from './targets/target.ts';
