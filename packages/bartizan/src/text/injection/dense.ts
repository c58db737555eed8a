import { count } from './chunks.ts';

/** Where the network thinks a text is from; what is normal in a prompt is out of place in a document. */
export const channelGroups = ['user', 'document', 'tool-description'] as const;

/** One of `channelGroups`. */
export type ChannelGroup = (typeof channelGroups)[number];

/** How many inputs `writeDense` writes. */
export const denseSize = 19;

/** What surrounds a window. */
export interface WindowPlace {
  /** The window's share of the text's units, 0 to 1. */
  readonly share: number;
  readonly startsText: boolean;
  readonly endsText: boolean;
  readonly channel: ChannelGroup;
}

const ratios = [
  [count.capitals, 2],
  [count.digits, 2],
  [count.symbols, 3],
  [count.otherScripts, 1],
] as const;

const rates = [
  [count.lines, 4],
  [count.quotes, 3],
  [count.brackets, 3],
  [count.exclamations, 4],
  [count.questions, 4],
  [count.longWords, 4],
  [count.repeats, 2],
  [count.concepts, 1.5],
] as const;

/** Writes `denseSize` inputs between 0 and about 1 from the summed counts of a window. */
export function writeDense(to: Float64Array, at: number, counts: Float64Array, place: WindowPlace): void {
  const words = (counts[count.words] ?? 0) + 1;
  const units = (counts[count.units] ?? 0) + 1;
  let next = at;
  to[next++] = Math.log(words) / 4;
  to[next++] = Math.min(1, units / words / 12);
  for (const [which, factor] of ratios) to[next++] = Math.min(1, ((counts[which] ?? 0) / units) * factor);
  for (const [which, factor] of rates) to[next++] = Math.min(1, ((counts[which] ?? 0) / words) * factor);
  to[next++] = place.share;
  to[next++] = place.startsText ? 1 : 0;
  to[next++] = place.endsText ? 1 : 0;
  to[next++] = place.channel === 'document' ? 1 : 0;
  to[next++] = place.channel === 'tool-description' ? 1 : 0;
}
