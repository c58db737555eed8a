import { pythonRequirement } from '../../bom/manifests/python-requirement.ts';

/** What a line asks for. */
export interface Wanted {
  readonly line: number;
  readonly kind: 'package' | 'address' | 'index' | 'extra-index' | 'trusted-host' | 'other' | 'unreadable';
  /** The name of a package, or the address. */
  readonly value: string;
  /** One version, a commit or a hash is named. */
  readonly isPinned: boolean;
}

const options: readonly (readonly [RegExp, Wanted['kind']])[] = [
  [/^(?:-i|--index-url)[ =]\s*(\S+)/, 'index'],
  [/^--extra-index-url[ =]\s*(\S+)/, 'extra-index'],
  [/^(?:-f|--find-links)[ =]\s*(\S+)/, 'index'],
  [/^--trusted-host[ =]\s*(\S+)/, 'trusted-host'],
];

/** Reads one requirement or option as pip does. */
export function readRequirement(given: string, line: number): Wanted {
  // Long runs of white space cost readers of requirements dearly.
  const written = given.replaceAll(/\s+/g, ' ').trim();
  const isHashed = /(?:--hash[= ]|#)sha(?:256|384|512)[:=][0-9a-f]{16}/i.test(written);
  for (const [pattern, kind] of options) {
    const value = pattern.exec(written)?.[1];
    if (value !== undefined) return { line, kind, value, isPinned: false };
  }
  const [, address] =
    /^(?:(?:-e|--editable)[ =]\s*)?(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?((?:\w+\+)?(?:https?|ssh|git|file|ftp):\S*)/.exec(
      written,
    ) ?? [];
  if (address !== undefined) {
    const isCommit = /@[0-9a-f]{40}(?:[#;\s]|$)/.test(address);
    return { line, kind: 'address', value: address, isPinned: isHashed || isCommit };
  }
  if (/^-/.test(written)) return { line, kind: 'other', value: written, isPinned: true };
  const [, foreign] = /^([\p{L}\d][\p{L}\p{M}\d._-]{0,100})\s*(?:[[<>=!~;@]|$)/u.exec(written) ?? [];
  if (foreign !== undefined && /[^\x20-\x7e]/.test(foreign))
    return { line, kind: 'package', value: foreign, isPinned: true };
  const plain = written.replace(/\s--(?:hash|config-settings|global-option)[= ].*$/s, '');
  const requirement = pythonRequirement(plain, 'required');
  if (requirement === undefined) return { line, kind: 'unreadable', value: written, isPinned: true };
  return { line, kind: 'package', value: requirement.name, isPinned: isHashed || requirement.version !== undefined };
}

/** The lines of a requirements file, continued lines joined. */
export function readRequirementLines(text: string): readonly Wanted[] {
  const wanted: Wanted[] = [];
  let held = '';
  let start = 1;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (held === '') start = index + 1;
    if (raw.endsWith('\\')) {
      held += `${raw.slice(0, -1)} `;
      continue;
    }
    const written = (held + raw).replace(/(?:^|\s)#(?!(?:sha\d+|egg|subdirectory)=).*$/, '').trim();
    held = '';
    if (written !== '') wanted.push(readRequirement(written, start));
  }
  return wanted;
}
