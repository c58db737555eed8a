import type { SystemCheck } from '../../../checks/index.ts';
import { openQuestions } from '../../../system/index.ts';
import { examined, openFact } from '../../yield.ts';

/** Turns every question that the description leaves open into a gap: unknown is never safe, and never silent. */
export const check: SystemCheck = {
  id: 'open-questions',
  version: '1',
  title: 'Every decisive fact is known',
  description:
    'Lists what the description leaves open where it decides about security. An open question is no finding, but while it is open nobody can say that the system is sound.',
  addresses: [],
  rules: [],
  noun: 'description',
  scope: 'system',
  appliesTo: () => true,
  async *run({ system }) {
    for (const { question, why, pointer } of openQuestions(system)) yield openFact(system, question, why, pointer);
    yield examined;
  },
};
