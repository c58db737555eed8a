import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSystem } from '../load.ts';
import { componentKinds } from '../vocabulary.ts';
import { type SystemGraph, systemGraph } from './graph.ts';
import { type Box, layoutGraph } from './layout.ts';
import { renderMermaid } from './mermaid.ts';
import { renderSvg } from './svg.ts';
import { escapeXml } from './xml.ts';

const folder = join(import.meta.dirname, 'cases');

describe('golden drawings', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const graph = systemGraph(await loadSystem(join(folder, name)));
    const svg = renderSvg(graph);
    expect(renderSvg(graph)).toBe(svg);
    await expect(svg).toMatchFileSnapshot(join(folder, name, 'expected.svg'));
    await expect(renderMermaid(graph)).toMatchFileSnapshot(join(folder, name, 'expected.mmd'));
  });

  test('a fixed theme does not ask for the preference of the reader', async () => {
    const graph = systemGraph(await loadSystem(join(folder, 'ok.support')));
    expect(renderSvg(graph)).toContain('prefers-color-scheme');
    expect(renderSvg(graph, { theme: 'light' })).not.toContain('prefers-color-scheme');
    expect(renderSvg(graph, { theme: 'dark' })).not.toBe(renderSvg(graph, { theme: 'light' }));
  });
});

/** Any graph: zones that form a forest, nodes anywhere, flows between different nodes, any text as a name. */
function anyGraph(text: fc.Arbitrary<string>): fc.Arbitrary<SystemGraph> {
  const trust = fc.constantFrom('untrusted', 'partlyTrusted', 'trusted', 'unknown');
  const known = fc.constantFrom(true, false, 'unknown' as const);
  const zone = fc.record({ label: text, trust, parent: fc.nat() });
  const node = fc.record({ label: text, kind: fc.constantFrom(...componentKinds), trust, zone: fc.nat() });
  const edge = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    classes: fc.subarray(['public', 'personal', 'credentials', 'unknown'] as const),
    authn: fc.constantFrom('none', 'mtls', 'local', 'unknown'),
    staysOnOneMachine: fc.boolean(),
    encrypted: known,
    instructionBearing: known,
  });
  return fc
    .tuple(
      text,
      fc.array(zone, { maxLength: 4 }),
      fc.array(node, { minLength: 1, maxLength: 9 }),
      fc.array(edge, { maxLength: 14 }),
    )
    .map(([title, zones, nodes, edges]) => ({
      title,
      description: title,
      zones: zones.map(({ parent, ...rest }, index) => {
        const above = parent % (index + 1);
        return above === index ? { id: `z${index}`, ...rest } : { id: `z${index}`, ...rest, parent: `z${above}` };
      }),
      nodes: nodes.map(({ zone: index, ...rest }, id) => {
        const place = index % (zones.length + 1);
        return place === zones.length ? { id: `n${id}`, ...rest } : { id: `n${id}`, ...rest, zone: `z${place}` };
      }),
      edges: edges
        .map(({ from, to, ...rest }, id) => ({
          id: `e${id}`,
          from: `n${from % nodes.length}`,
          to: `n${to % nodes.length}`,
          ...rest,
        }))
        .filter(({ from, to }) => from !== to),
    })) as fc.Arbitrary<SystemGraph>;
}

const words = fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'ß', '界', '.'), maxLength: 40 });

test('the layout keeps everything apart and in its zone', () => {
  fc.assert(
    fc.property(anyGraph(words), (graph) => {
      const { nodes, edges, zones, width, height } = layoutGraph(graph);
      const boxes = [...nodes.map(({ box }) => box), ...edges.map(({ label }) => label)];
      for (const [index, box] of boxes.entries()) {
        expect(isInside(box, { x: width / 2, y: height / 2, width, height })).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
      const placed = new Map(zones.map(({ zone, box }) => [zone.id, box]));
      for (const { node, box } of nodes) {
        const around = node.zone === undefined ? undefined : placed.get(node.zone);
        if (around !== undefined) expect(isInside(box, around)).toBe(true);
        for (const { zone, box: zoneBox } of zones) {
          if (!isWithin(graph, node.zone, zone.id)) expect(overlap(box, zoneBox)).toBe(false);
        }
      }
      for (const { edge, route } of edges) {
        for (const [index, { y, leave }] of route.entries()) {
          const next = route[index + 1];
          if (next === undefined) continue;
          const bend = between(leave, y, next.enter, next.y);
          for (const { node, box } of nodes) expect(overlap(bend, box), `${edge.id} bends over ${node.id}`).toBe(false);
        }
        for (const { node, box } of nodes) {
          if (node.id === edge.from || node.id === edge.to) continue;
          for (const { y, enter, leave } of route) expect(crosses(y, enter, leave, box)).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

const slack = 0.5;

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 - slack && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - slack
  );
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    Math.abs(inner.x - outer.x) <= (outer.width - inner.width) / 2 + slack &&
    Math.abs(inner.y - outer.y) <= (outer.height - inner.height) / 2 + slack
  );
}

function crosses(y: number, from: number, to: number, box: Box): boolean {
  const [left, right] = from < to ? [from, to] : [to, from];
  return overlap({ x: (left + right) / 2, y, width: right - left, height: slack * 2 }, box);
}

function between(x1: number, y1: number, x2: number, y2: number): Box {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1) + slack * 2];
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width, height };
}

function isWithin(graph: SystemGraph, start: string | undefined, id: string): boolean {
  let zone = start;
  while (zone !== undefined && zone !== id) zone = graph.zones.find((one) => one.id === zone)?.parent;
  return zone === id;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('</title><script>', ']]>', '"#quot;', '`', '-->|"', 'end', '&amp;', '\u0000', '\uD800', '%%{init}%%'),
);

test('whatever things are called, the SVG is well-formed and the Mermaid text keeps its lines', () => {
  fc.assert(
    fc.property(anyGraph(anyText), (graph) => {
      const svg = renderSvg(graph);
      expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u);
      expect(unbalanced(svg)).toBeUndefined();
      for (const line of renderMermaid(graph).trimEnd().split('\n')) {
        expect(line).toMatch(
          /^flowchart LR$|^ {2,}(?:accTitle: |subgraph z\d+\["[^"]*"\]$|end$|n\d+\W|classDef |class [nz])/,
        );
        expect((line.match(/"/g) ?? []).length % 2).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

/** A strict reader of the XML that the drawing uses: the first place that is not well-formed. */
function unbalanced(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml.replace(/<style>[^<]*<\/style>/, '').trim();
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const match = token.exec(rest);
    if (match === null) return rest.slice(at, at + 40);
    const [whole, closing, name, attributes, selfClosing, text] = match;
    if (/&(?!#\d+;)/.test(text ?? attributes ?? '') || (text ?? '').includes('>')) return whole;
    if (text !== undefined || selfClosing === '/') continue;
    if (closing !== '/') open.push(name ?? '');
    else if (open.pop() !== name) return whole;
  }
  return open[0];
}

test('what XML gives a meaning to is escaped', () => {
  expect(escapeXml(`<a b="c" d='e'>&\u0000\uD800`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;\uFFFD\uFFFD');
});

test('a system too large for one picture says so', () => {
  const nodes = Array.from(
    { length: 300 },
    (_, index) => ({ id: `n${index}`, label: 'x', kind: 'tool', trust: 'unknown' }) as const,
  );
  const svg = renderSvg({ title: 'Large', description: '', nodes, edges: [], zones: [] });
  expect(svg).toContain('300 components and 0 flows are too many for one picture');
});
