// Written by `npm run generate` from the folders `*/checks/*`. Do not edit.
import type { Check } from '../checks/index.ts';

export const checkLoaders: Readonly<Record<string, () => Promise<Check>>> = {
  'artifact-provenance': async () => (await import('../artifacts/checks/artifact-provenance/check.ts')).check,
  'artifact-scan': async () => (await import('../artifacts/checks/artifact-scan/check.ts')).check,
  'mcp-config': async () => (await import('../artifacts/checks/mcp-config/check.ts')).check,
  'text-inspection': async () => (await import('../artifacts/checks/text-inspection/check.ts')).check,
  'controls': async () => (await import('../posture/checks/controls/check.ts')).check,
  'data-exposure': async () => (await import('../posture/checks/data-exposure/check.ts')).check,
  'endpoint-pinning': async () => (await import('../posture/checks/endpoint-pinning/check.ts')).check,
  'excessive-agency': async () => (await import('../posture/checks/excessive-agency/check.ts')).check,
  'flow-protection': async () => (await import('../posture/checks/flow-protection/check.ts')).check,
  'open-questions': async () => (await import('../posture/checks/open-questions/check.ts')).check,
  'untrusted-instructions': async () => (await import('../posture/checks/untrusted-instructions/check.ts')).check,
};
