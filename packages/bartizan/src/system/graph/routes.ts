import type { Box, Point } from './layout.ts';

/** An edge with the points that the layered layout leads it through, from source to target. */
export interface RawRoute {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** A stretch of a route: straight through a layer at one height, then a bend to the next. */
export interface Stretch {
  readonly y: number;
  /** Where the route enters and leaves the layer, from left to right or back. */
  readonly enter: number;
  readonly leave: number;
}

/** Space between the outermost ports of a node and its corners, and the widest space between two, in pixels. */
const inset = 10;
const widestStep = 16;

/**
 * Leads every edge horizontally through the layers and bends it only in the gaps between them, so that it
 * cannot run through a box of its own or another layer. Each end gets its own place on the side of the box.
 */
export function routeEdges(
  routes: readonly RawRoute[],
  boxes: ReadonlyMap<string, Box>,
  obstacles: readonly Box[],
): readonly (readonly Stretch[])[] {
  const layers = layerWidths([...boxes.values(), ...obstacles]);
  const ports = assignPorts(routes, boxes);
  return routes.map((route, index) => {
    const [from, to] = [boxes.get(route.from), boxes.get(route.to)];
    if (from === undefined || to === undefined) throw new TypeError('an edge without its nodes');
    const direction = to.x >= from.x ? 1 : -1;
    const inner = route.points.slice(1, -1).map(({ x, y }): Stretch => {
      const half = (layers.get(Math.round(x)) ?? 0) / 2;
      return { y, enter: x - direction * half, leave: x + direction * half };
    });
    const start = from.x + (direction * from.width) / 2;
    const end = to.x - (direction * to.width) / 2;
    return [
      { y: ports.get(`${index}:from`) ?? from.y, enter: start, leave: start + direction * outside(layers, from) },
      ...inner,
      { y: ports.get(`${index}:to`) ?? to.y, enter: end - direction * outside(layers, to), leave: end },
    ];
  });
}

/** The width of each layer: the widest thing whose middle lies on it. */
function layerWidths(boxes: readonly Box[]): ReadonlyMap<number, number> {
  const layers = new Map<number, number>();
  for (const { x, width } of boxes) layers.set(Math.round(x), Math.max(layers.get(Math.round(x)) ?? 0, width));
  return layers;
}

/** How far the layer of a box reaches beyond it. */
function outside(layers: ReadonlyMap<number, number>, box: Box): number {
  return ((layers.get(Math.round(box.x)) ?? box.width) - box.width) / 2;
}

/** The height that a node needs for its ports on one side. */
export function portsHeight(ports: number): number {
  return 2 * inset + Math.max(ports - 1, 0) * 11;
}

/** Spreads the edges at a side of a node over its height, in the order of where they lead. */
function assignPorts(routes: readonly RawRoute[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, number> {
  const sides = new Map<string, { key: string; towards: number; order: number }[]>();
  for (const [index, { from, to, points }] of routes.entries()) {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (source === undefined || target === undefined) continue;
    const isForward = target.x >= source.x;
    const [second, beforeLast] = [points[1] ?? target, points.at(-2) ?? source];
    const add = (side: string, key: string, towards: number): void => {
      sides.set(side, [...(sides.get(side) ?? []), { key, towards, order: index }]);
    };
    add(`${from}:${isForward ? 'right' : 'left'}`, `${index}:from`, second.y);
    add(`${to}:${isForward ? 'left' : 'right'}`, `${index}:to`, beforeLast.y);
  }
  const ports = new Map<string, number>();
  for (const [side, ends] of sides) {
    const box = boxes.get(side.slice(0, side.lastIndexOf(':')));
    if (box === undefined) continue;
    const sorted = [...ends].sort((a, b) => a.towards - b.towards || a.order - b.order);
    const step = Math.min(widestStep, (box.height - 2 * inset) / Math.max(sorted.length - 1, 1));
    for (const [position, { key }] of sorted.entries()) {
      ports.set(key, box.y + (position - (sorted.length - 1) / 2) * step);
    }
  }
  return ports;
}
