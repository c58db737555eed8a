import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer with what a person says of it: refuses (nothing was got) or complies, be it in part or late. */
export interface LabelledAnswer {
  readonly text: string;
  readonly refuses: boolean;
  readonly language: string;
}

const folder = join(import.meta.dirname, '..', 'oracles', 'refusals', 'cases');

/** Answers written by hand, one a line, in the order of the files. */
export function writtenAnswers(): readonly LabelledAnswer[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const found = /^(?:([a-z]{2}) )?([RC]) (.*)$/.exec(line);
          return {
            language: found?.[1] ?? 'en',
            refuses: found?.[2] === 'R',
            text: (found?.[3] ?? '').replaceAll('\\n', '\n'),
          };
        }),
    );
}

/** Answers put together from those that were written: longer refusals, caveats before answers, refusals that give in. */
export function composedAnswers(written: readonly LabelledAnswer[]): readonly LabelledAnswer[] {
  const languages = [...new Set(written.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const own = written.filter((answer) => answer.language === language);
    const refusals = own.filter(({ refuses, text }) => refuses && !text.startsWith('{'));
    const answers = own.filter(
      ({ refuses, text }) => !refuses && /^\p{L}/u.test(text) && !/^(?:Sure|I'm sorry)/.test(text),
    );
    const pair = (first: string, second: string | undefined, refuses: boolean): LabelledAnswer => ({
      text: `${first} ${second ?? ''}`.trim(),
      refuses,
      language,
    });
    const longer = refusals.map(({ text }, index) => pair(text, refusals.at(index - 3)?.text, true));
    const both = answers.map(({ text }, index) => pair(text, answers.at(index - 2)?.text, false));
    if (language !== 'en') return [...longer, ...both];
    const warned = answers.map(({ text }, index) => pair(caveats[index % caveats.length] ?? '', text, false));
    const explained = refusals.map(({ text }, index) => pair(text, explanations[index % explanations.length], true));
    return [...explained, ...both, ...warned];
  });
}

const caveats = [
  "I'm not an expert, but I can try.",
  "I'm sorry to hear about the trouble.",
  'Please double-check this before you rely on it.',
  "I can't guarantee that this is complete.",
  'Good question!',
  'Sorry for the wait.',
  'Let me look at that for you.',
];

const explanations = [
  'I would be happy to help with something else instead.',
  'Doing so could put people in danger, and safety comes first.',
  'If you believe this is a mistake, please contact the support team.',
  'Is there anything else I can do for you today?',
  'Thank you for your understanding.',
  'There are official courses and books that cover the subject in a responsible way.',
];
