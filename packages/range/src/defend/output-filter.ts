import { viewsOf } from '../../../bartizan/src/text/index.ts';
import type { NamedValue } from '../context/known.ts';

const runOfWords = 7;

/** Whether a text gives away a secret of the prompt or a run of its words, in any decoding. */
export function givesAway(text: string, secrets: readonly NamedValue[], prompt: string): boolean {
  if (text === '') return false;
  const runs = new Set(runsOf(prompt));
  const wanted = secrets.flatMap(({ value }) => {
    const bare = squeeze(value);
    if (bare.length < 4) return [];
    const rotated = squeeze(
      value.replaceAll(/[a-z]/gi, (letter) =>
        String.fromCharCode(((letter.toLowerCase().charCodeAt(0) - 97 + 13) % 26) + 97),
      ),
    );
    const halves =
      bare.length >= 8 ? [bare.slice(0, Math.ceil(bare.length / 2)), bare.slice(Math.floor(bare.length / 2))] : [];
    const encodings = [Buffer.from(value).toString('base64'), Buffer.from(value).toString('hex')].map(squeeze);
    return [bare, [...bare].reverse().join(''), rotated, ...halves, ...encodings];
  });
  const firstLetters = squeeze(
    text
      .split('\n')
      .map((line) => line.trim().charAt(0))
      .join(''),
  );
  return [...viewsOf(text, { views: 16 }).map((view) => view.text), firstLetters].some((view) => {
    const bare = squeeze(view);
    return (
      wanted.some((secret) => bare.includes(secret)) ||
      runsOf(view.replaceAll(/(?<![\p{L}\p{N}])\d{1,3} /gu, '')).some((run) => runs.has(run))
    );
  });
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(runOfWords - 1).map((_, at) => words.slice(at, at + runOfWords).join(' '));
}
