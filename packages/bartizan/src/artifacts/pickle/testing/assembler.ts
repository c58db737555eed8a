/** A tiny assembler for tests: each function gives the bytes of opcodes that push one value. */
export type Code = Buffer;

const bytes = (...values: number[]): Code => Buffer.from(values);
export const join = (...codes: readonly (Code | string)[]): Code =>
  Buffer.concat(codes.map((code) => (typeof code === 'string' ? Buffer.from(code, 'latin1') : code)));

function withLength(code: number, width: 1 | 4 | 8, content: Buffer): Code {
  const head = Buffer.alloc(1 + width);
  head[0] = code;
  if (width === 1) head.writeUInt8(content.length, 1);
  else if (width === 4) head.writeUInt32LE(content.length, 1);
  else head.writeBigUInt64LE(BigInt(content.length), 1);
  return Buffer.concat([head, content]);
}

export const text = (value: string): Code => withLength(0x58, 4, Buffer.from(value));
export const shortText = (value: string): Code => withLength(0x8c, 1, Buffer.from(value));
export const longText = (value: string): Code => withLength(0x8d, 8, Buffer.from(value));
export const binary = (value: Uint8Array): Code => withLength(0x42, 4, Buffer.from(value));
export const integer = (value: number): Code => join(`I${value}\n`);
export const none: Code = bytes(0x4e);
export const stop = '.';
export const reduce = 'R';
export const newObject = bytes(0x81);
export const stackGlobal = bytes(0x93);
export const memoize = bytes(0x94);
export const proto = (version: number): Code => bytes(0x80, version);
export const put = (index: number): Code => bytes(0x71, index);
export const get = (index: number): Code => bytes(0x68, index);
export const name = (module: string, attribute: string): Code => join(`c${module}\n${attribute}\n`);
export const tuple = (...items: readonly Code[]): Code => join('(', ...items, 't');
export const call = (callee: Code, ...args: readonly Code[]): Code => join(callee, tuple(...args), reduce);

export function frame(body: Code, length = body.length): Code {
  const head = Buffer.alloc(9);
  head[0] = 0x95;
  head.writeBigUInt64LE(BigInt(length), 1);
  return Buffer.concat([head, body]);
}

/** A whole pickle. */
export const pickle = (version: number, ...body: readonly (Code | string)[]): Code =>
  join(version >= 2 ? proto(version) : '', ...body, stop);

/** `os.system('id')`, the attack of every example. */
export const attack: Code = call(name('os', 'system'), text('id'));
