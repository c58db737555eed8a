import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import { finding, notExamined } from '../../finding.ts';
import type { Format } from '../../format.ts';
import { sliceSource } from '../../sources/slice.ts';
import { type Decoder, decoders } from './decoders.ts';

/** Bytes behind a compressed stream, which most loaders never see. */
export const trailingRule: Rule = {
  id: 'stream/trailing-data',
  title: 'Data behind the end of a compressed stream',
  severity: 'low',
  description:
    'Most loaders stop at the end of the compressed stream; what follows is another file for another loader, or left over.',
  remediation: 'Find out what wrote the file. Get it from its publisher again if nothing explains the rest.',
  references: refs('mitre-atlas:AML.T0010.003', 'cwe:CWE-436'),
};

/** A format that is one compressed stream around something else. */
export function streamFormat(
  parts: Pick<Format, 'id' | 'title' | 'recognise'> & {
    readonly decoder: keyof typeof decoders;
    /** Default: the rule on what follows the stream, which most decoders can tell. */
    readonly rules?: readonly Rule[];
    /** What a failure tells of the file beside the gap that it is. */
    readonly suspect?: (failure: string) => { readonly rule: Rule; readonly message: string } | undefined;
  },
): Format {
  const decode: Decoder = decoders[parts.decoder];
  return {
    id: parts.id,
    title: parts.title,
    rules: parts.rules ?? [trailingRule],
    recognise: parts.recognise,
    async *examine(input) {
      const { source } = input;
      let consumed = source.sizeBytes;
      const unpacked = await input.unpack(
        decode(source, (bytes) => {
          consumed = bytes;
        }),
      );
      try {
        if (unpacked.failure !== undefined && unpacked.sizeBytes === 0 && input.recognition === 'possible') {
          yield { type: 'notApplicable', reason: `not ${parts.title}` };
          return;
        }
        if (unpacked.failure !== undefined) {
          yield notExamined(input, unpacked.failure);
          const suspicion = parts.suspect?.(unpacked.failure);
          if (suspicion !== undefined) {
            yield finding(input, suspicion.rule, { message: suspicion.message, identity: [] });
          }
        }
        yield* input.nested(unpacked, innerName(input.members.at(-1) ?? input.path));
      } finally {
        unpacked.close();
      }
      if (consumed >= source.sizeBytes) return;
      const rest = sliceSource(source, consumed, source.sizeBytes - consumed);
      yield finding(input, trailingRule, {
        message: `${rest.sizeBytes} bytes follow the end of the compressed stream.`,
        identity: [],
        place: { bytes: { start: consumed, end: source.sizeBytes } },
      });
      for await (const result of input.nested(rest, `bytes ${consumed}-${source.sizeBytes}`)) {
        if (result.type === 'finding' || result.type === 'gap') yield result;
      }
    },
  };
}

/** `model.pkl` for `model.pkl.gz`; a name with the same ending where it does not tell of compression. */
export function innerName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  const packed = /^(.+)\.(gz|gzip|bz2|xz|lzma|lz4|zst|zstd|z|tgz|txz|tbz2?)$/i.exec(last);
  if (packed?.[1] !== undefined) return /^t/i.test(packed[2] ?? '') ? `${packed[1]}.tar` : packed[1];
  const ending = /\.[A-Za-z0-9]{1,12}$/.exec(last);
  return `unpacked${ending?.[0] ?? ''}`;
}

/** Whether bytes begin with a signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/**
 * Where the first frame stands behind skippable ones, which LZ4 and Zstandard share; undefined where
 * that is beyond these bytes.
 */
export function frameStart(head: Uint8Array): number | undefined {
  let at = 0;
  while (isSkippable(head, at)) {
    if (at + 8 > head.length) return undefined;
    at += 8 + new DataView(head.buffer, head.byteOffset + at + 4, 4).getUint32(0, true);
  }
  return at + 4 <= head.length ? at : undefined;
}

function isSkippable(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  return first >= 0x50 && first <= 0x5f && startsWith(bytes.subarray(at + 1), [0x2a, 0x4d, 0x18]);
}
