import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { samples } from './cases/samples.ts';
import { findSecrets, secretRules } from './find-secrets.ts';
import { secretFormats } from './formats/index.ts';

const random = seededRandom('secrets');
const drawn = samples.map(([rule, make], index) => [rule, make(random.fork(String(index))), index] as const);

describe('findSecrets', () => {
  it.each(drawn)('finds %s in %s', (rule, text) => {
    for (const around of [
      text,
      `see ${text}, please`,
      JSON.stringify({ content: `keys\n${text}\n` }),
      `<b>${text}</b>`,
    ]) {
      const spans = findSecrets(around);
      expect(
        spans.map((span) => span.rule),
        around,
      ).toContain(`secret/${rule}`);
    }
  });

  it.each(drawn)('never shows %s whole', (_, text) => {
    for (const { start, end, shown } of findSecrets(text)) {
      const secret = text.slice(start, end);
      expect(secret.length).toBeGreaterThan(2);
      expect(shown).not.toContain(secret);
      expect(shown.length).toBeLessThan(60);
    }
  });

  it.each([
    ['AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['OPENAI_API_KEY=sk-your-key-here'],
    ['api_key: "<your-api-key>"'],
    ['api_key = os.environ["OPENAI_API_KEY"]'],
    ['const token = await getAccessToken(session.user.id2)'],
    [`password: $\{DB_PASSWORD}`],
    ["new URL('https://abc:xyz@example.com')"],
    ['key_password=certs[0][2],'],
    ['publicKeyToken="1fc8b3b9a1e18e3b"'],
    ['password = "changeme"'],
    ['postgres://user:password@localhost:5432/db'],
    [`postgres://user:$\{PASSWORD}@localhost:5432/db`],
    ['"integrity": "sha512-TySI9PmKLb6pJfzP3B9KWcYPxHpVhR8xC1DnhL2IGxY2l6rYFvKMYsVd6O6Jn9tKFfG2Uv5hN0QYQ8pYQ1XyGg=="'],
    ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8'],
    ['request id 123e4567-e89b-12d3-a456-426614174000'],
    ['sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['The token limit is 4096 and max_tokens=1024, tokenizer = "cl100k_base_2024"'],
    ['secret_name: arn:aws:secretsmanager:eu-west-1:acct:secret'],
    ['-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----'],
    ['-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----'],
    ['The password is the most important thing that users forget.'],
    ['use type="password" placeholder="Password123?"'],
    ['.btn-secondary{--bs-btn-color:#fff} .sk-fading-circle .sk-circle12:before{animation-delay:-.1s}'],
  ])('finds nothing in %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('says that a checksum is right, or wrong', () => {
    const whole = drawn.find(([rule]) => rule === 'github-token')?.[1] ?? '';
    expect(findSecrets(whole)[0]?.reasons[0]?.code).toBe('checksum-valid');
    const altered = whole.slice(0, 10) + (whole[10] === 'a' ? 'b' : 'a') + whole.slice(11);
    expect(findSecrets(altered)[0]?.reasons[0]?.code).toBe('checksum-mismatch');
  });

  it('gives ranges in order and without overlap, within any text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...drawn.map(([, text]) => text)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end } of findSecrets(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('formats', () => {
  it('lists every file of the folder', () => {
    const folder = join(dirname(fileURLToPath(import.meta.url)), 'formats');
    expect(readdirSync(folder).filter((name) => name !== 'index.ts').length).toBe(18);
    expect(new Set(secretFormats.map(({ rule }) => rule.id)).size).toBe(secretRules.length);
  });

  it('has an anchor of ASCII that is long enough to be rare, and a source', () => {
    for (const { anchors, rule, source } of secretFormats) {
      expect(source, rule.id).not.toBe('');
      for (const anchor of anchors) expect(anchor.length, `${rule.id} ${anchor}`).toBeGreaterThanOrEqual(2);
    }
  });
});
