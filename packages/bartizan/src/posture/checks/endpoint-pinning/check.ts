import type { ComponentCheck, Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import { componentPointer, nameOf } from '../../describe.ts';
import { examined, finding, openFact } from '../../yield.ts';

const movingVersion: Rule = {
  id: 'endpoint/moving-version',
  title: 'The model behind the endpoint changes without notice',
  severity: 'medium',
  description:
    'The endpoint is asked for a name that its operator points at a newer model whenever there is one. What was tested yesterday is not what answers today: behaviour, refusals and weaknesses change, and every earlier result is about another model.',
  remediation: 'Ask for a dated or numbered version, and move to the next one when the checks have passed on it.',
  references: refs('owasp-llm-2026:LLM04', 'mitre-atlas:AML.T0010.003', 'cwe:CWE-1357'),
};

/** Names that operators use for whatever is newest: as the whole name, or as its last part. */
const moving = /(?:^|[-:@/_.])(?:latest|newest|current|stable|default|preview|nightly|auto|main|master)$/i;

/** Looks at models that others operate: a hash cannot pin them, a version can. */
export const check: ComponentCheck = {
  id: 'endpoint-pinning',
  version: '1',
  title: 'Models behind an endpoint are asked for in a fixed version',
  description:
    'For every model that is reached at an endpoint, looks whether the name it is asked for by stands for one model, or for whatever is newest.',
  addresses: movingVersion.references,
  rules: [movingVersion],
  noun: 'endpoint',
  scope: 'component',
  appliesTo: ({ kind, endpoint }) => (kind === 'model' && endpoint !== undefined) || 'no model behind an endpoint',
  async *run({ system, component }) {
    if (component?.endpoint === undefined) return;
    const { model } = component.endpoint;
    const version = component.provenance?.version;
    const pointer = componentPointer(system, component, 'endpoint/model');
    if (model === undefined) {
      yield openFact(system, nameOf(component), 'which model the endpoint is asked for is not said', pointer);
      return;
    }
    if (moving.test(model)) {
      yield finding(system, movingVersion, {
        message: `${nameOf(component)} is asked for as '${model}', which its operator points at another model whenever there is a newer one.`,
        pointer,
        identity: [],
      });
    } else if (version !== undefined && moving.test(version)) {
      yield finding(system, movingVersion, {
        message: `The version of ${nameOf(component)} is given as '${version}': which model answers today is not known.`,
        pointer: componentPointer(system, component, 'provenance/version'),
        identity: [],
      });
    }
    yield examined;
  },
};
