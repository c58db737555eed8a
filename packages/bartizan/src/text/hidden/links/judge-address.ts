import { addressesModel } from '../addresses-model.ts';
import type { HiddenPassage, HidingRule } from '../passage.ts';
import { dataAddress, imageAddress, linkAddress } from './rules.ts';

/** Services that draw what their address says; long parameters are their use. */
const drawing =
  /^(?:[\w-]{1,40}\.)?(?:mermaid\.ink|kroki\.io|img\.shields\.io|shields\.io|quickchart\.io|latex\.codecogs\.com|camo\.githubusercontent\.com|user-images\.githubusercontent\.com|wsrv\.nl|chart\.googleapis\.com|plantuml\.com|badgen\.net|badge\.fury\.io|star-history\.com|github-readme-stats\.vercel\.app)$/i;

/** Blanks to be filled in: {data}, {{data}}, <data>, [DATA], $DATA, %7Bdata%7D, DATA_HERE, …. */
const blank =
  /\{{1,2}[A-Za-z_][\w .-]{0,60}\}{1,2}|%7B[A-Za-z_][\w%.-]{0,60}%7D|<[A-Za-z_][\w .:-]{0,60}>|%3C[A-Za-z_][\w%.-]{0,60}%3E|\[[A-Za-z_][\w .:-]{1,60}\]|\$\{?[A-Za-z_]\w{1,40}\}?|…|\.{3}|\b(?:[A-Z]{2,20}_){0,4}(?:HERE|DATA|SECRET|TOKEN|CONTENT|PASSWORD|HISTORY|CONVERSATION|SUMMARY)\b/;
const drain =
  /[?&;/](?:data|d|q|s|msg|message|secret|secrets|token|key|keys|content|contents|text|txt|summary|conversation|history|chat|prompt|context|leak|exfil|info|payload|body|log|email|emails|password|pw|c|p|x|user|memory|document|result)=/i;

type Use = 'image' | 'link';

/** What is wrong with an address that is loaded (`image`) or may be followed (`link`). */
export function judgeAddress(address: string, start: number, end: number, use: Use): readonly HiddenPassage[] {
  const given = address.slice(0, 8000);
  const passage = (technique: HidingRule, score: number, code: string, text: string): readonly HiddenPassage[] => [
    { technique, start, end, text: given, score, reason: { code, text } },
  ];
  const technique = use === 'image' ? imageAddress : linkAddress;
  if (/^\s{0,4}(?:data:(?:text\/html|application\/(?:xhtml|javascript))|javascript:|vbscript:)/i.test(given)) {
    // Old pages call their own functions in this way; what reaches for the page's secrets or out of it does not.
    const isScript = /^\s{0,4}(?:javascript|vbscript):/i.test(given);
    const reachesOut =
      /fetch|xmlhttp|cookie|storage|eval|import|atob|location|\.src|document\.write|alert|sendbeacon|https?:/i.test(
        given,
      );
    return isScript && !reachesOut
      ? []
      : passage(dataAddress, 0.75, 'code-in-address', 'the address holds a page or a script');
  }
  const parts = /^(?:https?:)?\/\/([^/?#\s]{1,250})([^\s]{0,7000})/i.exec(given.trim());
  if (parts === null) return [];
  const [, host = '', rest = ''] = parts;
  const query = rest.replace(/^[^?&=]{0,2000}(?=[?&])/, '');
  if (hasBlank(host, rest)) {
    const isSure = use === 'image' || drain.test(rest);
    return passage(
      technique,
      isSure ? 0.9 : 0.4,
      'blank-in-address',
      'the address has a place that is to be filled with data',
    );
  }
  if (drawing.test(host)) return [];
  const hidden = codedText(query === '' ? rest : `${query}&${rest}`);
  if (hidden !== undefined) {
    return passage(technique, use === 'image' ? 0.85 : 0.6, 'coded-text', 'a part of the address is coded text');
  }
  const plain = longestText(rest);
  if (plain !== undefined && use === 'image')
    return passage(technique, 0.6, 'text-in-address', 'the address holds whole sentences');
  if (plain !== undefined && addressesModel(plain))
    return passage(technique, 0.7, 'orders-in-address', 'the address holds orders');
  return [];
}

function hasBlank(host: string, rest: string): boolean {
  const found = blank.exec(rest);
  if (found === null) return /^[^.]{0,60}(?:\{|%7B)[A-Za-z_ ]{2,40}(?:\}|%7D)/i.test(host) && /^\{/.test(host);
  // Image addresses of templates have blanks for sizes and ids.
  return !/^(?:\{{1,2}|%7B|\[|<|\$\{?)?\s{0,2}(?:w|h|x|y|z|s|width|height|size|id|n|page|index|version|lang|locale|format|ext|name|slug|owner|repo|branch|user_?(?:name|id)|year|month|day|date|r|ratio|dpr|base_?url|cdn|image\w{0,10}|src|file_?name|path|hash)\b/i.test(
    found[0],
  );
}

const value = /[=/]([A-Za-z0-9_+-]{24,4000}={0,2}|[A-Za-z0-9%_+-]{24,4000})/g;

/** Text that a part of the address becomes when it is decoded as base64 or hexadecimal. */
function codedText(rest: string): string | undefined {
  for (const [, coded = ''] of rest.slice(0, 4000).matchAll(value)) {
    const decoded = /^(?:[0-9a-f]{2})+$/i.test(coded)
      ? Buffer.from(coded, 'hex').toString('utf8')
      : Buffer.from(coded.replaceAll('%3D', ''), 'base64url').toString('utf8');
    // Proxies of images carry the address of the image.
    if (/^(?:https?:|\/|s3:|gs:|\w{2,12}:\/\/)/.test(decoded)) continue;
    if (
      /^[\x20-\x7e\n\r\t\u00a0-\u024f\u0370-\u04ff\u2000-\u2027]{12,}$/.test(decoded) &&
      /[a-z]{2,20}[ "':=,\n][ "']{0,2}\S/i.test(decoded)
    )
      return decoded;
  }
  return undefined;
}

function longestText(rest: string): string | undefined {
  for (const part of rest.slice(0, 4000).split(/[?&=]/)) {
    if (part.length < 60 || !/%20|\+/.test(part)) continue;
    const text = part.replaceAll('+', ' ').replaceAll(/%20/g, ' ');
    if ((text.match(/[a-z]{2,20} /gi)?.length ?? 0) >= 8) return text;
  }
  return undefined;
}
