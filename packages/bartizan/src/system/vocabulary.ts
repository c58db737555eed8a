/**
 * The closed vocabularies of the system file. Each ends in `unknown` where a team may not know yet:
 * unknown is an answer of its own, it raises a question and is never read as safe.
 */
export const componentKinds = [
  'model',
  'dataset',
  'vectorStore',
  'prompt',
  'memory',
  'tool',
  'mcpServer',
  'agent',
  'orchestrator',
  'guardrail',
  'api',
  'pipeline',
  'datastore',
  'human',
  'external',
] as const;

export const lifecycleStages = ['idea', 'development', 'staging', 'production', 'retired', 'unknown'] as const;

/** How far what a component says, or what a zone holds, can be relied on. */
export const trustLevels = ['untrusted', 'partlyTrusted', 'trusted', 'unknown'] as const;

/** Who can reach a component. */
export const accessLevels = ['public', 'authenticated', 'internal', 'restricted', 'unknown'] as const;

/** What a component may do without a person. */
export const autonomyLevels = ['none', 'suggests', 'actsAfterApproval', 'acts', 'unknown'] as const;

export const sideEffects = ['none', 'reversible', 'irreversible', 'unknown'] as const;

/** As whom a component acts towards others. */
export const identities = ['none', 'shared', 'own', 'user', 'unknown'] as const;

export const authnMethods = ['none', 'apiKey', 'session', 'oauth2', 'oidc', 'mtls', 'iam', 'local', 'unknown'] as const;

export const dataClasses = [
  'public',
  'internal',
  'confidential',
  'personal',
  'specialCategory',
  'financial',
  'health',
  'credentials',
  'intellectualProperty',
  'unknown',
] as const;

/** Classes of data whose disclosure hurts somebody. `unknown` is among them: it is not known to be harmless. */
export const privateDataClasses: readonly DataClass[] = [
  'confidential',
  'personal',
  'specialCategory',
  'financial',
  'health',
  'credentials',
  'intellectualProperty',
  'unknown',
];

export const regimes = ['eu-ai-act', 'gdpr', 'ccpa', 'nist-ai-rmf', 'iso-42001', 'nis2', 'dora', 'cra'] as const;

export const regimeRoles = [
  'provider',
  'deployer',
  'importer',
  'distributor',
  'authorisedRepresentative',
  'productManufacturer',
  'gpaiProvider',
  'controller',
  'processor',
  'jointController',
  'business',
  'serviceProvider',
  'organisation',
  'unknown',
] as const;

export const protocols = ['openai', 'anthropic', 'http', 'mcp', 'grpc', 'websocket', 'command', 'unknown'] as const;

export type ComponentKind = (typeof componentKinds)[number];
export type DataClass = (typeof dataClasses)[number];
/** A yes/no fact that may not be known. */
export type Known = boolean | 'unknown';
