import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { type SevenZipContents, unpackSevenZip } from '../../containers/seven-zip/unpack.ts';
import { notExamined } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';

/** Unpacks the archive and examines what is in it. */
export async function* examine(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  let contents: SevenZipContents;
  try {
    contents = await unpackSevenZip(input.source);
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    yield notExamined(input, error.message);
    return;
  }
  for (const { name, reason } of contents.unread) {
    yield notExamined(input, reason, name === undefined ? {} : { member: name });
  }
  for (const { name, bytes } of contents.members) {
    // Counted against the limits of the file like everything that is unpacked.
    const unpacked = await input.unpack([bytes]);
    try {
      if (unpacked.failure !== undefined) yield notExamined(input, unpacked.failure, { member: name });
      for await (const result of input.nested(unpacked, name)) {
        if (result.type === 'finding' || result.type === 'gap') yield result;
      }
    } finally {
      unpacked.close();
    }
  }
  if (contents.unread.length === 0) yield { type: 'examined' };
}
