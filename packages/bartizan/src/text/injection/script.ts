import { folding, type ScriptGroup, scriptGroups } from './fold.ts';

/** The group that most letters of a range belong to; `latin` where there are none. */
export function scriptOf(text: string, start: number, end: number): ScriptGroup {
  const { group } = folding();
  const letters = new Int32Array(256);
  for (let at = start; at < end; at += 1) {
    const index = group[text.charCodeAt(at)] ?? 255;
    // A Han character or a syllable says as much as two letters.
    letters[index] = (letters[index] ?? 0) + (scriptGroups[index] === 'cjk' ? 2 : 1);
  }
  let best: ScriptGroup = 'latin';
  let most = 0;
  for (const [index, name] of scriptGroups.entries()) {
    if ((letters[index] ?? 0) <= most) continue;
    most = letters[index] ?? 0;
    best = name;
  }
  return best;
}
