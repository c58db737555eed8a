import { posix } from 'node:path';
import { z } from 'zod';
import {
  accessLevels,
  authnMethods,
  autonomyLevels,
  componentKinds,
  dataClasses,
  identities,
  lifecycleStages,
  protocols,
  regimeRoles,
  regimes,
  sideEffects,
  trustLevels,
} from './vocabulary.ts';

// The error of a schema here completes the sentence "… is X; expected": see issues.ts. Where there is none,
// the sentence follows from the schema's type.

/** The version of the system file that this product writes. */
export const systemFileVersion = 1;

/** What an id may look like. */
export const idPattern = /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/;

const id = z
  .string()
  .regex(idPattern, 'lower-case letters and digits with single - _ . between them, beginning with a letter')
  .max(80)
  .describe('Lower-case name, unique in its list, that other parts of the file refer to');
const text = z.string().trim().min(1, 'text that is not empty').max(4000);
const texts = z.array(text).default([]);
const ids = z.array(id).default([]);
const known = z.union([z.boolean(), z.literal('unknown')], 'true, false or unknown').default('unknown');
const day = z.iso.date('a day that exists, as YYYY-MM-DD').describe('A day as YYYY-MM-DD');
const relativePath = text
  .overwrite((path) => posix.normalize(path))
  .describe('A path relative to the folder of the system file, with forward slashes, that does not leave it');
const environmentVariable = z
  .strictObject({
    env: z
      .string('the name of an environment variable')
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable: letters, digits and _')
      .max(200)
      .describe('Name of an environment variable; never its value'),
  })
  .describe('An environment variable by name');
const amount = z.number().nonnegative('a number of at least 0');
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capital letters such as EUR');
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 lower-case hexadecimal digits');
const range = z
  .strictObject({ low: amount, mode: amount.optional(), high: amount })
  .refine(
    (r) => r.low <= (r.mode ?? r.low) && (r.mode ?? r.high) <= r.high && r.low <= r.high,
    'is out of order; expected low ≤ mode ≤ high',
  )
  .describe('Low, most likely and high value: PERT with a mode, lognormal (90 % interval) without');

const systemSchema = z.strictObject({
  id,
  name: text,
  owner: text.optional().describe('Who answers for the system: a team or a person'),
  purpose: text.describe('What the system is for, in one or two sentences'),
  intendedUse: text.optional().describe('Who is to use it, where, for what'),
  misuse: texts.describe('Foreseeable misuse'),
  decisions: texts.describe('Decisions about people or money that the system takes or prepares'),
  affectedPersons: texts.describe('Groups of people whom it affects'),
  jurisdictions: z
    .array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'the code of a country or region such as EU, DE or US-CA'))
    .default([])
    .describe('Where it is offered or used: codes such as EU, DE, US-CA'),
  lifecycle: z.enum(lifecycleStages).default('unknown'),
  value: z
    .strictObject({ amount, currency, per: z.enum(['year', 'total']).default('year') })
    .optional()
    .describe('What the system is worth to the business'),
});

const roleSchema = z
  .strictObject({ regime: z.enum(regimes), role: z.enum(regimeRoles) })
  .meta({ title: 'Role', description: 'What the organisation is under a law or standard' });

const zoneSchema = z
  .strictObject({
    id,
    name: text.optional(),
    trust: z.enum(trustLevels).default('unknown'),
    parent: id.optional().describe('The zone that this one lies in'),
  })
  .meta({ title: 'Zone', description: 'A trust zone' });

const provenanceSchema = z.strictObject({
  source: text.optional().describe('Where it came from: a URL, a registry reference, a team'),
  version: text.optional(),
  sha256: z
    .union(
      [digest, z.record(text, digest)],
      'a SHA-256 of 64 lower-case hexadecimal digits, or a map from path to such',
    )
    .optional()
    .describe('SHA-256 of the one artifact, or a map from path to SHA-256'),
  signature: relativePath.optional(),
  licence: text.optional().describe('SPDX expression where there is one'),
});

const endpointSchema = z.strictObject({
  url: z
    .union(
      [
        z.url({
          protocol: /^(?:https?|wss?|grpcs?|unix)$/,
          error: 'a URL such as https://models.example, or env: NAME',
        }),
        environmentVariable,
      ],
      'a URL such as https://models.example, or env: NAME',
    )
    .describe('Where it is reached; without user name or password'),
  protocol: z.enum(protocols).default('unknown'),
  model: text.optional().describe('The name of the model there'),
  apiKey: environmentVariable.optional().describe('The environment variable that holds the key'),
});

const componentSchema = z
  .strictObject({
    id,
    kind: z.enum(componentKinds),
    name: text.optional(),
    description: text.optional(),
    owner: text.optional(),
    zone: id.optional().describe('The trust zone that it lies in'),
    trust: z.enum(trustLevels).default('unknown').describe('How far its output can be relied on'),
    provenance: provenanceSchema.optional(),
    artifacts: z
      .array(relativePath)
      .default([])
      .describe('Files or folders that make it up: model files, prompts, configuration'),
    files: z.array(relativePath).default([]).describe('Data files of a dataset, documents of a store'),
    endpoint: endpointSchema.optional(),
    access: z.enum(accessLevels).default('unknown').describe('Who can reach it'),
    autonomy: z.enum(autonomyLevels).default('unknown').describe('What it may do without a person'),
    sideEffect: z.enum(sideEffects).default('unknown').describe('The worst that using it can do to the world'),
    outbound: known.describe('Whether it can send data out of the system'),
    identity: z.enum(identities).default('unknown').describe('As whom it acts towards others'),
    holds: ids.describe('Data that it stores'),
    training: z.strictObject({ datasets: ids, method: text.optional() }).optional(),
  })
  .meta({ title: 'Component', description: 'A part of the system' });

const dataSchema = z
  .strictObject({
    id,
    name: text.optional(),
    classes: z
      .array(z.enum(dataClasses))
      .min(1, 'at least one class; write unknown when it is not known')
      .default(['unknown']),
    subjects: texts.describe('Whom the data are about'),
    origin: text.optional().describe('Where the data come from'),
    retention: text.optional().describe('How long it is kept, such as 90 days'),
  })
  .meta({ title: 'Data', description: 'Data that the system holds or passes on' });

const flowSchema = z
  .strictObject({
    id: id.optional(),
    from: id,
    to: id,
    description: text.optional(),
    carries: ids.describe('Data that flows'),
    authn: z.enum(authnMethods).default('unknown').describe('How the sender proves who it is'),
    encrypted: known,
    instructionBearing: known.describe('Whether what flows can reach a model as text that it may obey'),
  })
  .meta({ title: 'Flow', description: 'Data or calls that go from one component to another' });

const controlSchema = z
  .strictObject({
    id,
    title: text,
    on: z.array(id).min(1, 'at least one component, flow or zone'),
    verifiedBy: z.array(text).default([]).describe('Ids of the checks that test it'),
    owner: text.optional(),
  })
  .meta({ title: 'Control', description: 'A safeguard, and the checks that prove it' });

const scenarioSchema = z
  .strictObject({
    id,
    title: text,
    threatens: ids.describe('Components or data'),
    frequency: range.describe('Events a year'),
    loss: range.describe('Loss of one event'),
    currency,
  })
  .meta({ title: 'Scenario', description: 'A way to lose money, for the risk engine' });

const exceptionSchema = z
  .strictObject({
    finding: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'a fingerprint of 16 lower-case hexadecimal digits')
      .optional(),
    rule: text.optional(),
    component: id.optional(),
    owner: text,
    reason: text,
    expires: day,
  })
  .refine(
    (e) => e.finding !== undefined || e.rule !== undefined,
    'says nothing of what is accepted; expected finding (its fingerprint) or rule',
  )
  .meta({ title: 'Exception', description: 'A finding that somebody accepts until a day' });

/** The lists of a system file; included files hold nothing else. */
export const listSchemas = {
  include: z
    .array(relativePath)
    .default([])
    .describe('Further files whose lists are added to those of this one; they hold lists only'),
  roles: z.array(roleSchema).default([]),
  zones: z.array(zoneSchema).default([]),
  data: z.array(dataSchema).default([]),
  components: z.array(componentSchema).min(1, 'at least one component'),
  flows: z.array(flowSchema).default([]),
  controls: z.array(controlSchema).default([]),
  scenarios: z.array(scenarioSchema).default([]),
  exceptions: z.array(exceptionSchema).default([]),
};

/** The system file, version 1, as a team writes it, with its includes merged. */
export const systemFileSchema = z.strictObject({
  bartizan: z.literal(systemFileVersion).describe('Version of this format'),
  system: systemSchema.describe('The system as a whole'),
  ...listSchemas,
});

export type SystemFile = z.output<typeof systemFileSchema>;
/** A part of the AI system: a model, a dataset, a tool, a person… */
export type Component = SystemFile['components'][number];
/** Data or calls that go from one component to another. */
export type Flow = SystemFile['flows'][number];
/** A trust zone. */
export type Zone = SystemFile['zones'][number];
/** Data that the system holds or passes on. */
export type DataAsset = SystemFile['data'][number];
/** A safeguard, and the checks that prove it. */
export type Control = SystemFile['controls'][number];
/** A way to lose money, for the risk engine. */
export type Scenario = SystemFile['scenarios'][number];
/** A finding that somebody accepts until a day. */
export type Exception = SystemFile['exceptions'][number];
