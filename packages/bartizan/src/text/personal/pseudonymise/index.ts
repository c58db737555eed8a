export {
  createPseudonymSession,
  type PseudonymOptions,
  type PseudonymSession,
  type RestoreTarget,
  type StreamRestorer,
} from './session.ts';
export { readVault, type Vault, type VaultEntry } from './vault.ts';
