import { openQuestions } from '../questions/index.ts';
import { systemFileSchema, systemFileVersion } from '../schema.ts';
import { type ComponentDraft, confidences, type Guess, idFrom } from './guess.ts';
import type { Audience, InitAnswers } from './interview.ts';
import { comment, entryLines, scalar } from './yaml-text.ts';

/** How a system file is written. */
export interface WriteOptions {
  /** What the editor's first line names as JSON Schema. */
  readonly schema?: string;
}

const defaultSchema = './node_modules/bartizan/schema/bartizan-1.schema.json';

interface Entry {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly remarks: readonly string[];
}

/**
 * A commented system file from the answers and what the folder gave away. Everything that decides about
 * security and is not known stands there as `unknown`, or as a comment, with the question that it answers.
 * The result is always a valid system file.
 */
export function writeSystemFile(answers: InitAnswers, guesses: readonly Guess[], options: WriteOptions = {}): string {
  const plan = planSystem(answers, guesses);
  const file = systemFileSchema.parse({
    bartizan: systemFileVersion,
    system: plan.system,
    zones: plan.zones.map(({ fields }) => fields),
    data: plan.data.map(({ fields }) => fields),
    components: plan.components.map(({ fields }) => fields),
    flows: plan.flows.map(({ fields }) => fields),
  });
  const questions = openQuestions(file);
  const open = (list: string, index: number) =>
    questions
      .filter(({ pointer }) => pointer.startsWith(`/${list}/${index}/`))
      .map(({ field, question }) => ({ field, question }));
  const section = (name: string, title: string, entries: readonly Entry[]): readonly string[] => [
    '',
    ...comment(title),
    ...(entries.length === 0 ? [`${name}: []`] : [`${name}:`]),
    ...entries.flatMap((entry, index) => entryLines(entry.fields, open(name, index), entry.remarks)),
  ];
  const lines = [
    `# yaml-language-server: $schema=${oneLine(options.schema ?? defaultSchema)}`,
    ...comment('What is not known is written as unknown: it raises a question and is never read as safe.'),
    `bartizan: ${systemFileVersion}`,
    '',
    ...systemLines(plan.system),
    ...section(
      'zones',
      'Trust zones: how far what lies in them can be relied on (untrusted, partlyTrusted, trusted).',
      plan.zones,
    ),
    ...section(
      'data',
      'Data: public, internal, confidential, personal, specialCategory, financial, health, credentials, intellectualProperty.',
      plan.data,
    ),
    ...section(
      'components',
      'The parts of the system. Take out what does not belong to it, add what is missing.',
      plan.components,
    ),
    ...section('flows', 'What flows from one component to another. Every arrow you would draw on a board.', plan.flows),
    ...flowExample(plan.components),
  ];
  return `${lines.join('\n')}\n`;
}

interface Plan {
  readonly system: { id: string; name: string; purpose: string; owner?: string; lifecycle: string };
  readonly zones: readonly Entry[];
  readonly data: readonly Entry[];
  readonly components: readonly Entry[];
  readonly flows: readonly Entry[];
}

function planSystem(answers: InitAnswers, guesses: readonly Guess[]): Plan {
  const { purpose, owner, lifecycle = 'unknown', audience = 'unknown', personalData = 'unknown' } = answers;
  const name = oneLine(answers.name).slice(0, 200) || 'AI system';
  const said = purpose === undefined ? '' : oneLine(purpose);
  const system = {
    id: idFrom(name, 'ai-system'),
    name,
    purpose: said === '' ? 'To be described: what the system is for, in one or two sentences.' : said.slice(0, 4000),
    ...(owner === undefined || oneLine(owner) === '' ? {} : { owner: oneLine(owner).slice(0, 4000) }),
    lifecycle,
  };
  const people = user(audience, guesses);
  const components = [...(people === undefined ? [] : [people]), ...componentEntries(guesses)];
  const entrance = entranceOf(guesses);
  const flows =
    people === undefined || entrance === undefined
      ? []
      : [
          {
            fields: {
              from: people.fields.id,
              to: entrance.component.id,
              ...(personalData === true ? { carries: ['requests'] } : {}),
            },
            remarks: ['guessed: people reach the system here'],
          },
        ];
  const zones = [
    { fields: { id: 'outside', name: 'Outside', trust: 'untrusted' }, remarks: [] },
    { fields: { id: 'inside', name: 'Our own network' }, remarks: [] },
  ];
  return { system, zones, data: dataEntries(personalData), components, flows };
}

/** Where people most likely come in: the surest interface, else what leads the conversation. */
function entranceOf(guesses: readonly Guess[]): Guess | undefined {
  for (const kind of ['api', 'agent', 'orchestrator']) {
    const ofKind = guesses.filter(({ component }) => component.kind === kind);
    const surest = confidences.map((confidence) => ofKind.find((guess) => guess.confidence === confidence));
    const found = surest.find((guess) => guess !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function user(audience: Audience, guesses: readonly Guess[]): Entry | undefined {
  if (audience === 'unknown' || audience === 'programs') return undefined;
  const titles = { public: 'Anybody', customers: 'Customer', employees: 'Employee' } as const;
  const isTaken = guesses.some(({ component }) => component.id === 'user');
  const zone = audience === 'employees' ? {} : { zone: 'outside' };
  const fields = { id: isTaken ? 'user-human' : 'user', kind: 'human', name: titles[audience], ...zone };
  return { fields, remarks: [] };
}

function dataEntries(personalData: boolean | 'unknown'): readonly Entry[] {
  if (personalData === false) return [];
  const classes = personalData === true ? ['personal'] : ['unknown'];
  return [{ fields: { id: 'requests', name: 'What people ask and are answered', classes }, remarks: [] }];
}

function componentEntries(guesses: readonly Guess[]): readonly Entry[] {
  if (guesses.length > 0) {
    return guesses.map(({ component, confidence, reason }) => ({
      fields: component,
      remarks: [`guessed, confidence ${confidence}: ${reason}`],
    }));
  }
  const component: ComponentDraft = { id: 'model', kind: 'model' };
  return [{ fields: component, remarks: ['nothing was recognised in the folder; describe the model here'] }];
}

function systemLines(system: Plan['system']): readonly string[] {
  const owner =
    system.owner === undefined ? '  # owner: Who answers for the system?' : `  owner: ${scalar(system.owner)}`;
  return [
    'system:',
    `  id: ${scalar(system.id)}`,
    `  name: ${scalar(system.name)}`,
    `  purpose: ${scalar(system.purpose)}`,
    owner,
    `  lifecycle: ${system.lifecycle} # idea, development, staging, production or retired`,
    '  # jurisdictions: [EU]  # where it is offered or used',
  ];
}

function flowExample(components: readonly Entry[]): readonly string[] {
  const ids = components.map(({ fields }) => String(fields.id));
  return [
    ...comment('For each: what it carries, how the sender proves who it is, whether it is encrypted, whether it can'),
    ...comment('reach a model as text that it may obey. For example:'),
    `#  - from: ${ids[0]}`,
    `#    to: ${ids[1] ?? 'another-component'}`,
    '#    authn: apiKey',
    '#    encrypted: true',
    '#    instructionBearing: true',
  ];
}

function oneLine(text: string): string {
  return text
    .replace(/\p{C}|\s/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
