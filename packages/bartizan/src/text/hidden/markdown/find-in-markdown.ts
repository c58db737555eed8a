import { addressesModel } from '../addresses-model.ts';
import { judgeAddress } from '../links/judge-address.ts';
import { judgeLabel } from '../links/judge-label.ts';
import type { HiddenPassage } from '../passage.ts';
import { markdownComment } from './rules.ts';

const definition =
  /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,8}(<[^>\n]{0,2000}>|[^\s]{1,4000})(?:[ \t]{1,8}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|\(([^)\n]{1,4000})\)))?/gm;
const inline =
  /(!?)\[((?:[^[\]\n\\]|\\.){0,400})\]\(\s{0,4}(<[^>\n]{1,4000}>|[^\s()<][^\s()]{0,4000}(?:\([^\s()]{0,400}\)[^\s()]{0,400}){0,3})(?:\s{1,8}["'(]([^"')\n]{1,2000})["')])?\s{0,4}\)/g;
const autolink = /(?<![("'<=\]])\bhttps?:\/\/[^\s<>()"'`\]]{8,4000}/g;

/** Addresses, titles and definitions of Markdown that hide text or carry data out. */
export function findInMarkdown(text: string): readonly HiddenPassage[] {
  return [...inDefinitions(text), ...inLinks(text), ...inAutolinks(text)];
}

function* inDefinitions(text: string): Generator<HiddenPassage, void> {
  if (!text.includes(']:')) return;
  const images = new Set(
    [...text.matchAll(/!\[[^\]\n]{0,400}\]\[([^\]\n]{1,200})\]/g)].map((match) => (match[1] ?? '').toLowerCase()),
  );
  for (const match of text.matchAll(definition)) {
    const [whole, label = '', target = '', ...titles] = match;
    const title = titles.find((one) => one !== undefined);
    const start = match.index + whole.indexOf('[');
    const end = match.index + whole.length;
    const address = bare(target);
    if (title !== undefined && addressesModel(title)) {
      yield orders(start, end, title, 'the title of a definition gives orders');
    } else if (addressesModel(label)) {
      yield orders(start, end, label, 'the label of a definition gives orders');
    }
    yield* judgeAddress(address, start, end, images.has(label.toLowerCase()) ? 'image' : 'link');
  }
}

function* inLinks(text: string): Generator<HiddenPassage, void> {
  if (!text.includes('](')) return;
  for (const match of text.matchAll(inline)) {
    const [whole, bang, label = '', target = '', title] = match;
    const address = bare(target);
    const start = match.index;
    const end = start + whole.length;
    yield* judgeAddress(address, start, end, bang === '!' ? 'image' : 'link');
    if (bang === '') yield* judgeLabel(label.replaceAll(/[*_`]/g, ''), address, start, end, 'markdown');
    const hidden = bang === '!' ? `${label} ${title ?? ''}` : (title ?? '');
    if (addressesModel(hidden))
      yield orders(start, end, hidden.trim(), 'the description of an image or link gives orders');
  }
}

/** Addresses that stand alone are shown as links by most programs. */
function* inAutolinks(text: string): Generator<HiddenPassage, void> {
  for (const { 0: address, index } of text.matchAll(autolink)) {
    yield* judgeAddress(address, index, index + address.length, 'link');
  }
}

/** Angle brackets around an address are no part of it. */
function bare(target: string): string {
  return target.startsWith('<') && target.endsWith('>') ? target.slice(1, -1) : target;
}

function orders(start: number, end: number, text: string, why: string): HiddenPassage {
  return { technique: markdownComment, start, end, text, score: 0.8, reason: { code: 'unseen-orders', text: why } };
}
