import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { examineFile } from '../src/artifacts/index.ts';
import { isAtLeast } from '../src/findings/index.ts';
import { createContext } from '../src/foundation/index.ts';

interface Fixture {
  readonly path: string;
  readonly expect: 'dangerous' | 'benign' | 'hostile' | 'not-a-model';
}

const folder = new URL('../fixtures/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
const manifest = read<readonly Fixture[]>('manifest.json');
const ratchet = read<readonly string[]>('ratchet.json');

const context = createContext({ root: folder.pathname });
const scan = async (path: string) =>
  await examineFile(new URL(path, folder).pathname, { shownPath: path, context, temporaryFolder: tmpdir() });

/** Formats that hold pickles, by family of fixtures: every attack in them must be found. */
const pickleFamilies =
  /^malicious\/(container|container-third|disguise|framing|gadget-\w+|joblib|latent|memo|name|nested|numpy|opcode|pandas|python2|torch|trailing|two-stage|zip)\//;

async function caught(path: string): Promise<boolean> {
  const { findings } = await scan(path);
  return findings.some(({ severity }) => isAtLeast(severity, 'high'));
}

describe('attacks that the real loaders ran', () => {
  const dangerous = manifest.filter((fixture) => fixture.expect === 'dangerous').map(({ path }) => path);

  it('stay found once they were found, and the list of those is complete', async () => {
    const found: string[] = [];
    for (const path of dangerous) if (await caught(path)) found.push(path);
    const lost = ratchet.filter((path) => !found.includes(path));
    const gained = found.filter((path) => !ratchet.includes(path));
    // Gained: run `npx tsx packages/bartizan/fixtures/generate/ratchet.ts`, which only adds.
    expect({ lost, gained }).toEqual({ lost: [], gained: [] });
  });

  it('are all found where they are pickles', () => {
    expect(dangerous.filter((path) => pickleFamilies.test(path) && !ratchet.includes(path))).toEqual([]);
  });
});

describe('files that the real libraries wrote', () => {
  it('have no finding worth a look', async () => {
    const alarmed: string[] = [];
    for (const { path } of manifest.filter((fixture) => fixture.expect === 'benign')) {
      const { findings } = await scan(path);
      for (const { rule, severity } of findings) if (isAtLeast(severity, 'medium')) alarmed.push(`${path}: ${rule}`);
    }
    expect(alarmed).toEqual([]);
  });
});

describe('hostile files', () => {
  it('end in a result, whatever they do', async () => {
    for (const { path } of manifest.filter((fixture) => fixture.expect === 'hostile')) {
      const { outcome } = await scan(path);
      expect(outcome.reason, path).not.toMatch(/defect in the scanner/);
    }
  });
});
