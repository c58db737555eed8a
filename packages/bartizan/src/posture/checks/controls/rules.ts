import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const untested: Rule = {
  id: 'controls/untested',
  title: 'A control is claimed, not tested',
  severity: 'medium',
  description:
    'The description names a control, and no check that tests it. Whether it holds is an opinion: it earns no credit in any result until something has tried it.',
  remediation: 'Name the checks that test the control in `verifiedBy`, or take the control out of the description.',
  references: refs('cwe:CWE-693'),
};

export const unknownCheck: Rule = {
  id: 'controls/unknown-check',
  title: 'A control is verified by a check that does not exist',
  severity: 'medium',
  description:
    'The control names a check that this product does not have, so nothing ever tests it while the description says that something does.',
  remediation: 'Correct the name; `bartizan system check` lists the checks there are.',
  references: refs('cwe:CWE-693'),
};

export const expiredException: Rule = {
  id: 'controls/expired-exception',
  title: 'An exception has expired',
  severity: 'medium',
  description:
    'Somebody accepted a finding until a day that has passed. It counts again, and the promise behind the exception was not kept.',
  remediation: 'Repair what was accepted, or have its owner decide anew with a new day and reason.',
  references: [],
};

export const rules: readonly Rule[] = [untested, unknownCheck, expiredException];
