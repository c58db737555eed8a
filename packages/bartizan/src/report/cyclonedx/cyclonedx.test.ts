import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as CycloneDX from '@cyclonedx/cyclonedx-library';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBom, scan } from '../../artifacts/index.ts';
import { createContext } from '../../foundation/index.ts';
import { drawResults } from '../../runs/index.ts';
import { input as bare } from '../cases/bare/input.ts';
import { hostileTexts, withTexts } from '../cases/hostile.ts';
import { input as quiet } from '../cases/quiet/input.ts';
import { input as rich } from '../cases/rich/input.ts';
import type { ReportInput } from '../input.ts';
import { renderCycloneDx } from './cyclonedx.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const validator = new CycloneDX.Validation.JsonStrictValidator(CycloneDX.Spec.Version.v1dot6);

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly components?: readonly Component[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

function referencesIn(component: Component): readonly string[] {
  return [component['bom-ref'], ...(component.components ?? []).flatMap(referencesIn)];
}

/** Holds the document against the official schema, and its references against one another. */
async function render(input: ReportInput) {
  const text = renderCycloneDx(input);
  expect(await validator.validate(text)).toBeNull();
  const bom = JSON.parse(text);
  const components: readonly Component[] = [bom.metadata.component, ...bom.components];
  const references = components.flatMap(referencesIn);
  expect(new Set(references).size).toBe(references.length);
  const known = new Set(references);
  for (const { affects } of bom.vulnerabilities) for (const { ref } of affects) expect(known).toContain(ref);
  for (const { ref, dependsOn } of bom.dependencies) {
    for (const reference of [ref, ...dependsOn]) expect(known).toContain(reference);
  }
  const named = bom.vulnerabilities.map((one: { 'bom-ref': string }) => one['bom-ref']);
  expect(new Set(named).size).toBe(named.length);
  return bom;
}

async function scanned(folder: string): Promise<ReportInput> {
  const now = new Date('2026-11-22T10:00:00Z');
  const context = createContext({ root: folder, clock: { now: () => now, monotonicMs: () => 0 } });
  const files = [];
  for await (const file of scan(['.'], { context })) files.push(file);
  const outcomes = files.map(({ path, outcome }) => ({
    check: 'artifact-scan',
    checkVersion: '1',
    component: path,
    outcome,
    subjects: [],
  }));
  const findings = files.flatMap((file) => file.findings);
  const results = drawResults(
    { subject: { kind: 'scan', paths: ['.'] }, outcomes, findings, measurements: [] },
    { failOn: 'high', acceptances: [], today: '2026-11-22' },
  );
  return { results, bom: (await createBom(['.'], { context })).bom, now };
}

describe('renderCycloneDx', () => {
  it.each([
    ['rich', rich],
    ['quiet', quiet],
    ['bare', bare],
  ])('satisfies the official schema in the %s case', async (_, input) => {
    const bom = await render(input);
    expect(bom.vulnerabilities).toHaveLength(input.results.findings.length);
  });

  it('satisfies the schema whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts, async (texts) => void (await render(withTexts(texts)))),
      { numRuns: 30 },
    );
  });

  it('ties findings and outcomes of a real scan to models, their files and other files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bartizan-cdx-'));
    await mkdir(join(folder, 'hub'));
    await writeFile(join(folder, 'hub/config.json'), '{"model_type":"bert","architectures":["BertModel"]}');
    await cp(join(fixtures, 'malicious/opcode/setitem.pkl'), join(folder, 'hub/pytorch_model.bin'));
    await cp(join(fixtures, 'malicious/gadget-process/asyncio-shell.pkl'), join(folder, 'alone.pkl'));
    await writeFile(join(folder, 'cut.pkl'), Buffer.from('80049509000000000000007d948c', 'hex'));
    await writeFile(join(folder, 'notes.txt'), 'nothing');
    const bom = await render(await scanned(folder));
    const affected = new Set(
      bom.vulnerabilities.flatMap((one: { affects: { ref: string }[] }) => one.affects.map(({ ref }) => ref)),
    );
    expect([...affected].sort()).toEqual(['model:alone.pkl', 'model:hub/pytorch_model.bin']);
    const call = bom.vulnerabilities.find((one: { id: string }) => one.id === 'pickle/dangerous-call');
    expect(call).toMatchObject({
      ratings: [{ severity: 'critical', method: 'other' }],
      cwes: [502],
      analysis: { state: 'in_triage' },
      affects: [{ ref: 'model:alone.pkl' }],
      properties: expect.arrayContaining([{ name: 'bartizan:location', value: 'alone.pkl @ 78 (REDUCE)' }]),
    });
    const cut = bom.components.find((component: Component) => component['bom-ref'] === 'model:cut.pkl');
    expect(cut.properties).toEqual(
      expect.arrayContaining([
        { name: 'bartizan:outcome:artifact-scan', value: 'incomplete' },
        { name: 'bartizan:notExamined', value: expect.stringContaining('ends') },
      ]),
    );
    const incomplete = bom.compositions.find((one: { aggregate: string }) => one.aggregate === 'incomplete');
    expect(incomplete.assemblies).toContain('model:cut.pkl');
    expect(JSON.stringify(bom)).not.toContain('notes.txt');
    await rm(folder, { recursive: true });
  });
});
