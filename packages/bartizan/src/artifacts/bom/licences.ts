import { createRequire } from 'node:module';
import type { LicenceChoice } from './cyclonedx.ts';
import { licenceNames } from './licence-names.ts';
import { address, compact, text, texts } from './untyped.ts';

/** SPDX identifiers, deprecated ones included, by their lower-case spelling. */
let spdxIds: ReadonlyMap<string, string> | undefined;

function spdxId(name: string): string | undefined {
  if (spdxIds === undefined) {
    const require = createRequire(import.meta.url);
    const ids = [...require('spdx-license-ids/deprecated.json'), ...require('spdx-license-ids')] as readonly string[];
    spdxIds = new Map(ids.map((id) => [id.toLowerCase(), id]));
  }
  return spdxIds.get(name.toLowerCase());
}

/**
 * Licences as somebody declared them: an SPDX identifier or expression where it is one, else by name.
 *
 * @param declared one licence or several, of a type that is not known
 */
export function licences(declared: unknown): readonly LicenceChoice[] {
  const names = texts(declared);
  const [only] = names;
  if (names.length === 1 && only !== undefined && spdxId(only) === undefined) {
    const expression = spdxExpression(only);
    if (expression !== undefined) return [{ expression, acknowledgement: 'declared' }];
  }
  return names.map((name) => licence(name));
}

/** Licences of a hub's front matter, where `other` has its name and address beside it. */
export function hubLicences(declared: unknown, otherName: unknown, otherLink: unknown): readonly LicenceChoice[] {
  const name = text(otherName);
  const link = address(otherLink);
  return texts(declared)
    .filter((id) => id !== 'unknown')
    .map((id) => (id === 'other' ? licence(name ?? 'other', link) : licence(id, link)));
}

function licence(name: string, url?: string): LicenceChoice {
  const id = spdxId(name);
  const acknowledgement = 'declared';
  if (id !== undefined) return { license: { id, acknowledgement } };
  const known = licenceNames[name.toLowerCase()] ?? name;
  return { license: { ...compact<{ name: string; url?: string }>({ name: known, url }), acknowledgement } };
}

/**
 * An SPDX licence expression with its identifiers spelt as in the list (SPDX 2.3, annex D); undefined
 * when it is none.
 */
export function spdxExpression(written: string): string | undefined {
  const words = written.match(/[()]|[^\s()]+/g) ?? [];
  if (words.length === 0 || words.length > 100) return undefined;
  const spelt: string[] = [];
  let depth = 0;
  let isExpected = true;
  for (const [index, word] of words.entries()) {
    const operator = /^(?:and|or|with)$/i.test(word) ? word.toUpperCase() : undefined;
    if (word === '(' && isExpected) depth += 1;
    else if (word === ')' && !isExpected && depth > 0) depth -= 1;
    else if (operator !== undefined && !isExpected) isExpected = true;
    else if (operator === undefined && /\w/.test(word) && isExpected) {
      const isException = spelt.at(-1) === 'WITH';
      const name = isException ? exception(word) : simpleLicence(word);
      if (name === undefined) return undefined;
      spelt.push(name);
      isExpected = false;
      continue;
    } else return undefined;
    spelt.push(operator ?? words[index] ?? '');
  }
  if (isExpected || depth !== 0) return undefined;
  return spelt.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}

function simpleLicence(word: string): string | undefined {
  if (/^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(word)) return word;
  const id = spdxId(word.replace(/\+$/, ''));
  return id === undefined ? undefined : word.endsWith('+') ? `${id}+` : id;
}

/** The list of exceptions is not carried along: their shape has to do. */
function exception(word: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(word) ? word : undefined;
}
