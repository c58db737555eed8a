import { detectInjection, scoreInjection } from '../../src/text/injection/index.ts';
import { viewsOf } from '../../src/text/views/index.ts';
import {
  handwrittenAttacks,
  handwrittenBenign,
  handwrittenForeign,
} from '../../training/injection/evaluation/handwritten.ts';
import type { Row } from '../bench.ts';

const rounds = 1_500;
const sentence = 'Could you plan a quiet weekend by the sea for four people, with trains instead of flights? ';
/** Sixty words and a little. */
const prompt = `${sentence.repeat(3)}We like museums, long walks and good bread, and the budget is small.`;
const page = `${sentence}The museum opens at ten. `.repeat(90).slice(0, 10_000);

/** How fast the injection detector is, and what it makes of texts that were written by hand and never trained on. */
export function injectionRows(): readonly Row[] {
  return [...speed(), ...detection()];
}

function speed(): Row[] {
  const views = viewsOf(prompt);
  const plain = timesOf(() => scoreInjection(prompt, { views }), rounds);
  const all = timesOf(() => detectInjection(prompt), rounds);
  const pages = timesOf(() => detectInjection(page, { channel: 'document' }), 60);
  const megabyte = timesOf(() => detectInjection(page.repeat(100), { channel: 'document' }), 3);
  return [
    { name: 'injection: prompt of 60 words, p50', value: plain.p50 * 1_000, unit: 'µs', note: 'bar: 150' },
    { name: 'injection: prompt of 60 words, p99', value: plain.p99 * 1_000, unit: 'µs' },
    { name: 'injection: the same with finding its views, p50', value: all.p50 * 1_000, unit: 'µs' },
    { name: 'injection: document of 10 kB with its views, p50', value: pages.p50, unit: 'ms', note: 'bar: 20' },
    { name: 'injection: document of 1 MB with its views, p50', value: megabyte.p50, unit: 'ms', note: 'bar: 2000' },
  ];
}

function detection(): Row[] {
  const share = (texts: readonly string[]): number =>
    (texts.filter((text) => detectInjection(text).length > 0).length / texts.length) * 100;
  return [
    { name: 'injection: English attacks written by hand', value: share(handwrittenAttacks), unit: '%' },
    {
      name: 'injection: foreign attacks written by hand',
      value: share(handwrittenForeign.map(([, text]) => text)),
      unit: '%',
    },
    {
      name: 'injection: harmless prompts written by hand',
      value: share(handwrittenBenign),
      unit: '%',
      note: 'false alarms',
    },
  ];
}

function timesOf(run: () => unknown, times: number): { readonly p50: number; readonly p99: number } {
  for (let warm = 0; warm < Math.min(200, times); warm += 1) run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { p50: taken[Math.floor(times / 2)] ?? 0, p99: taken[Math.floor(times * 0.99)] ?? 0 };
}
