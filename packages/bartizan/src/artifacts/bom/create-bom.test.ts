import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as CycloneDX from '@cyclonedx/cyclonedx-library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { loadSystem } from '../../system/index.ts';
import { signModel } from '../signing/index.ts';
import { type Bom, type BomComponent, type BomSubject, createBom, type SpecVersion, specVersions } from './index.ts';

const examples = fileURLToPath(new URL('../../../../../examples', import.meta.url));
const clock = { now: () => new Date('2026-11-22T10:00:00.123Z'), monotonicMs: () => 0 };
const safetensors = Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('{}')]);
const commit = '0123456789abcdef0123456789abcdef01234567';

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bartizan-bom-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function make(root: string, subjects: readonly BomSubject[], specVersion: SpecVersion = '1.6') {
  return await createBom(subjects, { context: createContext({ root, clock }), specVersion });
}

// A validator compiles its schema once.
const validators = {
  '1.6': new CycloneDX.Validation.JsonStrictValidator(CycloneDX.Spec.Version.v1dot6),
  '1.7': new CycloneDX.Validation.JsonStrictValidator(CycloneDX.Spec.Version.v1dot7),
};

/** Holds a bill of materials against the official schema, and its references against each other. */
async function problems(bom: Bom): Promise<unknown> {
  const references = [bom.metadata.component, ...bom.components].flatMap(referencesIn);
  const known = new Set(references);
  expect(known.size).toBe(references.length);
  for (const { ref, dependsOn } of bom.dependencies) {
    for (const reference of [ref, ...dependsOn]) expect(known).toContain(reference);
  }
  return await validators[bom.specVersion].validate(JSON.stringify(bom));
}

function referencesIn(component: BomComponent): readonly string[] {
  const inner = [...(component.components ?? []), ...(component.pedigree?.ancestors ?? [])];
  return [component['bom-ref'], ...inner.flatMap(referencesIn)];
}

function find(bom: Bom, reference: string): BomComponent {
  const found = bom.components.find((component) => component['bom-ref'] === reference);
  if (found === undefined) throw new TypeError(`no ${reference}: ${bom.components.map((c) => c['bom-ref']).join()}`);
  return found;
}

const card = `---
license: llama3.1
pipeline_tag: text-classification
library_name: transformers
language: [en, de]
tags: [sentiment, "arxiv:1910.01108"]
datasets: [acme/reviews, imdb]
base_model: acme/base
model-index:
  - name: x
    results:
      - task: { type: text-classification }
        dataset: { name: IMDB, type: imdb }
        metrics: [{ type: accuracy, value: 0.93 }, { type: f1 }]
---
# Card
`;

const hubFolder = {
  'README.md': card,
  'config.json': JSON.stringify({
    architectures: ['DistilBertForSequenceClassification'],
    model_type: 'distilbert',
    torch_dtype: 'float32',
  }),
  'model.safetensors': safetensors,
  'requirements.txt': 'torch==2.1.0\ntransformers>=4\n',
};

describe('createBom', () => {
  it.each(specVersions)('lists a folder as a hub lays it out, valid under CycloneDX %s', async (specVersion) => {
    const folder = await folderWith({});
    const cached = `models--acme--reviewer/snapshots/${commit}`;
    await mkdir(join(folder, dirname(cached)), { recursive: true });
    await rename(await folderWith(hubFolder), join(folder, cached));
    const { bom, gaps } = await make(folder, [cached], specVersion);
    expect(gaps).toEqual([]);
    expect(await problems(bom)).toBeNull();
    expect(bom).toMatchObject({
      specVersion,
      metadata: { timestamp: '2026-11-22T10:00:00Z', tools: { components: [{ name: 'bartizan' }] } },
    });
    const model = find(bom, `model:${cached}`);
    expect(model).toMatchObject({
      type: 'machine-learning-model',
      group: 'acme',
      name: 'reviewer',
      version: commit,
      purl: `pkg:huggingface/acme/reviewer@${commit}`,
      licenses: [{ license: { name: 'Llama 3.1 Community License Agreement' } }],
      pedigree: { ancestors: [{ purl: 'pkg:huggingface/acme/base' }] },
      tags: ['sentiment', 'arxiv:1910.01108'],
      modelCard: {
        modelParameters: {
          task: 'text-classification',
          architectureFamily: 'distilbert',
          modelArchitecture: 'DistilBertForSequenceClassification',
          datasets: [{ ref: 'data:huggingface/acme/reviews' }, { ref: 'data:huggingface/imdb' }],
        },
        quantitativeAnalysis: {
          performanceMetrics: [{ type: 'accuracy', value: '0.93', slice: 'text-classification, IMDB' }],
        },
      },
    });
    expect(model.externalReferences).toContainEqual({ type: 'documentation', url: 'https://arxiv.org/abs/1910.01108' });
    expect(model.components?.map(({ name }) => name)).toEqual(Object.keys(hubFolder).sort());
    expect(bom.dependencies).toContainEqual({
      ref: `model:${cached}`,
      dependsOn: [
        'data:huggingface/acme/reviews',
        'data:huggingface/imdb',
        'pkg:pypi/torch@2.1.0',
        'pkg:pypi/transformers >=4',
      ],
    });
    expect(find(bom, 'pkg:pypi/transformers >=4')).toMatchObject({ purl: 'pkg:pypi/transformers' });
    // The folder's digest is that of a signature over it.
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const { digest } = await signModel(cached, { context: createContext({ root: folder }), privateKey });
    expect(model.properties).toContainEqual({ name: 'bartizan:digest', value: `sha256:${digest}` });
  });

  it('lists the model files of any other folder by content and by name', async () => {
    const folder = await folderWith({
      'a/weights': safetensors,
      'b/old.PKL': 'not read yet',
      'b/notes.txt': 'text',
      '.git/x.pt': 'x',
      'archive.tar.gz': Buffer.from([0x1f, 0x8b, 8, 0]),
      'package.json': '{"dependencies": {"left": "1.0.0"}}',
    });
    const { bom, gaps } = await make(folder, ['.']);
    expect(gaps).toEqual([]);
    expect(await problems(bom)).toBeNull();
    expect(bom.components.map((component) => component['bom-ref'])).toEqual([
      'model:a/weights',
      'model:b/old.PKL',
      'pkg:npm/left@1.0.0',
    ]);
    expect(find(bom, 'model:a/weights')).toMatchObject({
      hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(safetensors).digest('hex') }],
    });
    expect(find(bom, 'model:a/weights').properties).toContainEqual({ name: 'bartizan:format', value: 'safetensors' });
    expect(bom.dependencies).toContainEqual({
      ref: 'subject',
      dependsOn: ['model:a/weights', 'model:b/old.PKL', 'pkg:npm/left@1.0.0'],
    });
  });

  it('is the same for the same content, but for the time', async () => {
    const files = Object.fromEntries(Object.entries(hubFolder).map(([path, content]) => [`model/${path}`, content]));
    const [one, two] = await Promise.all([folderWith(files), folderWith(files)]);
    const at = async (root: string, day: string) =>
      (
        await createBom(['model/model.safetensors', 'model'], {
          context: createContext({ root, clock: { ...clock, now: () => new Date(day) } }),
        })
      ).bom;
    const { metadata, ...first } = await at(one, '2026-01-01');
    const { metadata: later, ...second } = await at(two, '2026-02-02');
    expect({ ...second, metadata: later }).toEqual({
      ...first,
      metadata: { ...metadata, timestamp: '2026-02-02T00:00:00Z' },
    });
    await writeFile(join(one, 'model/model.safetensors'), 'changed');
    expect((await at(one, '2026-01-01')).serialNumber).not.toBe(first.serialNumber);
    expect(first.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('says what it could not read', async () => {
    const folder = await folderWith({
      'm/README.md': '---\npipeline_tag: [\n---\n',
      'm/config.json': '{"model_type": "x"}',
      'm/requirements.txt': '-r more.txt\n',
      'n/README.md': '---\npipeline_tag: x\n---\n',
      'n/config.json': '{',
    });
    await symlink('nowhere', join(folder, 'm/link'));
    const { bom, gaps } = await make(folder, ['m', 'n']);
    expect(gaps.map(({ path }) => path)).toEqual(['m/README.md', 'm/link', 'm/requirements.txt', 'n/config.json']);
    expect(bom.compositions).toEqual([{ aggregate: 'incomplete', assemblies: ['model:m', 'model:n'] }]);
    expect(await problems(bom)).toBeNull();
    const empty = await make(await folderWith({ 'a.txt': 'x' }), ['.']);
    expect(empty.gaps).toEqual([{ path: '.', reason: 'holds no model' }]);
    expect(await problems(empty.bom)).toBeNull();
    await expect(make(folder, ['none'])).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it.each(['helpdesk', 'helpdesk-fixed'])('lists the system of examples/%s', async (example) => {
    const system = await loadSystem(join(examples, example));
    for (const specVersion of specVersions) {
      const { bom } = await make('/', [system], specVersion);
      expect(await problems(bom)).toBeNull();
    }
  });

  it('takes over what the system file knows', async () => {
    const folder = await folderWith({
      'data/rows.csv': 'a,b\n',
      'models/m.safetensors': safetensors,
      'models/other.safetensors': safetensors,
      'bartizan.yaml': `
bartizan: 1
system: { id: shop, name: Shop, purpose: Sells. }
data: [{ id: orders, name: Orders, classes: [personal] }]
components:
  - id: rows
    kind: dataset
    files: [data/rows.csv]
    holds: [orders]
    provenance: { source: own, licence: CC-BY-4.0 }
  - id: m
    kind: model
    name: Model M
    owner: Ada
    artifacts: [models/m.safetensors]
    training: { datasets: [rows], method: Supervised fine-tuning }
    provenance:
      source: https://huggingface.co/acme/m
      version: "1.0"
      licence: mit OR apache-2.0
      sha256: ${'a'.repeat(64)}
  - id: both
    kind: model
    artifacts: [models/m.safetensors, models/other.safetensors, models/gone.bin]
  - id: vendor
    kind: model
    endpoint: { url: https://api.example/v1, model: big }
  - { id: person, kind: human }
`,
    });
    const { bom, gaps, notes } = await make('/', [await loadSystem(folder)]);
    expect(await problems(bom)).toBeNull();
    expect(gaps).toEqual([{ path: 'models/gone.bin', reason: 'does not exist' }]);
    expect(notes).toEqual(['models/m.safetensors is not the file whose SHA-256 the system file names for m']);
    expect(bom.metadata.component).toMatchObject({ name: 'Shop', description: 'Sells.' });
    expect(bom.components.map((component) => component['bom-ref'])).toEqual([
      'data:rows',
      'model:both',
      'model:m',
      'model:vendor',
    ]);
    expect(find(bom, 'model:m')).toMatchObject({
      group: 'acme',
      name: 'Model M',
      version: '1.0',
      hashes: [{ content: createHash('sha256').update(safetensors).digest('hex') }],
      licenses: [{ expression: 'MIT OR Apache-2.0' }],
      purl: 'pkg:huggingface/acme/m',
      modelCard: { modelParameters: { approach: { type: 'supervised' }, datasets: [{ ref: 'data:rows' }] } },
    });
    expect(find(bom, 'data:rows')).toMatchObject({
      type: 'data',
      data: [{ type: 'dataset', classification: 'personal', sensitiveData: ['Orders'] }],
      licenses: [{ license: { id: 'CC-BY-4.0' } }],
    });
    expect(find(bom, 'model:vendor').externalReferences).toEqual([
      { type: 'other', url: 'https://api.example/v1', comment: 'endpoint' },
    ]);
    expect(find(bom, 'model:both').components).toHaveLength(2);
  });

  it('stays valid whatever model cards and configurations hold', async () => {
    const folder = await folderWith({ 'config.json': '{"model_type": "x"}', 'README.md': '' });
    const value = fc.jsonValue();
    const keys = ['license', 'license_name', 'license_link', 'datasets', 'tags', 'base_model', 'model-index'] as const;
    const front = fc.record(Object.fromEntries([...keys, 'pipeline_tag'].map((key) => [key, value])));
    const odd = fc.constantFrom('\u0000\u001b[31m', 'x'.repeat(10_000), '../..', 'http://[', 'a b', '\ud800', '🙂');
    const fields = fc.record(Object.fromEntries(keys.map((key) => [key, fc.oneof(odd, fc.array(odd))])));
    await fc.assert(
      fc.asyncProperty(fc.oneof(front, fields), value, async (written, config) => {
        await writeFile(join(folder, 'README.md'), `---\n${JSON.stringify(written)}\n---\n`);
        const facts = { architectures: config, model_type: 'x', torch_dtype: config };
        await writeFile(join(folder, 'config.json'), JSON.stringify(facts));
        const { bom } = await make(folder, ['.']);
        expect(await problems(bom)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
