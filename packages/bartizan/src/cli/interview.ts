import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { type InitAnswers, type InitQuestion, initQuestions } from '../system/index.ts';

/**
 * Asks what the flags have not answered.
 *
 * @param fallback answers for what is left empty
 * @param answered what is known already and not asked again
 * @returns undefined when the person gave up
 */
export async function interview(
  fallback: InitAnswers,
  answered: Partial<InitAnswers>,
): Promise<InitAnswers | undefined> {
  intro('Describe your AI system once. Leave empty what you do not know: it becomes a question, not a guess.');
  const answers: Record<string, unknown> = { ...fallback };
  for (const question of initQuestions) {
    if (answered[question.id] !== undefined) continue;
    const answer = await ask(question, fallback.name);
    if (isCancel(answer)) {
      cancel('Stopped.');
      return undefined;
    }
    if (answer !== '' && answer !== undefined) answers[question.id] = answer;
  }
  outro('Thank you.');
  return answers as unknown as InitAnswers;
}

async function ask(question: InitQuestion, name: string): Promise<unknown> {
  const message = `${question.question} ${question.help}`;
  if (question.sort === 'choice') {
    const options = (question.choices ?? []).map(({ value, title }) => ({ value, label: title }));
    return await select({ message, options });
  }
  if (question.sort === 'yesNoUnknown') {
    const options: { value: boolean | 'unknown'; label: string }[] = [
      { value: 'unknown', label: 'I do not know' },
      { value: true, label: 'yes' },
      { value: false, label: 'no' },
    ];
    return await select({ message, options });
  }
  return await text({ message, ...(question.id === 'name' ? { placeholder: name } : {}) });
}
