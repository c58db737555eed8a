export { findPersonalData, personalRules } from './find-personal.ts';
export {
  createPseudonymSession,
  type PseudonymOptions,
  type PseudonymSession,
  type RestoreTarget,
  readVault,
  type StreamRestorer,
  type Vault,
  type VaultEntry,
} from './pseudonymise/index.ts';
