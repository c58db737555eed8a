import type { X509Certificate } from 'node:crypto';
import { type CertificateUse, usesOf } from './certificate-use.ts';

/** Certificates from the root to the key: longer chains are not found in practice. */
const longestChain = 8;

/** Signatures that are checked before a tangle of certificates is given up. */
const mostTries = 200;

/** Why a chain is not trusted, or the chain from the leaf to what is trusted. */
export type ChainResult =
  | { readonly isTrusted: true; readonly chain: readonly X509Certificate[] }
  | { readonly isTrusted: false; readonly isExpired: boolean; readonly reason: string };

/**
 * Finds a chain from a signing certificate to a trusted one (RFC 5280 §6 without policies, names and
 * revocation, none of which model signing uses). Every certificate of it must be valid at the given time.
 *
 * @param presented the signing certificate, then others that the bundle carries; untrusted
 * @param trusted what the user trusts
 */
export async function findChain(
  presented: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
): Promise<ChainResult> {
  const [leaf] = presented;
  if (leaf === undefined) return distrust('there is no certificate');
  const uses = await usesOf([...presented, ...trusted]);
  const use = uses.get(leaf);
  if (use === undefined) return distrust('the certificate cannot be read');
  if (use.unknownCritical.length > 0) {
    return distrust(`the certificate has critical extensions that are not known: ${use.unknownCritical.join(', ')}`);
  }
  if (!use.maySignContent) return distrust('the certificate is not for signing');
  const expiry = whyNotValid(leaf, at);
  if (expiry !== undefined) return { isTrusted: false, isExpired: true, reason: expiry };
  const search: Search = { candidates: presented.slice(1), trusted, uses, at, triesLeft: mostTries };
  const chain = extend([leaf], search);
  if (chain !== undefined) return { isTrusted: true, chain };
  return distrust(`no chain leads from '${oneLine(leaf.subject)}' to a certificate that is trusted`);
}

interface Search {
  readonly candidates: readonly X509Certificate[];
  readonly trusted: readonly X509Certificate[];
  readonly uses: ReadonlyMap<X509Certificate, CertificateUse>;
  readonly at: Date;
  triesLeft: number;
}

/** Depth first; trusted issuers before those of the bundle. */
function extend(chain: readonly X509Certificate[], search: Search): readonly X509Certificate[] | undefined {
  const last = chain.at(-1);
  if (last === undefined || chain.length > longestChain) return undefined;
  if (search.trusted.some(({ raw }) => raw.equals(last.raw))) return chain;
  for (const issuer of [...search.trusted, ...search.candidates]) {
    if (chain.some(({ raw }) => raw.equals(issuer.raw)) || search.triesLeft <= 0) continue;
    if (!mayIssue(issuer, last, chain.length, search)) continue;
    const found = extend([...chain, issuer], search);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mayIssue(issuer: X509Certificate, subject: X509Certificate, below: number, search: Search): boolean {
  const use = search.uses.get(issuer);
  if (use === undefined || !use.isAuthority || use.unknownCritical.length > 0) return false;
  // The path length counts the authorities between the issuer and the leaf.
  if (use.pathLength !== undefined && below - 1 > use.pathLength) return false;
  if (whyNotValid(issuer, search.at) !== undefined || !subject.checkIssued(issuer)) return false;
  search.triesLeft -= 1;
  return subject.verify(issuer.publicKey);
}

function whyNotValid({ validFrom, validTo }: X509Certificate, at: Date): string | undefined {
  // Written so that a date that cannot be read is not valid.
  if (!(Date.parse(validFrom) <= at.getTime())) return `the certificate is valid from ${validFrom} only`;
  if (!(at.getTime() <= Date.parse(validTo))) return `the certificate was valid until ${validTo}`;
  return undefined;
}

function distrust(reason: string): ChainResult {
  return { isTrusted: false, isExpired: false, reason };
}

/** A name has one line for each of its parts. */
export function oneLine(name: string): string {
  return name
    .split('\n')
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(/\p{C}/gu, '�');
}
