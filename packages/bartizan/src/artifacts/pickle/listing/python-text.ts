import { decodeRawUnicodeEscape, decodeStringEscape, parsePythonInteger } from '../literals.ts';
import { shortenSecrets } from '../render.ts';

const shownCharacters = 96;

/** Characters of a text that are kept so that it can be used as a name. */
const nameCharacters = 300;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

/** A text as Python writes it, on one line, without anything invisible; long ones and what may be a secret are cut. */
export function quotePython(text: string, wholeLength = text.length): string {
  const shown = shortenSecrets(text.slice(0, 4 * shownCharacters));
  const cut = shown.slice(0, shownCharacters);
  const isCut = shown.length > cut.length || wholeLength > 4 * shownCharacters;
  const escaped = cut.replace(/[^\x20-\x7e…]|[\\']/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code < 256 ? 2 : code < 65_536 ? 4 : 8;
    return (
      named[character] ?? `\\${digits === 2 ? 'x' : digits === 4 ? 'u' : 'U'}${code.toString(16).padStart(digits, '0')}`
    );
  });
  return isCut ? `'${escaped}…' (${wholeLength} characters)` : `'${escaped}'`;
}

/** The same for bytes. */
export function quoteBytes(bytes: Uint8Array, wholeLength: number): string {
  return `b${quotePython(latin1(bytes.subarray(0, 4 * shownCharacters)), wholeLength)}`;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The text of a literal, where it may be the name of something. */
export function nameText(text: string, wholeLength: number): { readonly text?: string } {
  return wholeLength <= nameCharacters ? { text } : {};
}

/** An integer of any length. */
export function integerText(value: bigint | undefined, bytes: number): string {
  if (value === undefined) return `…an integer of ${bytes} bytes…`;
  const digits = value.toString();
  return digits.length > 60 ? `${digits.slice(0, 24)}…(${digits.length} digits)` : digits;
}

/** A float as Python prints it. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return value > 0 ? "float('inf')" : "float('-inf')";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${Object.is(value, -0) ? '-0' : text}.0`;
}

/** What the line of a protocol 0 opcode stands for. */
export function lineText(opcode: string, line: string, wholeLength: number): { expression: string; text?: string } {
  switch (opcode) {
    case 'INT':
      if (line === '00') return { expression: 'False' };
      if (line === '01') return { expression: 'True' };
      return { expression: integerText(parsePythonInteger(line, 0), wholeLength) };
    case 'LONG':
      return { expression: integerText(parsePythonInteger(line.replace(/L\s*$/, ''), 10), wholeLength) };
    case 'FLOAT':
      return {
        expression: /^\s*[-+]?[\d.][\d._eE+-]{0,40}\s*$/.test(line)
          ? line.trim()
          : `float(${quotePython(line, wholeLength)})`,
      };
    case 'STRING': {
      const text = decodeStringEscape(line.trim().slice(1, wholeLength > line.length ? undefined : -1));
      return { expression: quotePython(text, Math.max(text.length, wholeLength - 2)), ...nameText(text, wholeLength) };
    }
    default: {
      const text = decodeRawUnicodeEscape(line);
      const length = wholeLength > line.length ? wholeLength : text.length;
      return { expression: quotePython(text, length), ...nameText(text, wholeLength) };
    }
  }
}
