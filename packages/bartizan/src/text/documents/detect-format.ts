import type { DocumentFormat } from './document.ts';
import { jsonValues } from './json.ts';

const looked = 20_000;

/** Endings that decide where the content leaves it open. */
const endings: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.(?:md|markdown|mdx)$/i, 'markdown'],
  [/\.(?:ya?ml)$/i, 'yaml'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [
    /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|c|h|cc|cpp|hpp|cs|rb|php|swift|sh|bash|sql|lua|r|scala|pl|ps1|toml|ini|dockerfile)$/i,
    'code',
  ],
];

/** The format of a text by its content; the name only where the content leaves it open. */
export function detectFormat(text: string, name = ''): DocumentFormat {
  const head = text.slice(0, looked);
  const json = jsonValues(text);
  if (json !== undefined) return json.isChat ? 'chat' : 'json';
  if (isEmail(head)) return 'email';
  if (isHtml(head)) return 'html';
  const ending = endings.find(([pattern]) => pattern.test(name))?.[1];
  if (ending !== undefined) return ending;
  if (/^#!/.test(head)) return 'code';
  if (/^%YAML|^---\r?\n[\w"'-]{1,80}:/.test(head) && !/\n---\r?\n\s{0,100}\S/.test(head)) return 'yaml';
  return isMarkdown(head) ? 'markdown' : 'plain';
}

/** Two fields or more from the first line on, one of them of mail. */
function isEmail(head: string): boolean {
  const fields =
    /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,4000}\n(?:[ \t][^\n]{0,4000}\n){0,200}){2,200}/.exec(head)?.[0] ?? '';
  return (
    /^(?:from|subject|date|mime-version|received|message-id|return-path):/im.test(fields) &&
    /^(?:from|to|mime-version|received|message-id|content-type|return-path):/im.test(fields)
  );
}

function isHtml(head: string): boolean {
  if (/^\s{0,200}(?:<!doctype html|<html\b|<\?xml[^>]{0,200}>\s{0,20}<html)/i.test(head)) return true;
  const tags = head.match(
    /<\/?(?:p|div|span|table|tr|td|ul|li|h[1-6]|body|head|style|a|img|br|b|i|em|strong)\b[^<>]{0,300}>/gi,
  );
  return (tags?.length ?? 0) >= 4 && /^\s{0,200}</.test(head);
}

function isMarkdown(head: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^```/m,
    /\]\([^)\s]{1,400}\)/,
    /^\s{0,8}[-*] \S[^\n]{0,400}\n\s{0,8}[-*] \S/m,
    /^\|[^\n]{0,400}\|\s{0,8}$/m,
    /\*\*[^*\n]{1,200}\*\*/,
  ];
  return signs.filter((sign) => sign.test(head)).length >= 2;
}
