import type { ReportInput } from '../../input.ts';
import { input as quiet } from '../quiet/input.ts';

/** A system that no check looked at. Its verdict claims a pass on purpose: no format may repeat that. */
export const input: ReportInput = {
  results: {
    ...quiet.results,
    subject: { kind: 'system', id: 'bare', name: 'Bare', file: 'bartizan.yaml', sha256: '0'.repeat(64) },
    summary: { ...quiet.results.summary, passed: 0 },
    outcomes: [],
  },
  system: {
    components: ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map((id) => ({ id, kind: 'model' })),
  },
  now: quiet.now,
};
