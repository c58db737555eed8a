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

/** The version of the system file that this product writes. */
export const systemFileVersion = 1;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/, 'an id is lower-case letters, digits and single - _ . between them')
  .max(80)
  .describe('Lower-case name, unique in its list, that other parts of the file refer to');
const text = z.string().trim().min(1, 'must not be empty').max(4000);
const texts = z.array(text).default([]);
const ids = z.array(id).default([]);
const known = z.union([z.boolean(), z.literal('unknown')]).default('unknown');
const day = z.iso.date().describe('A day as YYYY-MM-DD');
const relativePath = text.describe('A path relative to the folder of the system file, with forward slashes');
const environmentVariable = z
  .strictObject({
    env: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable')
      .describe('Name of an environment variable; never its value'),
  })
  .describe('An environment variable by name');
const amount = z.number().nonnegative();
/** PERT or lognormal inputs of the risk engine. */
const range = z
  .strictObject({ low: amount, mode: amount.optional(), high: amount })
  .refine(
    (r) => r.low <= (r.mode ?? r.low) && (r.mode ?? r.high) <= r.high && r.low <= r.high,
    'must be in the order low ≤ mode ≤ high',
  );

const systemSchema = z.strictObject({
  id,
  name: text,
  owner: text.optional().describe('Who answers for the system: a team or a person'),
  purpose: text.describe('What the system is for, in one or two sentences'),
  intendedUse: text.optional(),
  misuse: texts.describe('Foreseeable misuse'),
  decisions: texts.describe('Decisions about people or money that the system takes or prepares'),
  affectedPersons: texts.describe('Groups of people whom it affects'),
  jurisdictions: z
    .array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'a country or region code such as EU, DE or US-CA'))
    .default([]),
  lifecycle: z.enum(lifecycleStages).default('unknown'),
  value: z
    .strictObject({
      amount,
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR'),
      per: z.enum(['year', 'total']).default('year'),
    })
    .optional()
    .describe('What the system is worth to the business'),
});

const roleSchema = z.strictObject({ regime: z.enum(regimes), role: z.enum(regimeRoles) });

const zoneSchema = z.strictObject({
  id,
  name: text.optional(),
  trust: z.enum(trustLevels).default('unknown'),
  parent: id.optional().describe('The zone that this one lies in'),
});

const provenanceSchema = z.strictObject({
  source: text.optional().describe('Where it came from: a URL, a registry reference, a team'),
  version: text.optional(),
  sha256: z
    .union([
      z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
      z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
    ])
    .optional()
    .describe('SHA-256 of the one artifact, or a map from path to SHA-256'),
  signature: relativePath.optional(),
  licence: text.optional().describe('SPDX expression where there is one'),
});

const endpointSchema = z.strictObject({
  url: z.union([z.url(), environmentVariable]),
  protocol: z.enum(protocols).default('unknown'),
  model: text.optional(),
  apiKey: environmentVariable.optional().describe('The environment variable that holds the key'),
});

const componentSchema = z.strictObject({
  id,
  kind: z.enum(componentKinds),
  name: text.optional(),
  description: text.optional(),
  owner: text.optional(),
  zone: id.optional(),
  trust: z.enum(trustLevels).default('unknown').describe('How far its output can be relied on'),
  provenance: provenanceSchema.optional(),
  artifacts: z
    .array(relativePath)
    .default([])
    .describe('Files or folders that make it up: model files, prompts, configuration'),
  files: z.array(relativePath).default([]).describe('Data files of a dataset, documents of a store'),
  endpoint: endpointSchema.optional(),
  access: z.enum(accessLevels).default('unknown'),
  autonomy: z.enum(autonomyLevels).default('unknown'),
  sideEffect: z.enum(sideEffects).default('unknown').describe('The worst that using it can do to the world'),
  outbound: known.describe('Whether it can send data out of the system'),
  identity: z.enum(identities).default('unknown'),
  holds: ids.describe('Data that it stores'),
  training: z.strictObject({ datasets: ids, method: text.optional() }).optional(),
});

const dataSchema = z.strictObject({
  id,
  name: text.optional(),
  classes: z
    .array(z.enum(dataClasses))
    .min(1, 'needs at least one class; write unknown when it is not known')
    .default(['unknown']),
  subjects: texts.describe('Whom the data are about'),
  origin: text.optional(),
  retention: text.optional().describe('How long it is kept, such as 90 days'),
});

const flowSchema = z.strictObject({
  id: id.optional(),
  from: id,
  to: id,
  description: text.optional(),
  carries: ids,
  authn: z.enum(authnMethods).default('unknown').describe('How the sender proves who it is'),
  encrypted: known,
  instructionBearing: known.describe('Whether what flows can reach a model as text that it may obey'),
});

const controlSchema = z.strictObject({
  id,
  title: text,
  on: z.array(id).min(1, 'names at least one component, flow or zone'),
  verifiedBy: z.array(text).default([]).describe('Ids of the checks that test it'),
  owner: text.optional(),
});

const scenarioSchema = z.strictObject({
  id,
  title: text,
  threatens: ids,
  frequency: range.describe('Events a year'),
  loss: range.describe('Loss of one event'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR'),
});

const exceptionSchema = z
  .strictObject({
    finding: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'a fingerprint: 16 hexadecimal digits')
      .optional(),
    rule: text.optional(),
    component: id.optional(),
    owner: text,
    reason: text,
    expires: day,
  })
  .refine((e) => e.finding !== undefined || e.rule !== undefined, 'names a finding (its fingerprint) or a rule');

/** The system file, version 1, as a team writes it. */
export const systemFileSchema = z.strictObject({
  bartizan: z.literal(systemFileVersion).describe('Version of this format'),
  system: systemSchema,
  roles: z.array(roleSchema).default([]),
  zones: z.array(zoneSchema).default([]),
  data: z.array(dataSchema).default([]),
  components: z.array(componentSchema).min(1, 'needs at least one component'),
  flows: z.array(flowSchema).default([]),
  controls: z.array(controlSchema).default([]),
  scenarios: z.array(scenarioSchema).default([]),
  exceptions: z.array(exceptionSchema).default([]),
});

export type SystemFile = z.output<typeof systemFileSchema>;
/** A part of the AI system: a model, a dataset, a tool, a person… */
export type Component = SystemFile['components'][number];
export type Flow = SystemFile['flows'][number];
export type Zone = SystemFile['zones'][number];
export type DataAsset = SystemFile['data'][number];
export type Control = SystemFile['controls'][number];
export type Scenario = SystemFile['scenarios'][number];
export type Exception = SystemFile['exceptions'][number];
