import type { CheckContext, CheckResult, ComponentCheck } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import { throwIfAborted } from '../../../foundation/index.ts';
import type { ComponentKind } from '../../../system/index.ts';
import { type Channel, type InspectorId, inspectionRules } from '../../../text/index.ts';
import { encounterGap, encounters, namedPaths } from '../../component-files.ts';
import { inspectEncounter } from '../../texts/inspect-files.ts';

interface Reading {
  readonly only: readonly InspectorId[];
  readonly channel?: Channel;
}

/** What is looked for in the texts of a component: a prompt is made of orders, a help article is not. */
const readings: Partial<Record<ComponentKind, Reading>> = {
  prompt: { only: ['hidden', 'secrets'] },
  vectorStore: { only: ['hidden', 'secrets'], channel: 'document' },
  memory: { only: ['hidden', 'secrets'] },
};

/** Inspects the texts that a model is given: prompts, and documents before they are indexed. */
export const check: ComponentCheck = {
  id: 'text-inspection',
  version: '1',
  title: 'Texts that a model reads hide nothing and hold no secrets',
  description:
    'Reads the prompts and documents that a component names, in every encoding that reads as language: text that people do not see and that gives orders, addresses that carry data out, secrets. Pages, mails, chats and PDF are taken apart first.',
  addresses: refs('owasp-llm-2026:LLM01', 'owasp-llm-2026:LLM09', 'mitre-atlas:AML.T0051.001', 'cwe:CWE-1427'),
  rules: inspectionRules.filter(({ id }) => /^(?:hidden|exfiltration|secret)\//.test(id)),
  noun: 'text',
  scope: 'component',
  appliesTo(component) {
    if (readings[component.kind] === undefined) return 'the component is neither a prompt nor a store of documents';
    return component.artifacts.length + component.files.length > 0 || 'the component names no files';
  },
  units: async (component, system) => namedPaths(component, system).map(({ path }) => path),
  run,
};

async function* run({ system, component, unit, signal }: CheckContext): AsyncGenerator<CheckResult, void> {
  if (component === undefined) throw new TypeError('text-inspection examines one component at a time');
  const reading = readings[component.kind];
  if (reading === undefined) return;
  const named = namedPaths(component, system).filter(({ path }) => unit === undefined || path === unit);
  for (const one of named) {
    for (const encounter of encounters(one, system.root)) {
      throwIfAborted(signal);
      if (encounter.kind === 'gap') {
        yield encounterGap(encounter, system, one.pointer);
        continue;
      }
      const { outcome, findings, gaps, subject } = await inspectEncounter(encounter, reading, false);
      for (const finding of findings) yield { type: 'finding', finding };
      for (const gap of gaps) yield { type: 'gap', gap };
      if (outcome.status === 'notApplicable')
        yield { type: 'notApplicable', reason: 'no texts among the files that it names' };
      else if (gaps.length === 0) yield { type: 'examined', ...(subject === undefined ? {} : { subject }) };
    }
  }
}
