import type { CheckResult } from '../../../checks/index.ts';
import { finding, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { elements } from './attributes.ts';
import { Fields } from './fields.ts';
import type { Hdf5File } from './file.ts';
import { type Message, messageTypes } from './header.ts';
import { globalObject, localHeap } from './heaps.ts';
import { hdf5Rules as rules } from './rules.ts';

/** Keras refuses a dataset of more than this that is a thousand times what is stored. */
const largeBytes = 4 * 2 ** 30;

const mostFiles = 10;

/** Looks at where the data of a dataset come from, and at how much they claim to be. */
export async function* inspectDataset(
  input: ArtifactInput,
  file: Hdf5File,
  path: string,
  messages: readonly Message[],
): AsyncGenerator<CheckResult, void> {
  for (const { type, body } of messages) {
    const names =
      type === messageTypes.externalFiles
        ? await externalNames(file, new Fields(body))
        : type === messageTypes.layout
          ? await virtualNames(file, new Fields(body))
          : [];
    if (names.length === 0) continue;
    const shown = names.map((name) => showText(name)).join(', ');
    yield finding(input, rules.externalStorage, {
      message: `The data of ${showText(path)} are read from ${shown}.`,
      identity: [path, ...names],
      place: { element: showText(path) },
      excerpts: [{ label: 'files', text: shown }],
    });
  }
  yield* inspectSize(input, file, path, messages);
}

/** Specification IV.A.2.h. */
async function externalNames(file: Hdf5File, fields: Fields): Promise<readonly string[]> {
  fields.skip(6);
  const used = fields.number(2);
  const heap = fields.address(file.offsetBytes);
  if (heap === undefined) return [];
  const nameAt = await localHeap(file, heap);
  const names: string[] = [];
  for (let i = 0; i < Math.min(used, mostFiles); i++) {
    names.push(await nameAt(fields.number(file.lengthBytes)));
    fields.skip(file.lengthBytes * 2);
  }
  return names;
}

/** A virtual dataset (specification IV.A.2.i, class 3): the first of the files that it maps. */
async function virtualNames(file: Hdf5File, fields: Fields): Promise<readonly string[]> {
  const version = fields.number(1);
  if (version < 3 || fields.number(1) !== 3) return [];
  const collection = fields.address(file.offsetBytes);
  if (collection === undefined) return [];
  const mapping = new Fields((await globalObject(file, collection, fields.number(4))).bytes);
  mapping.skip(1);
  const count = mapping.number(file.lengthBytes);
  if (count === 0) return [];
  const name = mapping.text();
  // A full stop stands for the file itself.
  return name === '.' && count === 1 ? [] : [name];
}

function* inspectSize(
  input: ArtifactInput,
  file: Hdf5File,
  path: string,
  messages: readonly Message[],
): Generator<CheckResult, void> {
  const space = messages.find(({ type, isShared }) => type === messageTypes.dataspace && !isShared);
  const datatype = messages.find(({ type, isShared }) => type === messageTypes.datatype && !isShared);
  if (space === undefined || datatype === undefined) return;
  const bytes = elements(new Fields(space.body), file.lengthBytes) * new Fields(datatype.body, 4).number(4);
  if (bytes <= largeBytes || bytes <= input.source.sizeBytes * 1000) return;
  yield finding(input, rules.oversizeDataset, {
    message: `${showText(path)} claims ${bytes} bytes, in a file of ${input.source.sizeBytes}.`,
    identity: [path],
    place: { element: showText(path) },
  });
}
