import { visibleLine, visibleLines } from '../visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** An element of XML 1.0. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/**
 * Writes an element, indented. What XML 1.0 cannot carry (controls, lone surrogates, noncharacters)
 * stands as a visible escape, as everything unseen does.
 */
export function printXml(element: XmlElement, indent = ''): string {
  const attributes = Object.entries(element.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${visibleLine(String(value)).replace(/[&<>"]/g, (c) => entities[c] ?? '')}"`)
    .join('');
  const children = (element.children ?? []).map((child) => printXml(child, `${indent}  `));
  if (element.text === undefined && children.length === 0) return `${indent}<${element.name}${attributes}/>\n`;
  const text = visibleLines(element.text ?? '').replace(/[&<>]/g, (c) => entities[c] ?? '');
  const body = children.length === 0 ? text : `\n${children.join('')}${indent}`;
  return `${indent}<${element.name}${attributes}>${body}</${element.name}>\n`;
}
