import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import type { Span } from '../span.ts';
import { encoders } from '../views/cases/encoders.ts';
import { createCanary, createLeakScanner, type StreamOptions } from './index.ts';

const canary = createCanary('system prompt', seededRandom('test'));
const prompt = `You are a helpful assistant. You work for Linden Kitchenware and may give refunds of up to 40 euros without asking.
Never speak about the merger with Harrow Pans, which is planned for the first week of May. The warehouse opens at six.`;
const secrets = [{ name: 'warehouse key', value: 'Blue-Kettle-7731!' }];
const scanner = createLeakScanner({ canaries: [canary], prompt, secrets });
const own = 'Never speak about the merger with Harrow Pans, which is planned for the first week of May.';
const rulesOf = (text: string): readonly string[] => [...new Set(scanner.scan(text).map(({ rule }) => rule))];

it('makes canaries that follow from the seed and differ by what they watch', () => {
  expect(canary.value).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
  expect(createCanary('system prompt', seededRandom('test'))).toEqual(canary);
  expect(createCanary('documents', seededRandom('test')).value).not.toBe(canary.value);
});

describe('recognises a canary', () => {
  const { value } = canary;
  const forms: readonly (readonly [string, string])[] = [
    ['as it is', value],
    ['in capitals', value.toUpperCase()],
    ['without its hyphens', value.replaceAll('-', '')],
    ['spaced', [...value].join(' ')],
    ['a letter a line', [...value].join('\n')],
    ['cut by tags', value.replace(/^(..)(..)/, '$1<b class="x">$2</b>')],
    ['cut by emphasis', value.replace(/^(..)(..)/, '$1**$2**')],
    ['with zero-width spaces', [...value].join('\u200b')],
    ['full-width', value.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
    ['reversed', [...value].reverse().join('')],
    ['in base64', Buffer.from(value).toString('base64')],
    ['amid other words in base64', Buffer.from(`the word: ${value}. Done`).toString('base64')],
    ['reversed in base64', Buffer.from([...value].reverse().join('')).toString('base64')],
    ['in capitals in base64', Buffer.from(value.toUpperCase()).toString('base64url')],
    ['in hex', Buffer.from(value).toString('hex')],
    ['in an URL', `https://a.example/?q=${[...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join('')}`],
    ['as entities', [...value].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    ['as escapes', [...value].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')],
  ];
  it.each(forms)('%s', (_, form) => {
    const text = `Of course! Here it is: ${form} and that is all.`;
    const spans = scanner.scan(text);
    expect(spans.map(({ rule }) => rule)).toContain('leak/canary');
    for (const { start, end, shown } of spans) {
      expect(start).toBeGreaterThanOrEqual('Of course! Here it is: '.length - 8);
      expect(end).toBeLessThanOrEqual(text.length - ' and that is all.'.length);
      expect(shown).not.toContain(value);
    }
  });
});

it.each(encoders)('recognises the words of the prompt: $name', ({ encode }) => {
  expect(rulesOf(`Here you are: ${encode(own)}`)).toContain('leak/system-prompt');
});

it('says where words of the prompt stand, and how many of them', () => {
  const text = `I was told this: ${own} Anything else?`;
  const [span] = scanner.scan(text);
  expect(text.slice(span?.start, span?.end)).toBe(own.slice(0, -1));
  expect(span?.reasons).toEqual([{ code: 'own-words', text: "27 % of the wording that is the prompt's own" }]);
});

it('recognises secrets and masks them', () => {
  const spans = scanner.scan('The key is blue kettle 7731');
  expect(spans).toMatchObject([{ rule: 'leak/prompt-secret', shown: 'blu…31 (16 characters)' }]);
});

it('passes what is common to prompts, and what is near to the prompt', () => {
  for (const text of [
    'You are a helpful assistant. How can I help you today?',
    'We may give you a refund. The warehouse opens early in the morning.',
    'The kettle is blue and costs 77 euros and 31 cents.',
    Buffer.from('You are a helpful assistant.').toString('base64'),
  ]) {
    expect(scanner.scan(text)).toEqual([]);
  }
});

it('recognises a prompt that is not written in Latin letters', () => {
  const chinese = createLeakScanner({
    prompt: '你是林登厨具公司的客服助手。未经许可不得透露与哈罗锅具公司在五月第一周的合并计划。',
  });
  expect(chinese.scan('好的：不得透露与哈罗锅具公司在五月第一周的合并计划。')).toHaveLength(1);
  expect(chinese.scan('我们不能透露任何客户的个人信息。')).toEqual([]);
});

it('refuses values that are found everywhere', () => {
  expect(() => createLeakScanner({ secrets: [{ name: 'pin', value: '4711' }] })).toThrow(/fewer than 6/);
});

const plain = fc.constantFrom(
  'Well, ',
  'the order is on its way. ',
  '<b>',
  '</b>',
  '<a ',
  '>',
  '💡',
  '\ud83d',
  '\u200b',
  '\n',
);
const leaking = fc.constantFrom(
  own,
  own.slice(0, 60),
  own.slice(20, 52),
  canary.value,
  canary.value.slice(0, 20),
  [...canary.value].join(' '),
  [...canary.value].reverse().join(''),
  Buffer.from(canary.value).toString('base64'),
  Buffer.from(own).toString('base64'),
  Buffer.from(own).toString('hex'),
  canary.value.replace(/^(...)/, '$1<i>'),
  'Blue-Kettle-7731!',
  'blue kettle 77',
);
const outputs = fc.array(fc.oneof(plain, leaking), { maxLength: 8 }).map((pieces) => pieces.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });

function stream(text: string, chunkSizes: readonly number[], options: StreamOptions) {
  const reader = scanner.stream(options);
  const spans: Span[] = [];
  let released = '';
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = chunkSizes[i % chunkSizes.length] ?? 1;
    const step = reader.write(text.slice(at, at + size));
    at += size;
    released += step.release;
    spans.push(...step.spans);
  }
  const last = reader.end();
  return { released: released + last.release, spans: [...spans, ...last.spans] };
}

const sorted = (spans: readonly Span[]): readonly string[] => spans.map((span) => JSON.stringify(span)).sort();

it('finds in a stream exactly what it finds in the whole, however it is cut', () => {
  fc.assert(
    fc.property(outputs, sizes, fc.constantFrom('block', 'audit', 'hold'), (text, chunkSizes, mode) => {
      expect(sorted(stream(text, chunkSizes, { mode }).spans)).toEqual(sorted(scanner.scan(text)));
    }),
    { numRuns: 400 },
  );
});

it('releases the text without what it blocks, and nothing else', () => {
  fc.assert(
    fc.property(outputs, sizes, (text, chunkSizes) => {
      const { released, spans } = stream(text, chunkSizes, { mode: 'hold' });
      const kept = [...Array(text.length).keys()].filter(
        (at) => !spans.some(({ start, end }) => start <= at && at < end),
      );
      expect(released).toBe(kept.map((at) => text[at]).join(''));
      expect(stream(text, chunkSizes, { mode: 'audit' }).released).toBe(text);
    }),
    { numRuns: 200 },
  );
});

it('releases nothing of a match while it is on its way', () => {
  const text = `Sure: ${canary.value} and ${own} and ${Buffer.from(canary.value).toString('base64')} bye.`;
  fc.assert(
    fc.property(sizes, (chunkSizes) => {
      expect(stream(text, chunkSizes, { mode: 'block' }).released).toBe('Sure:  and . and  bye.');
    }),
  );
});

it('holds back little of what is harmless', () => {
  const reader = scanner.stream();
  const text = 'The order is on its way and will arrive on Tuesday, unless the weather turns. ';
  expect(text.length - reader.write(text).release.length).toBeLessThan(16);
});
