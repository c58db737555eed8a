import { quotedIn } from '../language/sentences.ts';
import type { OfferedTool } from '../wire/chat.ts';
import { statementFor } from './sql.ts';

/** How a parameter of this name is filled from what the user said; the first that fits is taken. */
const fillers: readonly (readonly [
  RegExp,
  (text: string, place: { readonly tool: OfferedTool; readonly prompt: string; readonly nth: number }) => string,
])[] = [
  [
    /^(?:url|uri|link|address_url)$/i,
    (text) => /https?:\/\/[^\s"'<>]{1,500}/i.exec(text)?.[0].replace(/[.,;]$/, '') ?? '',
  ],
  [/^(?:to|recipients?|e?mail|address)$/i, (text) => /[\w.+-]{1,64}@[\w.-]{1,200}\w/.exec(text)?.[0] ?? ''],
  [/^(?:subject|title)$/i, (text) => after(text, 'subject|title')],
  [
    /^(?:body|text|content|message)$/i,
    (text) => after(text, 'text|body|message|saying') || (quotedIn(text).at(-1)?.text ?? ''),
  ],
  [/^(?:statement|sql)$/i, (text, { tool }) => statementFor(text, tool.description)],
  [/^(?:role|level|plan)$/i, (text) => roleIn(text)],
  [
    /^(?:name|username|user_name|login)$/i,
    (text) => /\b(?:for|named|called) ([\p{L}\d._-]{1,40})/u.exec(text)?.[1] ?? '',
  ],
  [/^(?:zone|timezone|time_zone|tz)$/i, (text) => zoneIn(text)],
  [/^(?:place|city|location|country|where)$/i, (text) => placeIn(text)],
  [
    /^(?:customer|account|user|customer_id|account_id|order|order_id|id|number|invoice)$/i,
    (text, { prompt }) => idIn(text) ?? idIn(prompt) ?? '',
  ],
  [/^(?:page|part|count|limit|n)$/i, (text) => /\b\d{1,9}\b/.exec(text)?.[0] ?? '1'],
  [
    /^(?:topic|subject_matter|theme)$/i,
    (text) => /\b(?:about|on) ([^.,;?!]{2,60}?)(?: and\b|[.,;?!]|$)/i.exec(text)?.[1] ?? text.slice(0, 200),
  ],
  [/^(?:query|question|q|search|keywords?|term)$/i, (text) => text.trim().slice(0, 300)],
  [/^(?:a|b|x|y|first|second|left|right|amount|sum|value)$/i, (text, { nth }) => numbersIn(text)[nth] ?? ''],
];

/** Arguments for a call that the user's words ask for. What they do not say stays empty. */
export function argumentsFor(tool: OfferedTool, text: string, prompt: string): Readonly<Record<string, string>> {
  let nth = 0;
  return Object.fromEntries(
    tool.parameters.map((parameter) => {
      const fill = fillers.find(([name]) => name.test(parameter));
      const value = fill?.[1](text, { tool, prompt, nth }) ?? '';
      if (/^(?:a|b|x|y|first|second|left|right)$/i.test(parameter)) nth += 1;
      return [parameter, value];
    }),
  );
}

function after(text: string, names: string): string {
  return new RegExp(String.raw`\b(?:${names})(?: is| of)?[: ]{1,3}"([^"\n]{1,2000})"`, 'i').exec(text)?.[1] ?? '';
}

export function numbersIn(text: string): readonly string[] {
  return (text.match(/-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?/g) ?? []).map((number) =>
    number.replaceAll(',', ''),
  );
}

function idIn(text: string): string | undefined {
  const ids = text.match(/\b[A-Z]{1,3}-\d{2,10}\b/g) ?? [];
  return ids.at(-1);
}

function roleIn(text: string): string {
  if (/\bsame role as\b.{0,80}\b(?:runs?|owns?|administers?)\b/i.test(text)) return 'admin';
  const named = [...text.matchAll(/\brole(?: is|:| of)? (?:the )?([a-z]{3,20})\b/gi)]
    .map(([, role]) => role ?? '')
    .filter((role) => !/^(?:admin)?(?:as|that|and|is|for)$/i.test(role));
  const corrected = /\bcorrection\b[^.\n]{0,80}[: ]([a-z]{3,20})\.?\s*$/i.exec(text)?.[1];
  return corrected ?? named.at(-1) ?? 'viewer';
}

const places: Readonly<Record<string, string>> = {
  lisbon: 'Europe/Lisbon',
  london: 'Europe/London',
  berlin: 'Europe/Berlin',
  paris: 'Europe/Paris',
  madrid: 'Europe/Madrid',
  rome: 'Europe/Rome',
  tokyo: 'Asia/Tokyo',
  delhi: 'Asia/Kolkata',
  sydney: 'Australia/Sydney',
  chicago: 'America/Chicago',
};

function placeIn(text: string): string {
  return /\b(?:in|at|for) (?:the )?(\p{Lu}[\p{L}]{1,30}(?: \p{Lu}[\p{L}]{1,30})?)/u.exec(text)?.[1] ?? '';
}

function zoneIn(text: string): string {
  const place = placeIn(text);
  const zone = place.toLowerCase();
  return Object.hasOwn(places, zone) ? (places[zone] ?? place) : place;
}
