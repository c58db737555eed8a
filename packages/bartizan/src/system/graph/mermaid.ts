import type { GraphEdge, GraphNode, GraphZone, SystemGraph } from './graph.ts';
import { classesText, edgeMarks, words } from './marks.ts';

/** Brackets that give a node its shape. */
const shapes: { readonly [kind in GraphNode['kind']]: readonly [string, string] } = {
  model: ['[', ']'],
  dataset: ['[(', ')]'],
  vectorStore: ['[(', ')]'],
  prompt: ['[/', '/]'],
  memory: ['[(', ')]'],
  tool: ['[[', ']]'],
  mcpServer: ['[[', ']]'],
  agent: ['{{', '}}'],
  orchestrator: ['{{', '}}'],
  guardrail: ['{', '}'],
  api: ['(', ')'],
  pipeline: ['>', ']'],
  datastore: ['[(', ')]'],
  human: ['([', '])'],
  external: ['[', ']'],
};

const classes = `  classDef untrusted fill:#fde8e8,stroke:#c53030,color:#1a202c
  classDef partlyTrusted fill:#fef6e0,stroke:#b7791f,color:#1a202c
  classDef trusted fill:#e6f6ec,stroke:#2f855a,color:#1a202c
  classDef unknown fill:#f1f3f5,stroke:#718096,color:#1a202c,stroke-dasharray:4 3`;

/**
 * The diagram as a Mermaid flowchart: zones as subgraphs, flows that can carry instructions to a model
 * dashed, what is unsafe or unknown written on the flow. Same system, same text.
 */
export function renderMermaid(graph: SystemGraph): string {
  const nodeNames = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]));
  const zoneNames = new Map(graph.zones.map((zone, index) => [zone.id, `z${index}`]));
  const lines = [
    'flowchart LR',
    `  accTitle: ${plain(graph.title)}`,
    ...members(graph, undefined, nodeNames, zoneNames, '  '),
    ...graph.edges.map((edge) => edgeLine(edge, nodeNames)),
    classes,
    ...classLines(graph, nodeNames, zoneNames),
  ];
  return `${lines.join('\n')}\n`;
}

type Names = ReadonlyMap<string, string>;

function members(graph: SystemGraph, zone: string | undefined, nodes: Names, zones: Names, indent: string): string[] {
  const isTop = (parent: string | undefined): boolean => parent === undefined || !zones.has(parent);
  const inner = graph.zones.filter(({ parent }) => (zone === undefined ? isTop(parent) : parent === zone));
  const own = graph.nodes.filter((node) => (zone === undefined ? isTop(node.zone) : node.zone === zone));
  return [
    ...own.map((node) => `${indent}${nodeLine(node, nodes)}`),
    ...inner.flatMap((one) => [
      `${indent}subgraph ${zones.get(one.id)}["${zoneLabel(one)}"]`,
      ...members(graph, one.id, nodes, zones, `${indent}  `),
      `${indent}end`,
    ]),
  ];
}

function zoneLabel(zone: GraphZone): string {
  return `${escapeLabel(zone.label)} · ${words(zone.trust === 'unknown' ? 'trust unknown' : zone.trust)}`;
}

function nodeLine(node: GraphNode, names: Names): string {
  const [open, close] = shapes[node.kind];
  return `${names.get(node.id)}${open}"${escapeLabel(node.label)}<br/>${words(node.kind)}"${close}`;
}

function edgeLine(edge: GraphEdge, names: Names): string {
  const marks = edgeMarks(edge).map(({ text, sort }) => (sort === 'danger' ? `⚠ ${text}` : text));
  const instructions = edge.instructionBearing === true ? ['instructions'] : [];
  const label = [classesText(edge), ...instructions, ...marks].join('<br/>');
  const arrow = edge.instructionBearing === true ? '-.->' : '-->';
  return `  ${names.get(edge.from)} ${arrow}|"${label}"| ${names.get(edge.to)}`;
}

function classLines(graph: SystemGraph, nodes: Names, zones: Names): string[] {
  return (['untrusted', 'partlyTrusted', 'trusted', 'unknown'] as const).flatMap((trust) => {
    const bearers = [
      ...graph.nodes.filter((node) => node.trust === trust).map(({ id }) => nodes.get(id)),
      ...graph.zones.filter((zone) => zone.trust === trust).map(({ id }) => zones.get(id)),
    ];
    return bearers.length === 0 ? [] : [`  class ${bearers.join(',')} ${trust}`];
  });
}

/** Mermaid's entities (`#35;`) for everything that could end the label, mean Markdown or be HTML. */
function escapeLabel(text: string): string {
  return oneLine(text).replace(/[^\p{L}\p{N} .,:/()_–—-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** For places that know no entities: what could mean something there is left out. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N} .,()_–—-]/gu, ' ')
    .trim();
}

function oneLine(text: string): string {
  return text
    .replace(/\p{C}|\s/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
