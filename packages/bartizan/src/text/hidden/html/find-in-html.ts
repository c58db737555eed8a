import { addressesModel } from '../addresses-model.ts';
import { judgeAddress } from '../links/judge-address.ts';
import { judgeLabel } from '../links/judge-label.ts';
import type { HiddenPassage, HidingRule } from '../passage.ts';
import { type Hiding, hidingOf, scoreOf } from './drawn.ts';
import { cssContent, htmlAttribute, htmlComment, htmlSize } from './rules.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { type Declarations, declarationsOf, initialStyle, type Style, styleOf } from './style.ts';
import { type Attribute, readHtml } from './tags.ts';

type Attributes = ReadonlyMap<string, Attribute>;

interface Open {
  readonly name: string;
  readonly style: Style;
}

interface Pending {
  readonly hiding: Hiding;
  readonly start: number;
  end: number;
  text: string;
}

const longestPassage = 20_000;
/** Elements whose end is looked for no further up than this, as the tree of a hostile text may be very deep. */
const deepest = 256;
const describing = new Set([
  'alt',
  'title',
  'content',
  'aria-label',
  'aria-description',
  'placeholder',
  'summary',
  'longdesc',
  'data-description',
  'value',
]);

/** Text that a page does not show, and addresses that carry data out. `offset` shifts places. */
export function findInHtml(html: string): readonly HiddenPassage[] {
  const found: HiddenPassage[] = [];
  const sheet = sheetOf(html);
  let hasLinkedSheet = false;
  let hasText = false;
  let isStyle = false;
  let pending: Pending | undefined;
  let link: { href: Attribute; label: string } | undefined;
  const stack: Open[] = [];

  const flush = (): void => {
    if (pending === undefined) return;
    const { hiding, start, end, text } = pending;
    pending = undefined;
    if (!/\p{L}/u.test(text.slice(0, 2000))) return;
    // Mails begin with a line of tiny letters that is meant for the list of messages.
    const isPreview = hiding.rule === htmlSize && !hasText && text.trim().length <= 200;
    add(
      hiding.rule,
      start,
      end,
      text.trim(),
      scoreOf(hiding, text, isPreview),
      'not-drawn',
      `it is not seen: ${hiding.why}`,
    );
  };
  const add = (
    technique: HidingRule,
    start: number,
    end: number,
    text: string,
    score: number,
    code: string,
    why: string,
  ): void => {
    found.push({ technique, start, end, text, score, reason: { code, text: why } });
  };

  readHtml(html, {
    open(name, attributes) {
      if (name === 'link' && /stylesheet/i.test(attributes.get('rel')?.value ?? '')) hasLinkedSheet = true;
      isStyle = name === 'style' || name === 'script';
      const parent = stack.at(-1)?.style ?? initialStyle;
      stack.push({ name, style: elementStyle(parent, name, attributes, sheet, hasLinkedSheet) });
      for (const [key, { value, start: from, end }] of attributes) {
        if (describing.has(key) && value.length > 15 && addressesModel(value)) {
          add(htmlAttribute, from, end, value, 0.8, 'attribute-orders', `the attribute ${key} gives orders`);
        }
      }
      const source = attributes.get('src') ?? attributes.get('background') ?? attributes.get('srcset');
      if (source !== undefined && /^(?:img|source|input|iframe|embed|body|table|td|video|audio)$/.test(name)) {
        found.push(...judgeAddress(source.value, source.start, source.end, 'image'));
      }
      const href = attributes.get('href');
      if (name === 'a' && href !== undefined) {
        found.push(...judgeAddress(href.value, href.start, href.end, 'link'));
        link = { href, label: '' };
      }
    },
    close(name) {
      isStyle = false;
      if (name === 'a' && link !== undefined) {
        found.push(...judgeLabel(link.label.trim(), link.href.value, link.href.start, link.href.end, 'html'));
        link = undefined;
      }
      const floor = Math.max(0, stack.length - deepest);
      for (let at = stack.length - 1; at >= floor; at--) {
        if (stack[at]?.name !== name) continue;
        stack.length = at;
        return;
      }
    },
    text(start, end, decoded) {
      if (isStyle) return;
      if (link !== undefined && link.label.length < 300) link.label += decoded;
      const hiding = hidingOf(stack.at(-1)?.style ?? initialStyle);
      if (pending !== undefined && (hiding?.why !== pending.hiding.why || pending.text.length > longestPassage))
        flush();
      if (hiding === undefined) {
        if (/\p{L}/u.test(decoded)) hasText = true;
        return;
      }
      if (pending === undefined) pending = { hiding, start, end, text: '' };
      pending.end = end;
      pending.text += decoded;
    },
    comment(start, end, content) {
      if (addressesModel(content))
        add(
          htmlComment,
          start,
          Math.min(end, html.length),
          content.trim(),
          0.8,
          'comment-orders',
          'a comment gives orders',
        );
    },
  });
  flush();
  found.push(...sheetTexts(html));
  return found;
}

function elementStyle(
  parent: Style,
  name: string,
  attributes: Attributes,
  sheet: Sheet | undefined,
  hasLinkedSheet: boolean,
): Style {
  if (attributes.size === 0 && sheet?.rules.has(name) !== true && !silentTags.has(name)) return parent;
  const classes = classesOf(attributes);
  const declared = [...ownDeclarations(name, attributes), ...sheetDeclarations(name, classes, attributes, sheet)];
  const inline = attributes.get('style')?.value;
  if (inline !== undefined) declared.push(declarationsOf(inline));
  const unseen = parent.unseen ?? unseenByAttribute(name, attributes);
  const style = declared.length === 0 ? parent : styleOf(parent, declared);
  // A stylesheet that is not here, or whose rules are not all read, may paint the ground.
  const isGuess =
    style.background === undefined && (sheet?.hasBackgrounds === true || (hasLinkedSheet && classes.length > 0));
  return { ...style, unseen: style.unseen ?? unseen, background: isGuess ? 'unknown' : style.background };
}

function classesOf(attributes: Attributes): readonly string[] {
  const value = attributes.get('class')?.value;
  return value === undefined
    ? []
    : value
        .toLowerCase()
        .slice(0, 2000)
        .split(/\s{1,100}/)
        .filter((one) => one !== '');
}

/** What attributes of old HTML say of colours and sizes. */
function ownDeclarations(name: string, attributes: Attributes): Declarations[] {
  const said = new Map<string, string>();
  const colour = attributes.get('color') ?? (name === 'body' ? attributes.get('text') : undefined);
  const ground = attributes.get('bgcolor');
  const image = attributes.get('background');
  if (colour !== undefined) said.set('color', colour.value);
  if (ground !== undefined) said.set('background-color', ground.value);
  if (image !== undefined) said.set('background-image', image.value);
  return said.size === 0 ? [] : [said];
}

function sheetDeclarations(
  name: string,
  classes: readonly string[],
  attributes: Attributes,
  sheet: Sheet | undefined,
): Declarations[] {
  if (sheet === undefined) return [];
  const keys = [name, ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`])];
  const id = attributes.get('id')?.value.toLowerCase();
  if (id !== undefined) keys.push(`#${id}`);
  return keys.map((key) => sheet.rules.get(key)).filter((rule) => rule !== undefined);
}

const silentTags = new Set(['template', 'noscript', 'noframes', 'details']);

function unseenByAttribute(name: string, attributes: Attributes): string | undefined {
  if (attributes.has('hidden')) return 'the attribute hidden';
  if (attributes.get('aria-hidden')?.value === 'true') return 'aria-hidden';
  if (name === 'input' && attributes.get('type')?.value.toLowerCase() === 'hidden') return 'a hidden field';
  if (name === 'details') return attributes.has('open') ? undefined : 'a folded element';
  if (silentTags.has(name)) return `the element ${name}`;
  return undefined;
}

function styleElements(html: string): readonly { readonly css: string; readonly at: number }[] {
  const found: { css: string; at: number }[] = [];
  const open = /<style\b[^>]{0,2000}>/gi;
  for (let match = open.exec(html); match !== null && found.length < 200; match = open.exec(html)) {
    const at = match.index + match[0].length;
    const close = html.indexOf('</', at);
    const end = close < 0 ? html.length : close;
    found.push({ css: html.slice(at, end), at });
    open.lastIndex = Math.max(end, at);
  }
  return found;
}

function sheetOf(html: string): Sheet | undefined {
  const elements = styleElements(html);
  return elements.length === 0 ? undefined : readSheet(elements.map(({ css }) => css).join('\n'));
}

function sheetTexts(html: string): readonly HiddenPassage[] {
  return styleElements(html).flatMap(({ css, at }) => [
    ...readSheet(css)
      .content.filter(({ text }) => addressesModel(text))
      .map(({ text, at: place }) => passage(at + place, text)),
    ...[...css.matchAll(/\/\*([^*]{12,4000})\*\//g)]
      .filter((match) => addressesModel(match[1] ?? ''))
      .map((match) => passage(at + match.index, match[0])),
  ]);
}

function passage(start: number, text: string): HiddenPassage {
  return {
    technique: cssContent,
    start,
    end: start + text.length,
    text,
    score: 0.8,
    reason: { code: 'stylesheet-orders', text: 'the stylesheet carries a text that gives orders' },
  };
}
