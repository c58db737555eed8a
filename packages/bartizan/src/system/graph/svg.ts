import type { GraphEdge, SystemGraph } from './graph.ts';
import {
  type Box,
  headRoom,
  type Layout,
  layoutGraph,
  type PlacedEdge,
  type PlacedNode,
  type PlacedZone,
  sizes,
} from './layout.ts';
import { legend, legendHeight, legendWidth } from './legend.ts';
import { type Mark, words } from './marks.ts';
import type { Stretch } from './routes.ts';
import { icons, nodeShape } from './shapes.ts';
import { styleSheet, type Theme } from './style.ts';
import { textWidth } from './text.ts';
import { coordinate as c, escapeXml } from './xml.ts';

/** How the diagram is drawn. */
export interface SvgOptions {
  /** `auto` follows the reader's preference and is the default. */
  readonly theme?: Theme;
}

/** Layout takes a time that grows faster than the graph; larger graphs are not for one picture anyway. */
const maxNodes = 250;
const maxEdges = 500;

/**
 * The data-flow diagram as one self-contained SVG: zones as boxes coloured by trust, a shape and a picture
 * for each kind, flows with the classes of their data and what is unsafe or unknown about them. Same
 * system, same bytes. It can stand in a file of its own or inside an HTML page.
 */
export function renderSvg(graph: SystemGraph, options: SvgOptions = {}): string {
  const theme = options.theme ?? 'auto';
  if (graph.nodes.length > maxNodes || graph.edges.length > maxEdges) return tooLarge(graph, theme);
  const layout = layoutGraph(graph);
  const width = Math.max(layout.width, legendWidth);
  const shift = (width - layout.width) / 2;
  const parts = [
    `<g transform="translate(${c(shift)} 0)">`,
    ...layout.zones.map(zoneBox),
    ...layout.edges.map((placed, index) => edgeLine(placed, index)),
    ...layout.nodes.map(nodeBox),
    ...layout.zones.map(zoneLabel),
    ...layout.edges.map(edgeNote),
    '</g>',
    legend((width - legendWidth) / 2, layout.height + 4),
  ];
  return picture(graph, theme, width, layout.height + legendHeight, description(graph, layout), parts);
}

function tooLarge(graph: SystemGraph, theme: Theme): string {
  const text = `${graph.nodes.length} components and ${graph.edges.length} flows are too many for one picture`;
  const parts = [`<text class="kind" x="20" y="40">${escapeXml(text)}</text>`];
  return picture(graph, theme, 520, 70, text, parts);
}

function picture(
  graph: SystemGraph,
  theme: Theme,
  width: number,
  height: number,
  text: string,
  parts: readonly string[],
): string {
  const size = `viewBox="0 0 ${c(width)} ${c(height)}" width="${c(width)}" height="${c(height)}"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="bz" role="img" aria-labelledby="bz-title bz-desc" ${size} style="max-width:100%;height:auto">`,
    `<title id="bz-title">${escapeXml(graph.title)}: data flows and trust zones</title>`,
    `<desc id="bz-desc">${escapeXml(text)}</desc>`,
    `<style>${styleSheet(theme)}</style>`,
    `<defs>${['plain', 'instructs', 'exposed'].map(tip).join('')}</defs>`,
    `<rect class="paper" width="${c(width)}" height="${c(height)}" rx="8"/>`,
    ...parts,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** What a reader who cannot see the picture needs: every flow in words. */
function description(graph: SystemGraph, layout: Layout): string {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const flows = layout.edges.map(({ edge, classes, marks }) => {
    const notes = [
      classes,
      ...(edge.instructionBearing === true ? ['instructions'] : []),
      ...marks.flat().map(({ text }) => text),
    ];
    return `${names.get(edge.from)} to ${names.get(edge.to)}: ${notes.join(', ')}.`;
  });
  return [graph.description, ...flows].join(' ');
}

function tip(name: string): string {
  return `<marker id="bz-${name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="tip ${name}" d="M0 .800 10 5 0 9.200Z"/></marker>`;
}

function zoneBox({ zone, box }: PlacedZone): string {
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  return `<g class="zone ${zone.trust}"><rect x="${c(x)}" y="${c(y)}" width="${c(box.width)}" height="${c(box.height)}" rx="12"/></g>`;
}

function zoneLabel({ zone, box, label }: PlacedZone): string {
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  const trust = zone.trust === 'unknown' ? 'trust unknown' : words(zone.trust);
  return `<g class="zone ${zone.trust}"><text x="${c(x + 12)}" y="${c(y + 19)}">${escapeXml(label)}<title>${escapeXml(`${zone.label} (${trust})`)}</title></text></g>`;
}

function nodeBox({ node, box, lines }: PlacedNode): string {
  const shape = nodeShape(node.kind, box);
  const kind = words(node.kind);
  const room = headRoom(node.kind);
  const top = box.y + room / 2 - (34 + lines.length * sizes.nodeLine) / 2;
  const captionWidth = textWidth(kind, sizes.kindFont) + 20;
  const left = box.x - captionWidth / 2;
  const detail = shape.detail === undefined ? '' : `<path class="detail" d="${shape.detail}"/>`;
  const trust = node.trust === 'unknown' ? 'trust unknown' : words(node.trust);
  const names = lines.map(
    (line, index) =>
      `<text class="name" text-anchor="middle" x="${c(box.x)}" y="${c(top + 41 + index * sizes.nodeLine)}">${escapeXml(line)}</text>`,
  );
  return [
    `<g class="node ${node.trust}"><title>${escapeXml(`${node.label} (${kind}, ${trust})`)}</title>`,
    `<path class="shape" d="${shape.outline}"/>${detail}`,
    `<path class="icon" transform="translate(${c(left)} ${c(top + 9)})" d="${icons[node.kind]}"/>`,
    `<text class="kind" x="${c(left + 20)}" y="${c(top + 21)}">${kind}</text>`,
    ...names,
    '</g>',
  ].join('');
}

/** Instructions win over exposure: how a prompt injection travels is what the picture is for. */
function edgeClass(edge: GraphEdge, marks: readonly Mark[]): 'instructs' | 'exposed' | 'plain' {
  if (edge.instructionBearing === true) return 'instructs';
  return marks.some(({ sort }) => sort === 'danger') ? 'exposed' : 'plain';
}

function edgeLine({ edge, route, marks, label }: PlacedEdge, index: number): string {
  const name = edgeClass(edge, marks.flat());
  return `<g class="edge ${name}"><path d="${bentLine(route, label, 0.28 + 0.44 * ((index * goldenRatio) % 1))}" marker-end="url(#bz-${name})"/></g>`;
}

/** Neighbours in the file bend at different heights, so that parallel flows can be told apart. */
const goldenRatio = 0.618034;

/**
 * Straight through the layers, in a soft bend between them; `bend` says how far along the gap it turns.
 * The line pauses where its label stands.
 */
function bentLine(route: readonly Stretch[], label: Box, bend: number): string {
  let path = '';
  let x = 0;
  for (const [index, { y, enter, leave }] of route.entries()) {
    const middle = c(x + (enter - x) * bend);
    const before = route[index - 1];
    if (before === undefined) path = `M${c(enter)} ${c(y)}`;
    else if (Math.abs(before.y - y) < 0.5) path += `H${c(enter)}`;
    else path += `C${middle} ${c(before.y)} ${middle} ${c(y)} ${c(enter)} ${c(y)}`;
    const half = (Math.sign(leave - enter) * label.width) / 2;
    const isLabelled = Math.abs(label.y - y) < 0.5 && (label.x - enter) * (label.x - leave) < 0;
    if (isLabelled) path += `H${c(label.x - half)}M${c(label.x + half)} ${c(y)}`;
    if (Math.abs(leave - enter) >= 0.5) path += `H${c(leave)}`;
    x = leave;
  }
  return path;
}

function edgeNote({ label, classes, marks }: PlacedEdge): string {
  const top = label.y - label.height / 2;
  const line = (content: string, index: number): string =>
    `<text class="note" text-anchor="middle" x="${c(label.x)}" y="${c(top + 13 + index * sizes.edgeLine)}">${content}</text>`;
  const spans = marks.map((marksOfLine) =>
    marksOfLine.map(({ text, sort }) => `<tspan class="${sort}">${escapeXml(text)}</tspan>`).join(' · '),
  );
  return `<g>${[...classes.map(escapeXml), ...spans].map(line).join('')}</g>`;
}
