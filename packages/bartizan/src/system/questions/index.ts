import { wholeSystem } from '../../findings/index.ts';
import { formatPointer, type Path } from '../pointer.ts';
import type { SystemFile } from '../schema.ts';
import type { Question, QuestionRule } from './question.ts';
import { componentRules, dataRules, flowRules, systemRules, zoneRules } from './rules.ts';

type Described = Omit<SystemFile, 'bartizan' | 'include'>;

/**
 * Every fact that decides about security and that the file leaves open: a field that says `unknown` or
 * is missing where it matters for that kind. In the order of the file: system, zones, data, components, flows.
 *
 * @example
 * for (const { pointer, question } of openQuestions(system)) console.log(system.locate(pointer).line, question);
 */
export function openQuestions(system: Described): readonly Question[] {
  return [
    ...ask(systemRules, system, system, [], wholeSystem),
    ...system.zones.flatMap((zone, index) => ask(zoneRules, zone, system, ['zones', index], wholeSystem)),
    ...system.data.flatMap((data, index) => ask(dataRules, data, system, ['data', index], wholeSystem)),
    ...system.components.flatMap((component, index) =>
      ask(componentRules, component, system, ['components', index], component.id),
    ),
    ...system.flows.flatMap((flow, index) => ask(flowRules, flow, system, ['flows', index], flow.to)),
  ];
}

function ask<Subject>(
  rules: readonly QuestionRule<Subject>[],
  subject: Subject,
  system: Described,
  path: Path,
  component: string,
): readonly Question[] {
  return rules
    .filter((rule) => rule.isOpen(subject, system))
    .map((rule) => ({
      pointer: formatPointer([...path, ...rule.field.split('.')]),
      component,
      field: rule.field,
      question: rule.question(subject),
      why: rule.why,
    }));
}
