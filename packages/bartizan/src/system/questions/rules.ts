import { effectiveTrust } from '../trust.ts';
import type { ComponentKind } from '../vocabulary.ts';
import type { ComponentRule, DataRule, FlowRule, SystemRule, ZoneRule } from './question.ts';

/** A component rule that holds for some kinds only. */
function ofKinds(kinds: readonly ComponentKind[], rule: ComponentRule): ComponentRule {
  return { ...rule, isOpen: (component, system) => kinds.includes(component.kind) && rule.isOpen(component, system) };
}

const acting: readonly ComponentKind[] = ['tool', 'mcpServer', 'agent'];
const storing: readonly ComponentKind[] = ['dataset', 'vectorStore', 'memory', 'datastore'];
/** Where text comes from that a model may read. */
const speaking: readonly ComponentKind[] = ['external', 'human', 'mcpServer', ...storing];
/** Where text ends up before a model. */
const reading: readonly ComponentKind[] = [
  'model',
  'agent',
  'orchestrator',
  'guardrail',
  'prompt',
  'memory',
  'vectorStore',
  'datastore',
  'api',
  'pipeline',
];

export const componentRules: readonly ComponentRule[] = [
  ofKinds(acting, {
    field: 'sideEffect',
    isOpen: (component) => component.sideEffect === 'unknown',
    question: ({ id }) => `What is the worst that '${id}' can do to the world: none, reversible or irreversible?`,
    why: 'An injected instruction can do whatever the tool can do.',
  }),
  ofKinds(acting, {
    field: 'outbound',
    isOpen: (component) => component.outbound === 'unknown',
    question: ({ id }) => `Can '${id}' send data out of the system?`,
    why: 'Private data, untrusted text and a way out together make a leak.',
  }),
  ofKinds(acting, {
    field: 'identity',
    isOpen: (component) => component.identity === 'unknown',
    question: ({ id }) => `As whom does '${id}' act: none, a shared account, its own account or the user?`,
    why: 'A shared account lets one user reach what belongs to another.',
  }),
  ofKinds(['agent'], {
    field: 'autonomy',
    isOpen: (component) => component.autonomy === 'unknown',
    question: ({ id }) => `What may '${id}' do without a person: none, suggests, actsAfterApproval or acts?`,
    why: 'Without approval nobody stands between a manipulated model and its tools.',
  }),
  ofKinds(['api', 'model', 'vectorStore'], {
    field: 'access',
    isOpen: (component) => component.access === 'unknown',
    question: ({ id }) => `Who can reach '${id}': public, authenticated, internal or restricted?`,
    why: 'Whoever reaches it can probe, extract, poison or exhaust it.',
  }),
  ofKinds(speaking, {
    field: 'trust',
    isOpen: (component, system) => effectiveTrust(system, component) === 'unknown',
    question: ({ id }) => `How far can what comes from '${id}' be relied on: untrusted, partlyTrusted or trusted?`,
    why: 'Text from an untrusted source can carry instructions to the model.',
  }),
  {
    field: 'zone',
    isOpen: (component, system) => component.zone === undefined && system.zones.length > 0,
    question: ({ id }) => `In which trust zone does '${id}' lie?`,
    why: 'Without a zone no flow to or from it is seen to cross a boundary.',
  },
  ofKinds(['model', 'dataset', 'mcpServer'], {
    field: 'provenance.source',
    isOpen: (component) => component.provenance?.source === undefined,
    question: ({ id }) => `Where does '${id}' come from?`,
    why: 'What was not built here may have been tampered with by whoever built or passed it on.',
  }),
  ofKinds(['model', 'dataset'], {
    field: 'provenance.licence',
    isOpen: (component) => component.provenance?.licence === undefined,
    question: ({ id }) => `Under which licence may '${id}' be used?`,
    why: 'Without one its use, or what was trained on it, may have to be withdrawn.',
  }),
  ofKinds(['model', 'prompt'], {
    field: 'artifacts',
    isOpen: (component) => component.artifacts.length === 0 && component.endpoint === undefined,
    question: ({ id }) => `Which files make up '${id}', or at which endpoint is it reached?`,
    why: 'What cannot be found cannot be examined.',
  }),
  ofKinds(['dataset'], {
    field: 'files',
    isOpen: (component) =>
      component.files.length === 0 && component.artifacts.length === 0 && component.endpoint === undefined,
    question: ({ id }) => `Which files hold the rows of '${id}'?`,
    why: 'What cannot be found cannot be examined for poison, personal data and wrong labels.',
  }),
  ofKinds(storing, {
    field: 'holds',
    isOpen: (component) => component.holds.length === 0,
    question: ({ id }) => `Which data does '${id}' hold?`,
    why: 'The harm of a leak is that of the data that leak.',
  }),
];

export const flowRules: readonly FlowRule[] = [
  {
    field: 'carries',
    isOpen: (flow) => flow.carries.length === 0,
    question: ({ from, to }) => `Which data flow from '${from}' to '${to}'?`,
    why: 'Where private data go decides about leaks and about duties to protect them.',
  },
  {
    field: 'authn',
    isOpen: (flow) => flow.authn === 'unknown',
    question: ({ from, to }) => `How does '${from}' prove to '${to}' who it is?`,
    why: 'Without proof anybody can take its place.',
  },
  {
    field: 'encrypted',
    // What stays within one machine crosses no wire.
    isOpen: (flow) => flow.encrypted === 'unknown' && flow.authn !== 'local',
    question: ({ from, to }) => `Is the flow from '${from}' to '${to}' encrypted?`,
    why: 'Unencrypted data can be read and changed on the way.',
  },
  {
    field: 'instructionBearing',
    isOpen: (flow, system) =>
      flow.instructionBearing === 'unknown' &&
      system.components.some((component) => component.id === flow.to && reading.includes(component.kind)),
    question: ({ from, to }) => `Can what flows from '${from}' to '${to}' reach a model as text that it may obey?`,
    why: 'This is the way of prompt injection, and it is followed through the whole system.',
  },
];

export const zoneRules: readonly ZoneRule[] = [
  {
    field: 'trust',
    isOpen: (zone) => zone.trust === 'unknown',
    question: ({ id }) => `How far can the zone '${id}' be relied on: untrusted, partlyTrusted or trusted?`,
    why: 'Flows from a zone of less trust to one of more are where attacks enter.',
  },
];

export const dataRules: readonly DataRule[] = [
  {
    field: 'classes',
    isOpen: (data) => data.classes.includes('unknown'),
    question: ({ id }) => `Of which classes are the data '${id}': public, internal, personal, credentials…?`,
    why: 'Data of unknown class count as private wherever they flow.',
  },
];

export const systemRules: readonly SystemRule[] = [
  {
    field: 'system.owner',
    isOpen: ({ system }) => system.owner === undefined,
    question: () => 'Who answers for the system?',
    why: 'A finding that belongs to nobody is not repaired.',
  },
  {
    field: 'system.lifecycle',
    isOpen: ({ system }) => system.lifecycle === 'unknown',
    question: () => 'Is the system an idea, in development, in staging, in production or retired?',
    why: 'What is in production harms people today.',
  },
  {
    field: 'zones',
    isOpen: ({ zones }) => zones.length === 0,
    question: () => 'Which trust zones are there, such as the internet, the company, a provider?',
    why: 'Without zones no flow is seen to cross a boundary.',
  },
];
