import { decodeBy, decodeText, longestText as longest } from './decode.ts';
import { label, listOf, type Value, type Values } from './values.ts';

/** Results of functions on known texts: what hides a name or a program from a reader. */
export function foldCall(path: string, receiver: Value | undefined, args: readonly Values[]): Value | undefined {
  const method = path.slice(path.lastIndexOf('.') + 1);
  const [first, second] = args.map((values) => (values.length === 1 ? values[0] : undefined));
  if (receiver?.kind === 'text' && !path.includes('.')) return foldMethod(method, receiver, first, second);
  switch (path) {
    case 'builtins.chr':
      return first?.kind === 'number' ? character(first.number) : undefined;
    case 'builtins.ord':
      return first?.kind === 'text' ? { kind: 'number', number: first.text.codePointAt(0) ?? 0, labels: 0 } : undefined;
    case 'builtins.str':
    case 'builtins.compile':
      return first?.kind === 'text' ? first : undefined;
    case 'builtins.bytes':
    case 'builtins.bytearray':
      return first?.kind === 'list'
        ? fromCodes(first.items)
        : first?.kind === 'text'
          ? { ...first, isBytes: true }
          : undefined;
    case 'builtins.list':
    case 'builtins.tuple':
    case 'builtins.reversed':
      return foldSequence(path, first);
    case 'codecs.decode':
      return first?.kind === 'text'
        ? known(decodeBy(first.text, second?.kind === 'text' ? second.text : 'utf-8'))
        : undefined;
  }
  return first?.kind === 'text' ? known(decodeText(path, first.text)) : undefined;
}

function text(value: string, isBytes: boolean, labels: number): Value | undefined {
  return value.length > longest ? undefined : { kind: 'text', text: value, isBytes, labels };
}

function known(decoded: string | undefined): Value | undefined {
  return decoded === undefined ? undefined : text(decoded, true, label.decoded);
}

function character(code: number): Value | undefined {
  const isValid = Number.isInteger(code) && code >= 0 && code <= 0x10ffff;
  return isValid ? text(String.fromCodePoint(code), false, label.decoded) : undefined;
}

function fromCodes(items: readonly Value[]): Value | undefined {
  if (items.length === 0 || !items.every((item) => item.kind === 'number')) return undefined;
  const codes = items.map((item) => (item.kind === 'number' ? item.number & 0xff : 0));
  return text(Buffer.from(codes).toString('latin1'), true, label.decoded);
}

function foldSequence(path: string, value: Value | undefined): Value | undefined {
  const items: readonly Value[] | undefined =
    value?.kind === 'list'
      ? value.items
      : value?.kind === 'text' && value.text.length < 10_000
        ? Array.from(value.text, (part) => ({ ...value, text: part }))
        : undefined;
  if (items === undefined) return undefined;
  return listOf(path.endsWith('reversed') ? items.toReversed() : items, value?.labels ?? 0);
}

function foldMethod(
  method: string,
  receiver: Value & { readonly kind: 'text' },
  first?: Value,
  second?: Value,
): Value | undefined {
  const { text: own, isBytes, labels } = receiver;
  const argument = first?.kind === 'text' ? first.text : undefined;
  switch (method) {
    case 'decode':
      return argument === undefined || /^utf|^ascii|^latin/i.test(argument)
        ? text(Buffer.from(own, 'latin1').toString('utf8'), false, labels)
        : known(decodeBy(own, argument));
    case 'encode':
      return argument === undefined || /^utf|^ascii|^latin/i.test(argument)
        ? text(Buffer.from(own, 'utf8').toString('latin1'), true, labels)
        : known(decodeBy(own, argument));
    case 'lower':
      return text(own.toLowerCase(), isBytes, labels);
    case 'upper':
      return text(own.toUpperCase(), isBytes, labels);
    case 'strip':
      return argument === undefined ? text(own.trim(), isBytes, labels) : undefined;
    case 'replace':
      if (argument === undefined || second?.kind !== 'text' || argument === '') return undefined;
      return text(
        own.replaceAll(argument, () => second.text),
        isBytes,
        labels,
      );
    case 'split':
      return listOf(split(receiver, argument), labels);
    case 'join':
      return first === undefined ? undefined : join(own, first, labels);
    case 'hex':
      return text(Buffer.from(own, 'latin1').toString('hex'), false, labels);
  }
  return undefined;
}

function split(value: Value & { readonly kind: 'text' }, separator: string | undefined): readonly Value[] {
  const parts = separator === undefined ? value.text.trim().split(/\s+/) : value.text.split(separator);
  return parts.slice(0, 1000).map((part) => ({ ...value, text: part }));
}

function join(separator: string, value: Value, labels: number): Value | undefined {
  if (value.kind === 'text') return text([...value.text].join(separator), value.isBytes, labels | value.labels);
  if (value.kind !== 'list' || !value.items.every((item) => item.kind === 'text')) return undefined;
  let all = labels | value.labels;
  for (const item of value.items) all |= item.labels;
  return text(value.items.map((item) => (item.kind === 'text' ? item.text : '')).join(separator), false, all);
}
