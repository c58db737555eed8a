import type { CheckResult } from '../../checks/index.ts';
import { finding, notExamined, type Place } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { linePosition } from '../json/cursor.ts';
import { examineTemplate } from './examine-template.ts';

/** A chat template and where it was found. */
export interface FoundTemplate {
  readonly template: string;
  /** Its name for messages, such as `tokenizer.chat_template`. */
  readonly name: string;
  /** Where an index of the template stands in the file. */
  place(at: number): Place;
}

/** The findings in a chat template, and a gap where it could not be parsed. */
export function* reportTemplate(input: ArtifactInput, found: FoundTemplate): Generator<CheckResult, void> {
  const { template, name, place } = found;
  const { complaints, failure } = examineTemplate(template);
  for (const { rule, message, identity, at, shown } of complaints) {
    const { line, column } = linePosition(template, at);
    yield finding(input, rule, {
      message: `${name} ${message} (line ${line}, column ${column} of the template).`,
      identity: [name, identity],
      place: place(at),
      excerpts: [{ label: 'template', text: shown }],
    });
  }
  if (failure !== undefined) yield notExamined(input, `${name}: ${failure}`, place(0));
}
