import type { ComponentKind } from '../vocabulary.ts';
import type { Box } from './layout.ts';
import { coordinate as c } from './xml.ts';

/** Outline of a node, and strokes on it that belong to the shape. */
export interface Shape {
  readonly outline: string;
  readonly detail?: string;
}

type Draw = (left: number, top: number, right: number, bottom: number) => Shape;

function rounded(radius: number): Draw {
  return (l, t, r, b) => {
    const k = Math.min(radius, (r - l) / 2, (b - t) / 2);
    const arc = `a${c(k)} ${c(k)} 0 0 1`;
    return {
      outline: `M${c(l + k)} ${c(t)}H${c(r - k)}${arc} ${c(k)} ${c(k)}V${c(b - k)}${arc} ${c(-k)} ${c(k)}H${c(l + k)}${arc} ${c(-k)} ${c(-k)}V${c(t + k)}${arc} ${c(k)} ${c(-k)}Z`,
    };
  };
}

function cut(size: number): Draw {
  return (l, t, r, b) => ({
    outline: `M${c(l + size)} ${c(t)}H${c(r - size)}L${c(r)} ${c(t + size)}V${c(b - size)}L${c(r - size)} ${c(b)}H${c(l + size)}L${c(l)} ${c(b - size)}V${c(t + size)}Z`,
  });
}

/** Two opposite corners round: its sides stay upright, so that edges meet them anywhere. */
const leaf: Draw = (l, t, r, b) => {
  const k = Math.min(18, (r - l) / 2, (b - t) / 2);
  const arc = `a${c(k)} ${c(k)} 0 0 1`;
  return {
    outline: `M${c(l + k)} ${c(t)}H${c(r)}V${c(b - k)}${arc} ${c(-k)} ${c(k)}H${c(l)}V${c(t + k)}${arc} ${c(k)} ${c(-k)}Z`,
  };
};

const cylinder: Draw = (l, t, r, b) => {
  const rx = c((r - l) / 2);
  return {
    outline: `M${c(l)} ${c(t + 4)}A${rx} 6 0 0 1 ${c(r)} ${c(t + 4)}V${c(b - 4)}A${rx} 6 0 0 1 ${c(l)} ${c(b - 4)}Z`,
    detail: `M${c(l)} ${c(t + 4)}A${rx} 6 0 0 0 ${c(r)} ${c(t + 4)}`,
  };
};

const page: Draw = (l, t, r, b) => ({
  outline: `M${c(l)} ${c(t)}H${c(r - 12)}L${c(r)} ${c(t + 12)}V${c(b)}H${c(l)}Z`,
  detail: `M${c(r - 12)} ${c(t)}V${c(t + 12)}H${c(r)}`,
});

const banded: Draw = (l, t, r, b) => ({
  ...rounded(3)(l, t, r, b),
  detail: `M${c(l + 5)} ${c(t)}V${c(b)}M${c(r - 5)} ${c(t)}V${c(b)}`,
});

const doubled: Draw = (l, t, r, b) => ({
  ...rounded(3)(l, t, r, b),
  detail: rounded(2)(l + 4, t + 4, r - 4, b - 4).outline,
});

const draws: { readonly [kind in ComponentKind]: Draw } = {
  model: rounded(10),
  dataset: cylinder,
  vectorStore: cylinder,
  datastore: cylinder,
  memory: cylinder,
  prompt: page,
  tool: banded,
  mcpServer: banded,
  agent: leaf,
  orchestrator: leaf,
  guardrail: cut(10),
  api: rounded(14),
  pipeline: cut(5),
  human: rounded(40),
  external: doubled,
};

/** Whether a kind is drawn as a cylinder. */
export function isStore(kind: ComponentKind): boolean {
  return draws[kind] === cylinder;
}

/** The outline that says of which sort a component is. */
export function nodeShape(kind: ComponentKind, box: Box): Shape {
  const { x, y, width, height } = box;
  return draws[kind](x - width / 2, y - height / 2, x + width / 2, y + height / 2);
}

/** Strokes within a square of 16, one small picture per kind. */
export const icons: { readonly [kind in ComponentKind]: string } = {
  model:
    'M8 2v3M8 11v3M3 4.500 5.500 6.500M13 4.500 10.500 6.500M3 11.500 5.500 9.500M13 11.500 10.500 9.500M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  dataset: 'M2 3h12v10h-12zM2 6.500h12M2 10h12M6.500 3v10',
  vectorStore: 'M3 13V4M3 13h10M3 13l7-6M5 4.500h.1M8.500 4h.1M12 5h.1M12 9.500h.1',
  prompt: 'M3 3h10v7h-5l-3 3v-3h-2zM5.500 5.500h5M5.500 7.500h3',
  memory: 'M4 4h8v8h-8zM6.500 2v2M9.500 2v2M6.500 12v2M9.500 12v2M2 6.500h2M2 9.500h2M12 6.500h2M12 9.500h2',
  tool: 'M13.500 4.500l-2.500 2-1.500-1.500 2-2.500a3.500 3.500 0 0 0-4.500 4.500l-5 5 1.800 1.800 5-5a3.500 3.500 0 0 0 4.700-4.300z',
  mcpServer: 'M5.500 2v3M10.500 2v3M4 5h8v3a4 4 0 0 1-8 0zM8 12v2.500',
  agent: 'M3 6h10v7h-10zM8 6V3M8 3h.1M6 9.500h.1M10 9.500h.1M1.500 8.500v2M14.500 8.500v2',
  orchestrator: 'M8 2.500h.1M8 4v3M8 7l-4.500 4M8 7l4.500 4M8 7v4M3.500 13h.1M8 13h.1M12.500 13h.1',
  guardrail: 'M8 2l5 2v4c0 3-2.500 5-5 6c-2.500-1-5-3-5-6v-4zM5.800 8l1.600 1.600l2.900-3.200',
  api: 'M5.500 4l-3.500 4l3.500 4M10.500 4l3.500 4l-3.500 4M9 3l-2 10',
  pipeline: 'M2 8h3M11 8h3M5 5.500h6v5h-6zM12 6l2 2l-2 2',
  datastore:
    'M3 4.500c0-2.500 10-2.500 10 0c0 2.500-10 2.500-10 0v7c0 2.500 10 2.500 10 0v-7M3 8c0 2.500 10 2.500 10 0',
  human: 'M8 2.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5M3 14c0-6 10-6 10 0',
  external: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M2 8h12M8 2c-3.500 3-3.500 9 0 12M8 2c3.500 3 3.500 9 0 12',
};
