import type { Box, Point } from './layout.ts';

/** An edge with the points that the layered layout leads it through, from source to target. */
export interface RawRoute {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** A stretch of a route: straight down (or up) through a layer, then a bend to the next. */
export interface Stretch {
  readonly x: number;
  /** Where the route enters and leaves the layer. */
  readonly enter: number;
  readonly leave: number;
}

/** Space between the outermost ports of a node and its corners, in pixels. */
const inset = 14;

/**
 * Leads every edge vertically through the layers and bends it only in the gaps between them, so that it
 * cannot run through a box of its own or another layer. Each end gets its own place on the box's edge.
 */
export function routeEdges(
  routes: readonly RawRoute[],
  boxes: ReadonlyMap<string, Box>,
  obstacles: readonly Box[],
): readonly (readonly Stretch[])[] {
  const layers = layerHeights([...boxes.values(), ...obstacles]);
  const ports = assignPorts(routes, boxes);
  return routes.map((route, index) => {
    const [from, to] = [boxes.get(route.from), boxes.get(route.to)];
    if (from === undefined || to === undefined) throw new TypeError('an edge without its nodes');
    const direction = to.y >= from.y ? 1 : -1;
    const inner = route.points.slice(1, -1).map(({ x, y }): Stretch => {
      const half = (layers.get(Math.round(y)) ?? 0) / 2;
      return { x, enter: y - direction * half, leave: y + direction * half };
    });
    const start = from.y + (direction * from.height) / 2;
    const end = to.y - (direction * to.height) / 2;
    return [
      { x: ports.get(`${index}:from`) ?? from.x, enter: start, leave: start + direction * outside(layers, from) },
      ...inner,
      { x: ports.get(`${index}:to`) ?? to.x, enter: end - direction * outside(layers, to), leave: end },
    ];
  });
}

/** The height of each layer: the tallest thing whose middle lies on it. */
function layerHeights(boxes: readonly Box[]): ReadonlyMap<number, number> {
  const layers = new Map<number, number>();
  for (const { y, height } of boxes) layers.set(Math.round(y), Math.max(layers.get(Math.round(y)) ?? 0, height));
  return layers;
}

/** How far the layer of a box reaches beyond it. */
function outside(layers: ReadonlyMap<number, number>, box: Box): number {
  return ((layers.get(Math.round(box.y)) ?? box.height) - box.height) / 2;
}

/** Spreads the edges at a side of a node over its width, in the order of where they lead. */
function assignPorts(routes: readonly RawRoute[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, number> {
  const sides = new Map<string, { key: string; towards: number; order: number }[]>();
  for (const [index, { from, to, points }] of routes.entries()) {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (source === undefined || target === undefined) continue;
    const isDown = target.y >= source.y;
    const [second, beforeLast] = [points[1] ?? target, points.at(-2) ?? source];
    const add = (side: string, key: string, towards: number): void => {
      sides.set(side, [...(sides.get(side) ?? []), { key, towards, order: index }]);
    };
    add(`${from}:${isDown ? 'bottom' : 'top'}`, `${index}:from`, second.x);
    add(`${to}:${isDown ? 'top' : 'bottom'}`, `${index}:to`, beforeLast.x);
  }
  const ports = new Map<string, number>();
  for (const [side, ends] of sides) {
    const box = boxes.get(side.slice(0, side.lastIndexOf(':')));
    if (box === undefined) continue;
    const sorted = [...ends].sort((a, b) => a.towards - b.towards || a.order - b.order);
    const step = Math.min(26, (box.width - 2 * inset) / Math.max(sorted.length - 1, 1));
    for (const [position, { key }] of sorted.entries()) {
      ports.set(key, box.x + (position - (sorted.length - 1) / 2) * step);
    }
  }
  return ports;
}
