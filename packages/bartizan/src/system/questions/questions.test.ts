import { describe, expect, test } from 'vitest';
import { parseSystem } from '../load.ts';
import { type ComponentKind, componentKinds } from '../vocabulary.ts';
import { openQuestions } from './index.ts';

async function ask(text: string): Promise<readonly string[]> {
  const head = 'bartizan: 1\nsystem: { id: s, name: S, purpose: Asks., owner: ann, lifecycle: idea }\n';
  const system = await parseSystem(`${head}${text}`, { path: '/s/bartizan.yaml' });
  return openQuestions(system).map(({ pointer }) => pointer);
}

/** The fields that matter for each kind, and no others. */
const expected: { readonly [kind in ComponentKind]: readonly string[] } = {
  model: ['access', 'provenance/source', 'provenance/licence', 'artifacts'],
  dataset: ['trust', 'provenance/source', 'provenance/licence', 'files', 'holds'],
  vectorStore: ['access', 'trust', 'holds'],
  prompt: ['artifacts'],
  memory: ['trust', 'holds'],
  tool: ['sideEffect', 'outbound', 'identity'],
  mcpServer: ['sideEffect', 'outbound', 'identity', 'trust', 'provenance/source'],
  agent: ['sideEffect', 'outbound', 'identity', 'autonomy'],
  orchestrator: [],
  guardrail: [],
  api: ['access'],
  pipeline: [],
  datastore: ['trust', 'holds'],
  human: ['trust'],
  external: ['trust'],
};

test.each(componentKinds)('what is asked of a bare %s', async (kind) => {
  const questions = await ask(`zones: [{ id: z }]\ncomponents: [{ id: c, kind: ${kind}, zone: z }]\n`);
  expect(questions).toEqual(['/zones/0/trust', ...expected[kind].map((field) => `/components/0/${field}`)]);
});

describe('what is told is not asked', () => {
  test('a component that says everything', async () => {
    const told = `zones: [{ id: z, trust: trusted }]
data: [{ id: d, classes: [public] }]
components:
  - { id: a, kind: agent, zone: z, sideEffect: none, outbound: false, identity: none, autonomy: none }
  - { id: v, kind: vectorStore, zone: z, access: internal, holds: [d] }
  - { id: m, kind: model, zone: z, access: public, artifacts: [m], provenance: { source: us, licence: MIT } }
flows:
  - { from: v, to: a, carries: [d], authn: none, encrypted: false, instructionBearing: true }
  - { from: a, to: v, carries: [d], authn: local, instructionBearing: false }
`;
    expect(await ask(told)).toEqual([]);
  });

  test('the trust of the zones around a component is its own', async () => {
    const zones = 'zones: [{ id: out, trust: untrusted }, { id: in, trust: unknown, parent: out }]\n';
    expect(await ask(`${zones}components: [{ id: h, kind: human, zone: in }]\n`)).toEqual(['/zones/1/trust']);
  });
});

test('flows: instructions are asked about only where a model may read', async () => {
  const text = `components: [{ id: o, kind: orchestrator }, { id: e, kind: external, trust: untrusted }]
flows: [{ from: e, to: o }, { from: o, to: e }]
data: [{ id: d }]
`;
  expect(await ask(text)).toEqual([
    '/zones',
    '/data/0/classes',
    '/flows/0/carries',
    '/flows/0/authn',
    '/flows/0/encrypted',
    '/flows/0/instructionBearing',
    '/flows/1/carries',
    '/flows/1/authn',
    '/flows/1/encrypted',
  ]);
});

test('the system as a whole', async () => {
  const system = await parseSystem(
    'bartizan: 1\nsystem: { id: s, name: S, purpose: Asks. }\ncomponents: [{ id: o, kind: orchestrator }]\n',
    { path: '/s/bartizan.yaml' },
  );
  const questions = openQuestions(system);
  expect(questions.map(({ pointer, component }) => [pointer, component])).toEqual([
    ['/system/owner', 'system'],
    ['/system/lifecycle', 'system'],
    ['/zones', 'system'],
  ]);
  expect(questions.every(({ question, why }) => question.endsWith('?') && why.endsWith('.'))).toBe(true);
});
