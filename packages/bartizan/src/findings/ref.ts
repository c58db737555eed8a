import type { Ref } from './finding.ts';

/** `mitre-atlas:AML.T0018`. */
export function formatRef(reference: Ref): string {
  return `${reference.framework}:${reference.id}`;
}

/** Reads `framework:id`; undefined when the text has no framework. */
export function parseRef(text: string): Ref | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return undefined;
  return { framework: text.slice(0, colon), id: text.slice(colon + 1) };
}

/** Reads references that stand in the source; a misspelt one is a programming error. */
export function refs(...texts: readonly string[]): readonly Ref[] {
  return texts.map((text) => {
    const reference = parseRef(text);
    if (reference === undefined) throw new TypeError(`not a reference: ${text}`);
    return reference;
  });
}
