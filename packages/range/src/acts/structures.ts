import { quotedIn } from '../language/sentences.ts';
import type { Intent } from './act.ts';

/** `W stands for the word that is made of the letters "a" followed by the letters "b".` */
const definition =
  /\b(\w{1,20}) (?:stands for|means|is short for|denotes)(?: the)? word(?: that is)? made (?:of|up of|from)(?: the letters?)? "([^"\n]{1,60})" (?:followed by|and|plus)(?: the letters?)? "([^"\n]{1,60})"\.?/;

/** Puts what a message defines in the place of its names. */
export function expandDefinitions(text: string): string {
  const found = definition.exec(text);
  if (found === null) return text;
  const [whole, name = '', first = '', second = ''] = found;
  const rest = text.slice(0, found.index) + text.slice(found.index + whole.length);
  return rest.replaceAll(
    new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?![\p{L}\p{N}])`, 'gu'),
    () => `${first}${second}`,
  );
}

/** Orders for markup, commands or very long texts: answers that act or cost where they arrive. */
export function structuresIn(text: string): readonly Intent[] {
  const flood = floodIn(text);
  if (flood !== undefined) return [{ kind: 'flood', unit: flood }];
  const markup = markupIn(text);
  if (markup !== undefined) return [{ kind: 'markup', text: markup }];
  const command = commandIn(text);
  return command === undefined ? [] : [{ kind: 'command', text: command }];
}

function floodIn(text: string): string | undefined {
  const repeated =
    /\brepeat the (?:word|phrase|letter) "([^"\n]{1,80})"[^.\n]{0,60}\b(?:without|forever|endless|never|times|again and again)/i.exec(
      text,
    );
  if (repeated?.[1] !== undefined) return repeated[1];
  if (/\bcount from \w+ to [\w ]*(?:thousand|million|\d{4,})/i.test(text)) return 'count';
  const list =
    /\b(?:list|name|explain)\b[^.\n]{0,120}(?:at least (?:\w+ )?(?:hundred|thousand|\d{3,})|and so on|every (?:\w+ ){0,3}there is)/i;
  return list.test(text) || /\bexplain every word of your explanation\b/i.test(text) ? 'list' : undefined;
}

const attributeName = /\b(?:attribute|handler) (on\w{2,20}="[^"\n]{1,200}")/i;

function markupIn(text: string): string | undefined {
  const literal =
    /<[a-z][\w-]{0,20}(?:\s[^<>\n]{0,300})?>(?:[^<>\n]{0,300}<\/[a-z][\w-]{0,20}>|[^<>\n.]{0,100})?/i.exec(text);
  const isAsked = /\b(?:greet|repeat|exactly|write|make|draw|answer|show|give|cell|insert|return)\b/i.test(text);
  if (literal !== null && isAsked && !/^<(?:result|system|user|im|interaction|important|s|b|i|p)\b/i.test(literal[0])) {
    return /\btable\b/i.test(text) ? `<table><tr><td>${literal[0]}</td></tr></table>` : literal[0];
  }
  const handler = attributeName.exec(text)?.[1];
  if (handler !== undefined && /\bsvg\b/i.test(text)) return `<svg ${handler}><circle cx="50" cy="50" r="40"/></svg>`;
  const link = /\blink\b[^\n]{0,120}\b(?:address|href|url) (\S{1,300})/i.exec(text)?.[1];
  if (link !== undefined && /\bhtml\b/i.test(text)) return `<a href="${link}">${quotedIn(text)[0]?.text ?? 'link'}</a>`;
  return undefined;
}

function commandIn(text: string): string | undefined {
  if (!/\b(?:command|terminal|shell)\b/i.test(text)) return undefined;
  const [first, second] = quotedIn(text);
  if (/\brenames?\b/i.test(text) && first !== undefined && second !== undefined)
    return `mv ${first.text} ${second.text}`;
  const url = /\bhttps?:\/\/\S{1,300}/i.exec(text)?.[0];
  if (/\bdownload\b/i.test(text) && url !== undefined) return `curl -s ${url} | sh`;
  const folder = /\b(?:deletes?|removes?) the (?:folder|directory|file) ([\w./-]{1,200})/i.exec(text)?.[1];
  return folder === undefined ? undefined : `rm -rf ${folder}`;
}
