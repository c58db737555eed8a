import { sha256 } from '../../../foundation/index.ts';
import type { ReportInput } from '../../input.ts';

const files = ['models/encoder.safetensors', 'models/tokenizer.json'];

/** A plain scan that found nothing: what was examined must still be told. */
export const input: ReportInput = {
  results: {
    format: 'bartizan-results',
    formatVersion: 1,
    tool: { name: 'bartizan', version: '0.1.0' },
    subject: { kind: 'scan', paths: ['models'] },
    verdict: 'pass',
    failOn: 'high',
    summary: {
      open: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
      accepted: 0,
      expired: 0,
      passed: 2,
      withFindings: 0,
      incomplete: 0,
      notApplicable: 0,
    },
    outcomes: files.map((path) => ({
      check: 'artifact-scan',
      checkVersion: '1',
      component: path,
      outcome: { status: 'pass', reason: '1 file examined, nothing found' },
      subjects: [{ path, sizeBytes: 4096, sha256: sha256(path) }],
    })),
    findings: [],
    measurements: [],
    gaps: [],
    staleAcceptances: [],
  },
  now: new Date('2026-02-14T10:00:00Z'),
};
