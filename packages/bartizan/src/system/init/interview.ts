import { lifecycleStages } from '../vocabulary.ts';

/** What a person is asked before a system file is written. */
export interface InitQuestion {
  readonly id: keyof InitAnswers;
  readonly question: string;
  readonly help: string;
  readonly sort: 'text' | 'choice' | 'yesNoUnknown';
  readonly isRequired: boolean;
  /** For a choice, the first being the default. */
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
}

/** Who talks to the system. */
export const audiences = ['public', 'customers', 'employees', 'programs', 'unknown'] as const;
export type Audience = (typeof audiences)[number];

/** The answers; whatever is left out is written as unknown. */
export interface InitAnswers {
  readonly name: string;
  readonly purpose?: string;
  readonly owner?: string;
  readonly lifecycle?: (typeof lifecycleStages)[number];
  readonly audience?: Audience;
  /** Whether it handles data about people. */
  readonly personalData?: boolean | 'unknown';
}

/** The interview of `bartizan init`, as data. */
export const initQuestions: readonly InitQuestion[] = [
  {
    id: 'name',
    question: 'What is the system called?',
    help: 'As people call it; its id is made from it.',
    sort: 'text',
    isRequired: true,
  },
  {
    id: 'purpose',
    question: 'What is it for?',
    help: 'One or two sentences. Threats, laws and the report build on it.',
    sort: 'text',
    isRequired: false,
  },
  {
    id: 'owner',
    question: 'Who answers for it?',
    help: 'A team or a person. A finding that belongs to nobody is not repaired.',
    sort: 'text',
    isRequired: false,
  },
  {
    id: 'lifecycle',
    question: 'How far along is it?',
    help: 'What is in production harms people today.',
    sort: 'choice',
    isRequired: false,
    choices: [
      { value: 'unknown', title: 'I do not know' },
      ...lifecycleStages.filter((stage) => stage !== 'unknown').map((stage) => ({ value: stage, title: stage })),
    ],
  },
  {
    id: 'audience',
    question: 'Who talks to it?',
    help: 'Text from people outside can carry instructions to the model.',
    sort: 'choice',
    isRequired: false,
    choices: [
      { value: 'unknown', title: 'I do not know' },
      { value: 'public', title: 'anybody' },
      { value: 'customers', title: 'customers with an account' },
      { value: 'employees', title: 'people of the organisation' },
      { value: 'programs', title: 'other programs only' },
    ],
  },
  {
    id: 'personalData',
    question: 'Does it handle data about people?',
    help: 'The harm of a leak is that of the data that leak.',
    sort: 'yesNoUnknown',
    isRequired: false,
  },
];
