export const kinds = ['check', 'format', 'command'] as const;
export type Kind = (typeof kinds)[number];

interface NewFile {
  readonly path: string;
  readonly content: string;
}

const source = 'packages/bartizan/src';
const unitName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The files of a new unit; undefined for an id that cannot be one. */
export const templates: Readonly<Record<Kind, (id: string) => readonly NewFile[] | undefined>> = {
  check(id) {
    const [room = '', name = ''] = id.split('/');
    return unitName.test(room) && unitName.test(name) ? checkFiles(room, name) : undefined;
  },
  format: (id) => (unitName.test(id) ? formatFiles(id) : undefined),
  command: (id) => (unitName.test(id) ? commandFiles(id) : undefined),
};

const caseSystem = (name: string): string => `bartizan: 1
system: { id: ${name}, name: A case, purpose: Shows the check at work }
components:
  - { id: assistant, kind: agent }
`;

function checkFiles(room: string, name: string): readonly NewFile[] {
  const folder = `${source}/${room}/checks/${name}`;
  return [
    {
      path: `${folder}/check.ts`,
      content: `import type { CheckContext, CheckResult, ComponentCheck, Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const rule: Rule = {
  id: '${name}/what-is-wrong',
  title: 'What is wrong, in a few words',
  severity: 'medium',
  description: 'What is wrong and why it matters, for somebody who sees it for the first time.',
  remediation: 'What to do about it.',
  references: refs('owasp-llm-2026:LLM01'),
};

export const check: ComponentCheck = {
  id: '${name}',
  version: '1',
  scope: 'component',
  title: 'What it examines',
  description: 'What it looks at, how it decides, and what it cannot see.',
  addresses: rule.references,
  rules: [rule],
  noun: 'component',
  appliesTo: (component) => component.kind === 'agent' || \`examines agents, and this is a \${component.kind}\`,
  run,
};

async function* run({ system, component }: CheckContext): AsyncGenerator<CheckResult, void> {
  if (component === undefined) throw new TypeError('${name} examines one component at a time');
  const pointer = \`/components/\${system.components.indexOf(component)}\`;
  if (component.autonomy === 'unknown') {
    yield { type: 'gap', gap: { what: \`autonomy of \${component.id}\`, reason: 'unknown', location: system.locate(\`\${pointer}/autonomy\`) } };
    return;
  }
  yield { type: 'examined' };
}
`,
    },
    { path: `${folder}/cases/ok.plain/bartizan.yaml`, content: caseSystem(name) },
    { path: `${folder}/cases/bad.plain/bartizan.yaml`, content: caseSystem(name) },
    {
      path: `${folder}/cases/bad.plain/expected.json`,
      content: `${JSON.stringify({ findings: [{ component: 'assistant', rule: `${name}/what-is-wrong`, severity: 'medium' }] }, null, 2)}\n`,
    },
  ];
}

function formatFiles(id: string): readonly NewFile[] {
  return [
    {
      path: `${source}/artifacts/formats/${id}/format.ts`,
      content: `import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import type { Format } from '../../format.ts';

const damaged: Rule = {
  id: '${id}/damaged',
  title: 'The file contradicts itself',
  severity: 'high',
  description: 'Two readers of this file may see different content.',
  remediation: 'Get the file again from its source, and compare its hash.',
  references: refs('mitre-atlas:AML.T0010'),
};

/** What the format is, with the source of its description. */
export const format: Format = {
  id: '${id}',
  title: '${id}',
  rules: [damaged],
  recognise: (head) => (head[0] === 0x00 ? 'possible' : 'no'),
  async *examine({ path, members }) {
    yield { type: 'gap', gap: { what: '${id} content', reason: 'not examined yet', location: { kind: 'file', path, members } } };
  },
};
`,
    },
  ];
}

function commandFiles(id: string): readonly NewFile[] {
  return [
    {
      path: `${source}/cli/commands/${id}.ts`,
      content: `import { type Command, exitCodes, flagOption } from '../command.ts';

export const command: Command = {
  name: '${id}',
  summary: 'what it does, in a few words',
  options: [{ flags: '--json', description: 'as JSON' }],
  async run(given, terminal) {
    terminal.stdout.write(flagOption(given, 'json') ? '{}\\n' : '${id}\\n');
    return exitCodes.ok;
  },
};
`,
    },
  ];
}
