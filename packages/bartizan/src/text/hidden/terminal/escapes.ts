/** One control sequence of a terminal (ECMA-48), 7-bit or 8-bit. */
export interface Sequence {
  readonly kind: 'csi' | 'osc';
  readonly start: number;
  readonly end: number;
  /** Parameters of a CSI, content of an OSC. */
  readonly body: string;
  /** Last letter of a CSI; empty for an OSC. */
  readonly final: string;
}

const sequence =
  /(?:\u001b\[|\u009b)([0-9:;<=>?]{0,100})[ -/]{0,4}([@-~])|(?:\u001b\]|\u009d)([^\u0007\u001b\u009c\n]{0,8000})(?:\u0007|\u001b\\|\u009c)/g;

/** Control sequences of a text in order. */
export function* sequencesOf(text: string): Generator<Sequence, void> {
  if (!/[\u001b\u009b\u009d]/.test(text)) return;
  for (const match of text.matchAll(sequence)) {
    const [whole, parameters, final, content] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (content === undefined) yield { kind: 'csi', ...place, body: parameters ?? '', final: final ?? '' };
    else yield { kind: 'osc', ...place, body: content, final: '' };
  }
}
