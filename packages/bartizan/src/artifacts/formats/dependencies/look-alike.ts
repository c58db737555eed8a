import { neighbouringNames, popularNames } from './popular.ts';

/** Letters of other scripts that look like Latin ones. */
const confusable: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtпnвbοoαaνvρpτtκkιiη'].reduce<[string, string][]>((pairs, letter, index, all) => {
    const next = all[index + 1];
    if (index % 2 === 0 && next !== undefined) pairs.push([letter, next]);
    return pairs;
  }, []),
);

/** Shorter names have real neighbours: dask and dash, scipy and scapy. */
const shortest = 5;

/**
 * The well-known package that a name looks like without being it; undefined where there is none.
 *
 * @param name normalised by PEP 503, or as it is written where it has other letters than a package may have
 */
export function lookAlike(name: string): string | undefined {
  if (popularNames.has(name) || neighbouringNames.has(name)) return undefined;
  const latin = [...name.normalize('NFKC').toLowerCase()].map((letter) => confusable[letter] ?? letter).join('');
  if (latin !== name && popularNames.has(latin)) return latin;
  const bare = withoutSeparators(latin);
  const skeleton = skeletonOf(bare);
  for (const known of popularNames) {
    const knownBare = withoutSeparators(known);
    if (bare === knownBare || (skeleton === skeletonOf(knownBare) && bare !== knownBare)) return known;
    if (known.includes('-') && known.split('-').toReversed().join('-') === latin) return known;
    if (known.length >= shortest && isOneEdit(latin, known) && !isPlural(latin, known)) return known;
  }
  return [latin.replace(/^(?:python3?|py)-/, ''), latin.replace(/-(?:python3?|py)$/, '')].find(
    (rest) => rest !== latin && popularNames.has(rest),
  );
}

function withoutSeparators(name: string): string {
  return name.replaceAll('-', '');
}

/** Digits and pairs of letters that pass for others in many fonts. */
function skeletonOf(name: string): string {
  return name.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** Two versions of a name in which only a digit at the end differs, such as `pypdf2` and `pypdf3`. */
function isPlural(a: string, b: string): boolean {
  return a.replace(/\d+$/, '') === b.replace(/\d+$/, '');
}

/** One letter added, left out, exchanged, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0];
  return isSwap && restA.slice(2) === restB.slice(2);
}
