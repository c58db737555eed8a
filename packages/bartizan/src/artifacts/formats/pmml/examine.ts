import type { CheckResult, Rule } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { type XmlToken, xmlTokens } from '../../containers/xml/tokens.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';

import { pmmlRules as rules } from './rules.ts';

/** Elements of pages, stylesheets and build files that run what they hold. */
const scripts: ReadonlySet<string> = new Set('script iframe object embed applet stylesheet template'.split(' '));

/** What extensions that carry programs say of themselves, and how such programs begin. */
const languages = /\b(?:javascript|groovy|jython|jruby|beanshell|vbscript|powershell|python script|r script)\b/i;
const calls =
  /\b(?:Runtime\s*\.\s*getRuntime|ProcessBuilder|java\.lang\.(?:Runtime|ProcessBuilder|System)|os\s*\.\s*system|subprocess\s*\.|__import__|eval\s*\(|exec\s*\(|(?:java|vb)script:)/;

const listed = 20;

/** Reads the markup from front to back. No entity is ever resolved. */
export async function* examinePmml(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  let isPmml = input.recognition === 'certain';
  const held: CheckResult[] = [];
  const counts = new Map<string, number>();
  try {
    for await (const token of xmlTokens(input.source)) {
      if (!isPmml && token.kind === 'open') {
        if (nameOf(token) !== 'PMML') break;
        isPmml = true;
      }
      for (const { rule, message } of judge(token)) {
        const count = (counts.get(rule.id) ?? 0) + 1;
        counts.set(rule.id, count);
        if (count <= listed) held.push(report(input, rule, token, message));
      }
    }
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
    if (isPmml) held.push(notExamined(input, error.message));
  }
  if (isPmml) yield* held;
  yield isPmml ? { type: 'examined' } : { type: 'notApplicable', reason: 'is no PMML' };
}

function report(input: ArtifactInput, rule: Rule, token: XmlToken, message: string): CheckResult {
  return finding(input, rule, {
    message,
    identity: [token.text.slice(0, 200)],
    place: { element: `character ${token.at}` },
    excerpts: [{ label: token.kind, text: showText(token.text) }],
  });
}

interface Judgement {
  readonly rule: Rule;
  readonly message: string;
}

function* judge(token: XmlToken): Generator<Judgement> {
  if (token.kind === 'doctype') yield* judgeDoctype(token.text);
  if (token.kind === 'instruction' && /^<\?xml-(?:stylesheet|model)\b/.test(token.text)) {
    yield { rule: rules.inclusion, message: 'A processing instruction names another file to process this one with.' };
  }
  if (token.kind === 'open') yield* judgeElement(token);
  if ((token.kind === 'text' || token.kind === 'cdata') && calls.test(token.text)) {
    yield { rule: rules.script, message: 'The text of an element is a program, or calls one.' };
  }
}

function* judgeDoctype(text: string): Generator<Judgement> {
  const outside =
    /<!(?:DOCTYPE\s+[^\s[>]+|ENTITY\s+(?:%\s+)?\S+)\s+(?:SYSTEM|PUBLIC)\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?/;
  const found = outside.exec(text);
  if (found !== null) {
    yield { rule: rules.externalEntity, message: `The document type reaches outside: ${showText(found[0])}.` };
  }
  const values = [...text.matchAll(/<!ENTITY\s+(?:%\s+)?\S+\s+(?:"([^"]*)"|'([^']*)')/g)];
  if (values.some(([, double, single]) => /[&%](?!#)[\w.-]+;|&#(?:38|x26|37|x25);/i.test(double ?? single ?? ''))) {
    yield {
      rule: rules.entityExpansion,
      message: `The document type has ${values.length} entities, some made of others.`,
    };
  }
  if (found === null && values.length === 0) {
    yield { rule: rules.doctype, message: 'The file has a document type, which PMML has no use for.' };
  } else if (found === null) {
    yield { rule: rules.doctype, message: `The document type declares ${values.length} entities.` };
  }
}

function* judgeElement(token: XmlToken): Generator<Judgement> {
  const name = nameOf(token);
  if (name === 'include' && /XInclude|\bxi:/.test(token.text)) {
    yield { rule: rules.inclusion, message: `An XInclude element draws in another file: ${showText(token.text)}.` };
  }
  if (scripts.has(name.toLowerCase())) yield { rule: rules.script, message: `The file has an element ${name}.` };
  else if ((name === 'Extension' && languages.test(token.text)) || calls.test(token.text)) {
    yield { rule: rules.script, message: `An element ${showText(name, 60)} carries a program or calls one.` };
  }
  if (name !== 'Apply') return;
  const called = /\sfunction\s*=\s*["']([^"']*)["']/.exec(token.text)?.[1] ?? '';
  if (/^[\w$]+(?:\.[\w$]+)+$/.test(called)) {
    yield { rule: rules.foreignFunction, message: `The function ${showText(called)} is the name of a class.` };
  }
}

/** Without the prefix of its namespace. */
function nameOf({ text }: XmlToken): string {
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1] ?? '';
}
