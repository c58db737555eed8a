import { basename, dirname, resolve } from 'node:path';
import { BartizanError, type Context, type Json, version } from '../../foundation/index.ts';
import type { System } from '../../system/index.ts';
import { addLibraries } from './add-libraries.ts';
import { addModel, type MeasureOptions } from './add-model.ts';
import type { Bom, BomComponent, SpecVersion } from './cyclonedx.ts';
import { type FoundModel, findModels } from './find-models.ts';
import { type BomGap, createInventory, type Inventory } from './inventory.ts';
import { serialNumber } from './serial-number.ts';
import { compact, text } from './untyped.ts';

/** What is to be listed and how. */
export interface BomOptions {
  readonly context: Context;
  /** Default `1.6`. */
  readonly specVersion?: SpecVersion;
  /** Worker threads for large files. Default: none. */
  readonly threads?: number;
}

/** A path, or a system that was loaded from one. */
export type BomSubject = string | System;

export interface BomResult {
  readonly bom: Bom;
  /** What could not be read; with any, the bill of materials is incomplete and says so. */
  readonly gaps: readonly BomGap[];
  /** What a reader should know even so. */
  readonly notes: readonly string[];
}

const rootReference = 'subject';

/**
 * Writes a bill of materials (CycloneDX ML-BOM) of models on disk and of systems. The same content gives
 * the same bytes but for the time, which comes from the context's clock.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 *
 * @example
 * const { bom, gaps } = await createBom(['models/'], { context });
 */
export async function createBom(subjects: readonly BomSubject[], options: BomOptions): Promise<BomResult> {
  const { context, specVersion = '1.6' } = options;
  const inventory = createInventory();
  const measuring = { context, threads: options.threads ?? 0 };
  for (const subject of subjects) {
    if (typeof subject === 'string') await addPath(inventory, subject, measuring);
    else {
      // Whoever lists files alone does not load what reads system files.
      const { addSystemComponent, isMaterial } = await import('./add-system-component.ts');
      for (const component of subject.components.filter(isMaterial)) {
        inventory.needs(rootReference, [await addSystemComponent(inventory, subject, component, measuring)]);
      }
      await addLibraries(inventory, rootReference, subject.root, '.');
    }
  }
  inventory.needs(rootReference, []);
  const { gaps, notes, compositions, ...contents } = inventory.contents();
  const content = {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    metadata: { tools: { components: [tool] }, component: describeSubject(subjects, context) },
    ...contents,
    ...(compositions.length === 0 ? {} : { compositions }),
  } as const;
  const { $schema, bomFormat, metadata, ...rest } = content;
  const bom: Bom = {
    $schema,
    bomFormat,
    ...rest,
    serialNumber: serialNumber(content as unknown as Json),
    version: 1,
    metadata: {
      timestamp: context.clock
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      ...metadata,
    },
  };
  return { bom: inOrder(bom), gaps, notes };
}

const tool: BomComponent = {
  type: 'application',
  'bom-ref': 'tool:bartizan',
  name: 'bartizan',
  version,
};

async function addPath(inventory: Inventory, path: string, options: MeasureOptions): Promise<void> {
  const absolutePath = resolve(options.context.root, path);
  const shown = path.replace(/(?<=.)[/\\]+$/, '');
  let isEmpty = true;
  let isOneModel = false;
  for await (const found of findModels(absolutePath, shown, options.context.signal)) {
    isEmpty = false;
    if ('reason' in found) inventory.gap(rootReference, found);
    else {
      isOneModel = found.absolutePath === absolutePath;
      await addFound(inventory, found, options);
    }
  }
  if (isEmpty) inventory.gap(rootReference, { path: shown, reason: 'holds no model' });
  if (!isOneModel) await addLibraries(inventory, rootReference, absolutePath, shown);
}

/** A model that cannot be read leaves a gap; the others are listed all the same. */
async function addFound(inventory: Inventory, model: FoundModel, options: MeasureOptions): Promise<void> {
  try {
    inventory.needs(rootReference, [await addModel(inventory, model, options)]);
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    inventory.gap(rootReference, { path: error.location?.path ?? model.path, reason: error.message });
  }
}

/** What the whole is called. */
function describeSubject(subjects: readonly BomSubject[], context: Context): BomComponent {
  const [only] = subjects;
  if (only !== undefined && typeof only !== 'string' && subjects.length === 1) {
    return compact<BomComponent>({
      type: 'application',
      'bom-ref': rootReference,
      name: text(only.system.name) ?? only.system.id,
      description: text(only.system.purpose),
      properties: [{ name: 'bartizan:systemFileSha256', value: only.sha256 }],
    });
  }
  const names = subjects.map((subject) =>
    typeof subject === 'string' ? basename(resolve(context.root, subject)) : subject.system.id,
  );
  return { type: 'application', 'bom-ref': rootReference, name: names.join(', ') || basename(dirname(context.root)) };
}

/** The members in the order in which people read them. */
function inOrder(bom: Bom): Bom {
  const { $schema, bomFormat, specVersion, serialNumber: number, version: one, metadata, ...rest } = bom;
  return { $schema, bomFormat, specVersion, serialNumber: number, version: one, metadata, ...rest };
}
