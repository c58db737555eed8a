import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input as bare } from '../cases/bare/input.ts';
import { hostileTexts, withTexts } from '../cases/hostile.ts';
import { input as quiet } from '../cases/quiet/input.ts';
import { results, input as rich } from '../cases/rich/input.ts';
import type { ReportInput } from '../input.ts';
import { pathToUri } from './artifacts.ts';
import { escapeMessage } from './locations.ts';
import { renderSarif } from './sarif.ts';

// The official schema is written in draft 4; without its two headers it reads the same in draft 7.
const { $schema: _draft, id: _id, ...draft7 } = schema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(draft7);

function render(input: ReportInput) {
  const log = JSON.parse(renderSarif(input));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe('renderSarif', () => {
  it.each([
    ['rich', rich],
    ['quiet', quiet],
    ['bare', bare],
  ])('satisfies the official schema in the %s case', (_, input) => {
    expect(render(input).tool.driver.name).toBe('Bartizan');
  });

  it('satisfies the schema whatever the text', () => {
    fc.assert(
      // Times of a run are written by the product itself and are always dates.
      fc.property(hostileTexts, (texts) => void render({ ...withTexts(texts), manifest: rich.manifest })),
      { numRuns: 40 },
    );
  });

  it('points every index to what it names', () => {
    const run = render(rich);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const physical = result.locations[0].physicalLocation;
      expect(run.artifacts[physical.artifactLocation.index].location.uri).toBe(physical.artifactLocation.uri);
      for (const taxon of result.taxa) {
        const taxonomy = run.taxonomies[taxon.toolComponent.index];
        expect(taxonomy.name).toBe(taxon.toolComponent.name);
        expect(taxonomy.taxa[taxon.index].id).toBe(taxon.id);
      }
    }
  });

  it('suppresses what was accepted, and says of all others that they are not', () => {
    const suppressed = render(rich).results.filter(
      (result: { suppressions: unknown[] }) => result.suppressions.length > 0,
    );
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions[0]).toMatchObject({ kind: 'external', status: 'accepted' });
    expect(render(rich).results.every((result: object) => 'suppressions' in result)).toBe(true);
  });

  it('reports every gap as a notification and then does not claim success', () => {
    const [invocation] = render(rich).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toHaveLength(5);
    expect(invocation.toolConfigurationNotifications).toHaveLength(2);
    expect(render(quiet).invocations[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] });
    expect(render(bare).invocations[0].executionSuccessful).toBe(false);
  });

  it('gives byte ranges of a member in the member, not in the file around it', () => {
    const [result] = render(rich).results;
    expect(result.locations[0].physicalLocation).not.toHaveProperty('region');
    const [nested] = result.relatedLocations;
    expect(nested.physicalLocation.region).toEqual({ byteOffset: 1184, byteLength: 1 });
    const artifact = render(rich).artifacts[nested.physicalLocation.artifactLocation.index];
    expect(artifact.location.uri).toBe('priority/data.pkl');
    expect(render(rich).artifacts[artifact.parentIndex].location.uri).toBe('models/priority.pt');
  });

  it('carries fingerprints, levels and the score that code scanning reads', () => {
    for (const [index, result] of render(rich).results.entries()) {
      expect(result.partialFingerprints).toEqual({ 'bartizan/v1': results.findings[index]?.fingerprint });
    }
    expect(render(rich).results.map((result: { level: string }) => result.level)).toContain('error');
    const rule = render(rich).tool.driver.rules.find(({ id }: { id: string }) => id === 'pickle/dangerous-call');
    expect(rule).toMatchObject({
      properties: { 'security-severity': '9.5' },
      helpUri: expect.stringMatching(/^https:/),
    });
  });
});

describe('pathToUri', () => {
  it.each([
    ['models/a b.pkl', 'models/a%20b.pkl'],
    ['a:b/c#d?e%', 'a%3Ab/c%23d%3Fe%25'],
    ['/tmp/x', 'file:///tmp/x'],
    ['C:\\m\\x.pt', 'file:///C:/m/x.pt'],
    ['//host/x', 'file:///host/x'],
    ['x\uD800', 'x%EF%BF%BD'],
  ])('%s becomes %s', (path, uri) => {
    expect(pathToUri(path)).toBe(uri);
  });
});

describe('escapeMessage', () => {
  it('keeps text from becoming a placeholder or a link', () => {
    expect(escapeMessage('{0} [a](b) c:\\d')).toBe('{{0}} \\[a\\](b) c:\\\\d');
    expect(escapeMessage('x[1] c:\\d')).toBe('x[1] c:\\d');
  });
});
