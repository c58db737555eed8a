export { check as controls } from './checks/controls/check.ts';
export { check as dataExposure } from './checks/data-exposure/check.ts';
export { check as endpointPinning } from './checks/endpoint-pinning/check.ts';
export { check as excessiveAgency } from './checks/excessive-agency/check.ts';
export { check as flowProtection } from './checks/flow-protection/check.ts';
export { check as openQuestions } from './checks/open-questions/check.ts';
export { check as untrustedInstructions } from './checks/untrusted-instructions/check.ts';
