/** What the index of an archive says, as far as it is needed to decide on unpacking. */
export interface SevenZipListing {
  readonly members: number;
  /** Names of members that need a password; at most ten. */
  readonly encrypted: readonly string[];
  readonly encryptedCount: number;
  /** What all members come to. */
  readonly sizeBytes: number;
  /** Memory that the hungriest method needs. */
  readonly memoryBytes: number;
}

const units: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** Reads what `7z l -slt -ba` prints: blocks of `Name = value`. */
export function readListing(lines: readonly string[]): SevenZipListing {
  let members = 0;
  let sizeBytes = 0;
  let memoryBytes = 0;
  let path = '';
  let encryptedCount = 0;
  const encrypted: string[] = [];
  for (const line of lines) {
    const { name, value } = splitLine(line);
    if (name === 'Path') {
      members += 1;
      path = value;
    } else if (name === 'Size') sizeBytes += Number(value) || 0;
    else if (name === 'Method') memoryBytes = Math.max(memoryBytes, methodMemory(value));
    else if (name === 'Encrypted' && value === '+') {
      encryptedCount += 1;
      if (encrypted.length < 10) encrypted.push(path);
    }
  }
  return { members, encrypted, encryptedCount, sizeBytes, memoryBytes };
}

function splitLine(line: string): { readonly name: string; readonly value: string } {
  const at = line.indexOf(' = ');
  const name = line.slice(0, Math.max(0, at));
  // Progress is printed in front of the first line, with backspaces to take it away.
  return { name: /[ \b]{2}Path$/.test(name) ? 'Path' : name, value: line.slice(at + 3) };
}

/** `LZMA2:24` is a dictionary of 2²⁴ bytes, `LZMA:20m` one of 20 MiB, `PPMD:o6:mem24` a model of 2²⁴. */
function methodMemory(method: string): number {
  const sizes = [...method.matchAll(/(?:LZMA2?|mem|Deflate64|ZSTD|BCJ2)[:=]?(\d{1,9})([bkmg]?)/gi)].map(
    ([, digits = '', unit = '']) => {
      const number = Number(digits);
      const factor = units[unit.toLowerCase()];
      return factor === undefined ? 2 ** Math.min(40, number) : number * factor;
    },
  );
  return Math.max(0, ...sizes);
}
