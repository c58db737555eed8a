/** A repetition that may go on for longer than this counts as wide. */
const wide = 12;

/** How the repetitions of a regular expression stand to one another. */
export interface Repetition {
  /** One has no upper limit. */
  readonly isUnlimited: boolean;
  /** A wide one holds another wide one. */
  readonly isNested: boolean;
}

/**
 * Reads the repetitions of an expression. Without an unlimited and without a nested one each attempt takes a
 * bounded number of steps, so that the time is linear in the length of any text.
 */
export function repetitionOf(source: string): Repetition {
  const plain = source
    .replaceAll(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\./g, 'E')
    .replaceAll(/\[[^\]]*\]/g, 'C')
    .replaceAll(/\(\?(?:<?[=!]|:|<\w+>)/g, '(');
  let isUnlimited = false;
  let isNested = false;
  const open: { isWide: boolean }[] = [];
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '(') open.push({ isWide: false });
    const isEnd = plain[at] === ')';
    const group = isEnd ? open.pop() : undefined;
    const limits = /^(?:([*+])|\{(\d+)(,)?(\d*)\})/.exec(plain.slice(at + 1));
    const most =
      limits === null
        ? 1
        : limits[1] !== undefined || (limits[3] !== undefined && limits[4] === '')
          ? Infinity
          : Number(limits[4] || limits[2]);
    const isVariable = limits !== null && (limits[1] !== undefined || limits[3] !== undefined);
    isUnlimited ||= most === Infinity;
    const isWide = isVariable && most >= wide;
    isNested ||= isWide && group?.isWide === true;
    const outer = open.at(-1);
    if (outer !== undefined && (isWide || group?.isWide === true)) outer.isWide = true;
  }
  return { isUnlimited, isNested };
}
