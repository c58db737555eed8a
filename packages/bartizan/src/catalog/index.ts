export { mitigationsOf, tacticsOf } from './frameworks/mitre-atlas.ts';
export { owaspLlm2025To2026 } from './frameworks/owasp-llm.ts';
export { frameworks, resolveRef } from './resolve.ts';
