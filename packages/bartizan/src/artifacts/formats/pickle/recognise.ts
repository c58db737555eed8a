import type { Recognition } from '../../format.ts';

/** Opcodes that can open a pickle without a signature (protocols 0 and 1): they push something. */
const openers: ReadonlySet<number> = new Set(
  Array.from('(]})NILFSVKMJGXUTBCci\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x95\x96P', (c) => c.charCodeAt(0)),
);

function find(head: Uint8Array, text: string): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(text, 0, 'latin1');
}

/** How a loader of pickles sees the bytes: PROTO is a signature, older protocols have none. */
export function recognisePickle(head: Uint8Array): Recognition {
  const first = head[0];
  if (first === undefined || head.length < 2) return 'no';
  // A zip archive opens with the bytes of PERSID, at which every loader of plain pickles stops.
  if (first === 0x50 && head[1] === 0x4b) return 'no';
  if (first === 0x80) return (head[1] ?? 255) <= 5 ? 'certain' : 'possible';
  return openers.has(first) ? 'possible' : 'no';
}

/** joblib's array wrappers stand in the pickle by name. */
export function recogniseJoblib(head: Uint8Array): Recognition {
  const pickle = recognisePickle(head);
  if (pickle === 'no' || !find(head, 'joblib')) return 'no';
  return find(head, 'ArrayWrapper') && find(head, 'numpy_pickle') ? pickle : 'no';
}

/** The number that opens files of `torch.save` before version 1.6: a pickle of 0x1950a86a20f9469cfc6c. */
const magicNumber = '\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19';
const magicText = '119547037146038801333356';

export function recogniseTorchLegacy(head: Uint8Array): Recognition {
  const start = head.subarray(0, 64);
  const isMagic = find(start, magicNumber) || find(start, magicText);
  return isMagic ? recognisePickle(head) : 'no';
}
