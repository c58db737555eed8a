import { domainToUnicode } from 'node:url';
import { lookalikes } from '../../views/decoders/confusables.generated.ts';
import type { HiddenPassage } from '../passage.ts';
import { homoglyphDomain } from './rules.ts';

/** Names that are worth imitating. */
const known = new Set(
  'google gmail youtube apple icloud microsoft office outlook live amazon aws paypal github gitlab facebook instagram whatsapp twitter linkedin netflix openai chatgpt anthropic claude huggingface dropbox slack stripe coinbase binance metamask wikipedia ebay adobe salesforce zoom docusign cloudflare npmjs pypi docker reddit telegram discord notion oracle yahoo chase wellsfargo citibank hsbc barclays santander revolut dhl fedex steam roblox nvidia mozilla'.split(
    ' ',
  ),
);

const letters = new Map(
  Object.entries(lookalikes).flatMap(([letter, signs]) =>
    [...signs].map((sign) => [sign, letter.toLowerCase()] as const),
  ),
);
const host =
  /(?<![\p{L}\p{N}.-])((?:[\p{L}\p{N}_-]{1,63}\.){1,5}(?:xn--[a-z0-9-]{2,30}|\p{L}{2,24}))(?![\p{L}\p{N}-])/gu;
/** Of plain letters only names with a sign by which they could imitate another. */
const asciiHost =
  /(?<![a-z0-9.-])(?=[a-z0-9.-]{0,80}(?:[0135]|rn|vv|cl|xn--))((?:[a-z0-9_-]{1,63}\.){1,5}(?:xn--[a-z0-9-]{2,30}|[a-z]{2,24}))(?![a-z0-9-])/gi;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Hebrew}/u,
];

/** Finds host names that imitate a known one, or mix scripts within a label; Punycode is decoded. */
export function* findHomoglyphs(text: string): Generator<HiddenPassage, void> {
  if (!/[^\s.]\.[^\s.]/.test(text)) return;
  const isAscii = !/[^\x00-\x7f]/.test(text);
  for (const match of text.matchAll(isAscii ? asciiHost : host)) {
    const name = match[1] ?? '';
    const isPlain = /^[\x00-\x7f]*$/.test(name);
    if (isPlain && !/xn--|[0135]|rn|vv|cl/i.test(name)) continue;
    const shown = name.includes('xn--') ? domainToUnicode(name) : name;
    if (shown === '') continue;
    const imitated = shown
      .split('.')
      .map(imitatedBy)
      .find((one) => one !== undefined);
    const isMixed = shown.split('.').some(mixesScripts);
    if (imitated === undefined && !isMixed) continue;
    const start = match.index + match[0].length - name.length;
    yield {
      technique: homoglyphDomain,
      start,
      end: start + name.length,
      text: shown === name ? name : `${name} (${shown})`,
      score: imitated === undefined ? 0.7 : 0.95,
      reason:
        imitated === undefined
          ? { code: 'mixed-scripts', text: 'a part of the name mixes letters of several scripts' }
          : { code: 'imitates', text: `it looks like ${imitated}` },
    };
  }
}

function mixesScripts(label: string): boolean {
  return scripts.filter((script) => script.test(label)).length > 1;
}

/** The known name that a label looks like, if it is not that name itself. */
function imitatedBy(label: string): string | undefined {
  const plain = label.normalize('NFKC').toLowerCase();
  if (known.has(plain)) return label === plain || /^[\x00-\x7f]*$/.test(label) ? undefined : plain;
  const spelt = [...plain.normalize('NFD').replaceAll(/\p{M}/gu, '')].map((sign) => letters.get(sign) ?? sign).join('');
  if (known.has(spelt)) return spelt;
  const digits = spelt
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll('5', 's');
  return [digits.replaceAll('1', 'l'), digits.replaceAll('1', 'i'), digits.replaceAll('cl', 'd')].find((form) =>
    known.has(form),
  );
}
