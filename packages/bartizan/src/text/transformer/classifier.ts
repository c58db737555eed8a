import { readFile } from 'node:fs/promises';
import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { BartizanError, systemErrorCode } from '../../foundation/index.ts';

export interface ClassifierOptions {
  /** A text classifier as ONNX, with the inputs `input_ids` and `attention_mask`. */
  readonly modelPath: string;
  /** Its `tokenizer.json`. */
  readonly tokenizerPath: string;
  /** The class that means an attack; the last one when left out. */
  readonly attackClass?: number;
  /** Tokens that the model takes at once; 512 when left out. */
  readonly windowTokens?: number;
}

/** A second opinion, slow and good. */
export interface TextClassifier {
  /** How likely a text is an attack, from 0 to 1; the highest of its windows. */
  probability(text: string): Promise<number>;
}

/** Windows of one text that are looked at. */
const mostWindows = 32;
/** What windows share, as a part of their length. */
const overlap = 0.25;

/**
 * Loads a model of the user. Needs the packages `onnxruntime-node` and `@huggingface/tokenizers`.
 *
 * @throws BartizanError `unsupported` without the packages or for a model that is no text classifier,
 *   `file-not-found`, `file-unreadable`
 */
export async function loadClassifier(options: ClassifierOptions): Promise<TextClassifier> {
  const [runtime, tokenizers] = await Promise.all([
    needed('onnxruntime-node', loadRuntime),
    needed('@huggingface/tokenizers', () => import('@huggingface/tokenizers')),
  ]);
  const tokenizer = openTokenizer(await readJson(options.tokenizerPath), tokenizers.Tokenizer);
  const session = await openModel(options.modelPath, runtime.InferenceSession);
  const tensor = (values: readonly number[]): Tensor =>
    new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const { windowTokens = 512, attackClass } = options;
  return {
    async probability(text) {
      let highest = 0;
      for (const ids of windowsOf(tokenizer, text, windowTokens)) {
        highest = Math.max(highest, await classify(session, tensor, ids, attackClass));
      }
      return highest;
    },
  };
}

/** Named in a variable: the package is 290 MB and not there where this is compiled; its types are in a small one. */
async function loadRuntime(): Promise<typeof import('onnxruntime-common')> {
  const name = 'onnxruntime-node';
  return (await import(name)) as typeof import('onnxruntime-common');
}

async function needed<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const hint = `npm install ${name}`;
    throw new BartizanError('unsupported', `a model of your own needs the package '${name}'`, { hint, cause });
  }
}

async function readJson(path: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    const code = systemErrorCode(cause) === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    throw new BartizanError(code, 'is no tokenizer.json', { location: { path }, cause });
  }
  throw new BartizanError('file-unreadable', 'is no tokenizer.json', { location: { path } });
}

/** What stands for unknown words is told beside the model, in a file that users need not have. */
function openTokenizer(file: object, tokenizers: typeof Tokenizer): Tokenizer {
  const model = 'model' in file && typeof file.model === 'object' && file.model !== null ? file.model : {};
  const unknown = 'unk_token' in model ? { unk_token: model.unk_token } : {};
  return new tokenizers(file, unknown);
}

async function openModel(path: string, sessions: typeof InferenceSession): Promise<InferenceSession> {
  let session: InferenceSession;
  try {
    // From bytes: a model that is read by its path may name further files to read.
    session = await sessions.create(await readFile(path));
  } catch (cause) {
    const code = systemErrorCode(cause) === 'ENOENT' ? 'file-not-found' : 'unsupported';
    throw new BartizanError(code, 'cannot be loaded as an ONNX model', { location: { path }, cause });
  }
  if (session.inputNames.includes('input_ids')) return session;
  const found = session.inputNames.join(', ');
  throw new BartizanError('unsupported', `has the inputs ${found}, expected input_ids`, { location: { path } });
}

/** Each window keeps the tokens that the tokenizer puts around a text. */
function windowsOf(tokenizer: Tokenizer, text: string, size: number): readonly (readonly number[])[] {
  const bare = tokenizer.encode(text, { add_special_tokens: false }).ids;
  const whole = tokenizer.encode(text).ids;
  if (whole.length <= size) return [whole];
  const added = whole.length - bare.length;
  const at = indexOfPart(whole, bare);
  const before = whole.slice(0, at);
  const after = whole.slice(at + bare.length);
  const room = Math.max(1, size - added);
  const step = Math.max(1, Math.floor(room * (1 - overlap)));
  const windows: (readonly number[])[] = [];
  for (let from = 0; from < bare.length && windows.length < mostWindows; from += step) {
    windows.push([...before, ...bare.slice(from, from + room), ...after]);
    if (from + room >= bare.length) break;
  }
  return windows;
}

/** Where the text's own tokens begin: after those that are the same in all texts. */
function indexOfPart(whole: readonly number[], part: readonly number[]): number {
  for (let at = 0; at + part.length <= whole.length; at++) if (part.every((id, i) => whole[at + i] === id)) return at;
  return 0;
}

async function classify(
  session: InferenceSession,
  tensor: (values: readonly number[]) => Tensor,
  ids: readonly number[],
  attackClass: number | undefined,
): Promise<number> {
  const known: Readonly<Record<string, readonly number[]>> = {
    input_ids: ids,
    attention_mask: ids.map(() => 1),
    token_type_ids: ids.map(() => 0),
    position_ids: ids.map((_, at) => at),
  };
  const feeds: Record<string, Tensor> = {};
  for (const name of session.inputNames) feeds[name] = tensor(known[name] ?? ids.map(() => 0));
  const outputs = await session.run(feeds);
  const logits = outputs[session.outputNames[0] ?? '']?.data;
  if (!(logits instanceof Float32Array) || logits.length === 0) {
    throw new BartizanError('unsupported', 'the model gives no scores as 32-bit numbers');
  }
  if (logits.length === 1) return 1 / (1 + Math.exp(-(logits[0] ?? 0)));
  const highest = Math.max(...logits);
  const weights = Array.from(logits, (logit) => Math.exp(logit - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (weights.at(attackClass ?? -1) ?? 0) / sum;
}
