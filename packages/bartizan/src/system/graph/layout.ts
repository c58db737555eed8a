import { layout as dagreLayout, Graph } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, GraphZone, SystemGraph } from './graph.ts';
import { classesText, edgeMarks, type Mark, words } from './marks.ts';
import { portsHeight, routeEdges, type Stretch } from './routes.ts';
import { isStore } from './shapes.ts';
import { fitLine, textWidth, wrapText } from './text.ts';

/** Where a thing stands: its centre and its size, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode {
  readonly node: GraphNode;
  readonly box: Box;
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly route: readonly Stretch[];
  readonly label: Box;
  readonly classes: readonly string[];
  readonly marks: readonly (readonly Mark[])[];
}

export interface PlacedZone {
  readonly zone: GraphZone;
  readonly box: Box;
  readonly label: string;
}

/** A graph with a place for everything. Zones come outermost first. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly zones: readonly PlacedZone[];
}

/** In pixels. */
export const sizes = {
  /** 15 px, bold: measured as what it takes. */
  nodeFont: 16.5,
  kindFont: 12,
  edgeFont: 12,
  zoneFont: 14.5,
  nodeLine: 18,
  edgeLine: 15,
  maxNodeText: 134,
  maxEdgeText: 88,
} as const;

const margin = 12;

/** Places nodes in layers from left to right (Sugiyama's method, by dagre) and zones around their members. */
export function layoutGraph(graph: SystemGraph): Layout {
  const plan = new Graph({ directed: true, compound: true, multigraph: true });
  plan.setGraph({ rankdir: 'LR', nodesep: 16, edgesep: 8, ranksep: 56, marginx: margin, marginy: margin });
  const zones = inhabitedZones(graph);
  const isDrawn = (id: string | undefined): boolean => zones.some((zone) => zone.id === id);
  for (const { id } of zones) plan.setNode(`z:${id}`, {});
  for (const { id, parent } of zones) if (isDrawn(parent)) plan.setParent(`z:${id}`, `z:${parent}`);
  const nodes = graph.nodes.map((node) => {
    const lines = wrapText(node.label, sizes.nodeFont, sizes.maxNodeText, 2);
    plan.setNode(`n:${node.id}`, nodeSize(node, lines, degree(graph, node.id)));
    if (isDrawn(node.zone)) plan.setParent(`n:${node.id}`, `z:${node.zone}`);
    return { node, lines };
  });
  const edges = graph.edges.map((edge) => {
    const classes = wrapText(classesText(edge), sizes.edgeFont, sizes.maxEdgeText, 3);
    const marks = markLines(edgeMarks(edge));
    plan.setEdge(`n:${edge.from}`, `n:${edge.to}`, { ...labelSize(classes, marks), labelpos: 'c' }, edge.id);
    return { edge, classes, marks };
  });
  dagreLayout(plan);
  const { width = 0, height = 0 } = plan.graph();
  const zoneBoxes = zones.map(({ id }) => boxOf(plan.node(`z:${id}`)));
  const down = makeRoom(zoneBoxes.map((box) => box.y - box.height / 2));
  const moved = <T extends Point>(thing: T): T => ({ ...thing, y: down(thing.y) });
  const placedNodes = nodes.map((one) => ({ ...one, box: moved(boxOf(plan.node(`n:${one.node.id}`))) }));
  const placedEdges = edges.map((one) => {
    const placed = plan.edge(`n:${one.edge.from}`, `n:${one.edge.to}`, one.edge.id);
    return { ...one, points: placed.points.map(moved), label: moved(boxOf(placed)) };
  });
  const routes = routeEdges(
    placedEdges.map(({ edge, points }) => ({ from: edge.from, to: edge.to, points })),
    new Map(placedNodes.map(({ node, box }) => [node.id, box])),
    placedEdges.map(({ label }) => label),
  );
  return {
    width,
    height: down(height),
    nodes: placedNodes,
    edges: placedEdges.map(({ edge, classes, marks, label }, index) => ({
      edge,
      classes,
      marks,
      label,
      route: routes[index] ?? [],
    })),
    zones: zones.map((zone, index) => {
      const box = stretched(zoneBoxes[index] ?? boxOf({}), down);
      return { zone, box, label: fitLine(zone.label, sizes.zoneFont, Math.max(box.width - 24, 40)) };
    }),
  };
}

/** Room for the name of a zone above what lies in it. */
const titleHeight = 20;

/**
 * The layout knows no titles: everything below the upper edge of a zone moves down by the height of one.
 * The order from top to bottom stays, so that what was apart stays apart.
 */
function makeRoom(tops: readonly number[]): (y: number) => number {
  return (y) => y + titleHeight * tops.filter((top) => top < y).length;
}

/** A zone keeps its upper edge, and its lower edge goes with what lies in it. */
function stretched(box: Box, down: (y: number) => number): Box {
  const top = down(box.y - box.height / 2);
  const bottom = down(box.y + box.height / 2);
  return { x: box.x, y: (top + bottom) / 2, width: box.width, height: bottom - top };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x, y, width, height };
}

/** Zones that hold a component, themselves or through an inner zone; outer before inner. */
function inhabitedZones(graph: SystemGraph): readonly GraphZone[] {
  const byId = new Map(graph.zones.map((zone) => [zone.id, zone]));
  const depths = new Map<GraphZone, number>();
  for (const { zone: start } of graph.nodes) {
    const chain: GraphZone[] = [];
    let zone = start === undefined ? undefined : byId.get(start);
    while (zone !== undefined && !chain.includes(zone)) {
      chain.push(zone);
      zone = zone.parent === undefined ? undefined : byId.get(zone.parent);
    }
    for (const [index, one] of chain.reverse().entries()) depths.set(one, index);
  }
  return [...depths].sort(([, a], [, b]) => a - b).map(([zone]) => zone);
}

/** The edges that may end at one side of a node. */
function degree(graph: SystemGraph, id: string): number {
  const leaving = graph.edges.filter(({ from }) => from === id).length;
  const arriving = graph.edges.filter(({ to }) => to === id).length;
  return Math.max(leaving, arriving, Math.ceil((leaving + arriving) / 1.5));
}

/** What the lid of a cylinder takes away from the top. */
export function headRoom(kind: GraphNode['kind']): number {
  return isStore(kind) ? 8 : 0;
}

function nodeSize(node: GraphNode, lines: readonly string[], ports: number): { width: number; height: number } {
  const widths = lines.map((line) => textWidth(line, sizes.nodeFont));
  const caption = textWidth(words(node.kind), sizes.kindFont) + 22;
  return {
    width: Math.max(84, caption + 24, ...widths.map((width) => width + 28)),
    height: Math.max(headRoom(node.kind) + 34 + lines.length * sizes.nodeLine, portsHeight(ports)),
  };
}

/** As many marks on a line as fit. */
function markLines(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const lines: Mark[][] = [];
  for (const mark of marks) {
    const line = lines.at(-1);
    const isFull = line === undefined || marksWidth([...line, mark]) > sizes.maxEdgeText;
    if (isFull) lines.push([mark]);
    else line.push(mark);
  }
  return lines;
}

function marksWidth(marks: readonly Mark[]): number {
  return textWidth(marks.map(({ text }) => text).join(' · '), sizes.edgeFont);
}

function labelSize(classes: readonly string[], marks: readonly (readonly Mark[])[]): { width: number; height: number } {
  const widths = [...classes.map((line) => textWidth(line, sizes.edgeFont)), ...marks.map(marksWidth)];
  return { width: Math.max(...widths) + 10, height: (classes.length + marks.length) * sizes.edgeLine + 4 };
}
