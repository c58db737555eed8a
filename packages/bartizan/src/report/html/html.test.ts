import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input as bare } from '../cases/bare/input.ts';
import { type ReadElement, readElements } from '../cases/elements.ts';
import { hostileTexts, withTexts } from '../cases/hostile.ts';
import { input as quiet } from '../cases/quiet/input.ts';
import { input as rich } from '../cases/rich/input.ts';
import type { ReportInput } from '../input.ts';
import { renderHtml } from './html.ts';
import { style } from './style.ts';

const elementNames =
  'a article body br circle code dd details div dl dt figcaption figure footer h1 h2 h3 h4 head header html img li link main mark meta nav ol p path pre rect section span strong style summary svg table tbody td th thead title tr ul';
const attributeNames =
  'alt aria-hidden aria-label aria-labelledby charset class content cx cy d data-label fill fill-rule height href http-equiv id lang name open r rel role rx scope src tabindex viewBox width x y';
const allowed = { elements: new Set(elementNames.split(' ')), attributes: new Set(attributeNames.split(' ')) };

/** Addresses that an element may have. */
const addresses: Readonly<Record<string, RegExp>> = {
  a: /^(#[a-z]+(-\d+)?|https:\/\/.+)$/,
  img: /^data:image\/svg\+xml;base64,[\w+/=]*$/,
  link: /^data:image\/svg\+xml,/,
};

function foreign({ name, attributes, parents }: ReadElement): readonly string[] {
  const address = attributes.get('href') ?? attributes.get('src');
  return [
    ...(allowed.elements.has(name) ? [] : [name]),
    ...[...attributes.keys()].filter((attribute) => !allowed.attributes.has(attribute)),
    ...(address === undefined || addresses[name]?.test(address) ? [] : [`${name} ${address}`]),
    ...(name === 'style' && parents.join(' ') !== 'html head' ? ['style elsewhere'] : []),
  ];
}

function checkElements(html: string): void {
  expect(readElements(html).flatMap(foreign)).toEqual([]);
}

describe('renderHtml', () => {
  it('is well-formed and holds no element, attribute or address but its own, whatever the text', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => checkElements(renderHtml(withTexts(texts)))),
      { numRuns: 60 },
    );
  });

  it.each([
    ['rich', rich],
    ['quiet', quiet],
    ['bare', bare],
  ])('is well-formed for the %s case, and every link inside leads somewhere once', (_, input) => {
    const html = renderHtml(input);
    checkElements(html);
    const elements = readElements(html);
    const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements
      .flatMap((element) => element.attributes.get('href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
  });

  it('forbids the browser to load or run anything', () => {
    const policy = readElements(renderHtml(rich)).find((element) => element.attributes.has('http-equiv'));
    expect(policy?.attributes.get('content')).toMatch(
      /^default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;/,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('keeps the style within 12 kB', () => {
    expect(Buffer.byteLength(style)).toBeLessThanOrEqual(12_000);
  });

  it('tells every finding and every gap', () => {
    const html = renderHtml(rich);
    for (const finding of rich.results.findings) expect(html).toContain(finding.fingerprint);
    for (const gap of rich.results.gaps) expect(html).toContain(gap.what);
    expect(html).toContain('bartizan run verify 20260214-093000-7f3a');
  });

  it('names references as the catalog does and drops addresses that are no web pages', () => {
    const html = renderHtml(rich);
    expect(html).toContain('MITRE ATLAS AML.T0018: Manipulate AI Model');
    expect(html).toContain('LLM07: System Prompt Leakage');
    expect(html).not.toContain('javascript:');
  });

  it('never calls it clean when nothing was examined', () => {
    const html = renderHtml(bare);
    expect(html).toContain('Nothing was examined');
    expect(html).toContain('No check ran.');
    expect(html).not.toMatch(/class="verdict good"|unseen seen/);
  });

  it('says what was examined when nothing was found', () => {
    const html = renderHtml(quiet);
    expect(html).toContain('2 examinations finished, 2 files read to the end');
    expect(html).toContain('models/encoder.safetensors');
  });

  it('bounds the page and says what it left out', () => {
    const [first] = rich.results.findings;
    const findings = Array.from({ length: 20_000 }, (_, index) => ({ ...first!, fingerprint: String(index) }));
    const input: ReportInput = { ...rich, results: { ...rich.results, findings } };
    const html = renderHtml(input);
    expect(html.length).toBeLessThan(3_000_000);
    expect(html).toContain('17700 more are not on this page');
  });
});
