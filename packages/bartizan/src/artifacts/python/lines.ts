/** Tells the line, from 1, of an index in a source, as Python counts lines. */
export function lineCounter(source: string): (at: number) => number {
  const starts = [0];
  for (const end of source.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
