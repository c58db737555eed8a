import * as fc from 'fast-check';
import type { ReportInput } from '../input.ts';
import { input } from './rich/input.ts';

/** Text that breaks out of something, somewhere. */
export const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></pre>',
  ']]>',
  '--><b>',
  '&lt;&#60;&amp',
  '\u001b]8;;https://example.invalid\u0007x\u001b[2J',
  '\u009b31m',
  '\u202Egnp.exe\u2066',
  '\uD800',
  '\uFFFE\u0000',
  '| a | b |\n|---|',
  '```\n~~~',
  '[x](javascript:alert(1)) ![y](https://example.invalid/p.png)',
  '@everyone #1 GH-2 https://example.invalid www.example.invalid',
  '{0} {{x}} $(id) `id`',
  '// /../../etc/passwd',
  'C:\\temp\\model.pkl',
  '',
  ' ',
  '漢字 👩🏽‍🚒 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
];

const hostileText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((parts) => parts.join('')),
);

/** Fields whose values are words of ours: a closed set, never text from outside. */
const closed = new Set(['severity', 'status', 'kind', 'verdict', 'failOn', 'state', 'source', 'format']);

function replaceStrings(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return next();
  if (Array.isArray(value)) return value.map((item) => replaceStrings(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, closed.has(key) ? member : replaceStrings(member, next)]),
  );
}

/** The rich case with these texts, in turn, in every field that comes from outside. */
export function withTexts(texts: readonly string[]): ReportInput {
  let index = 0;
  const next = () => texts[index++ % texts.length] ?? '';
  const replaced = <T>(value: T): T => replaceStrings(value, next) as T;
  return {
    results: replaced(input.results),
    manifest: replaced(input.manifest),
    system: replaced(input.system),
    diagramSvg: next(),
    evidence: replaced(input.evidence),
    rules: replaced(input.rules),
    checks: replaced(input.checks),
    reportPath: next(),
    resolveReference: () => ({ framework: next(), title: next(), url: next() }),
    ruleUrl: () => next(),
    now: input.now,
  };
}

/** Texts for `withTexts`. */
export const hostileTexts = fc.array(hostileText, { minLength: 1, maxLength: 40 });
