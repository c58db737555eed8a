export { findSecrets, secretRules } from './find-secrets.ts';
export { maskSecret } from './mask.ts';
