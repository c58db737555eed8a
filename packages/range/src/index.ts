export type { AgentSettings } from './agent/settings.ts';
export { type Flaw, type FlawId, flawIds, flaws } from './defend/flaws.ts';
export { type Defences, type Level, levels } from './defend/levels.ts';
export { type Sim, type SimOptions, startSim } from './server.ts';
