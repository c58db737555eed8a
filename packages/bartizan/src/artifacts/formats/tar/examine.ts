import type { CheckResult } from '../../../checks/index.ts';
import { type TarEnd, type TarEntry, tarEntries } from '../../containers/tar/entries.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { sliceSource } from '../../sources/slice.ts';
import { tarRules } from './rules.ts';

export async function* examineTar(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const limit = input.context.limits.containerMembers;
  const counts = new Map<string, number>();
  const entries = tarEntries(input.source);
  let end: TarEnd | undefined;
  for (let members = 0; end === undefined; members++) {
    const step = await entries.next();
    if (step.done === true) {
      end = step.value;
      break;
    }
    if (members >= limit) {
      yield notExamined(input, `the tar archive has more than ${limit} members`);
      return;
    }
    const entry = step.value;
    const count = (counts.get(entry.name) ?? 0) + 1;
    counts.set(entry.name, count);
    if (count === 2 && entry.kind === 'file') {
      yield finding(input, tarRules.duplicate, {
        message: `More than one member is named ${showText(entry.name)}. Each was examined.`,
        identity: [entry.name],
        place: { member: entry.name },
      });
    }
    yield* examineEntry(input, entry);
  }
  yield* examineEnd(input, end);
  yield { type: 'examined' };
}

async function* examineEntry(input: ArtifactInput, entry: TarEntry): AsyncGenerator<CheckResult, void> {
  const { name, kind } = entry;
  const place = { member: name };
  const isLink = kind === 'link' || kind === 'symbolicLink';
  if (leadsOut(name) || (isLink && linkLeadsOut(entry))) {
    yield finding(input, tarRules.unsafeName, {
      message: isLink
        ? `${showText(name)} is a link to ${showText(entry.linkTarget)}.`
        : `The name ${showText(name)} leads out of the folder that the archive is unpacked to.`,
      identity: [name],
      place,
    });
  }
  if (kind === 'device') {
    yield finding(input, tarRules.device, {
      message: `${showText(name)} is a device or a pipe.`,
      identity: [name],
      place,
    });
  }
  if (kind === 'sparse') yield notExamined(input, 'a sparse member is not examined', place);
  if (entry.isCut) yield notExamined(input, 'the member is cut off by the end of the file', place);
  if (kind !== 'file' && kind !== 'other') return;
  yield* examineInside(input, entry.dataStart, entry.dataStart + entry.sizeBytes, name);
}

function leadsOut(name: string): boolean {
  const unified = name.replaceAll('\\', '/');
  return unified.startsWith('/') || /^[A-Za-z]:/.test(unified) || unified.split('/').includes('..');
}

/** Symbolic links count from their own folder, hard links from the root of the archive. */
function linkLeadsOut({ name, kind, linkTarget }: TarEntry): boolean {
  if (linkTarget.startsWith('/') || linkTarget.startsWith('\\') || /^[A-Za-z]:/.test(linkTarget)) return true;
  const start = kind === 'symbolicLink' ? name.split('/').slice(0, -1) : [];
  let depth = 0;
  for (const part of [...start, ...linkTarget.replaceAll('\\', '/').split('/')]) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

async function* examineEnd(input: ArtifactInput, { position, reason }: TarEnd): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  if (reason === 'damaged') yield notExamined(input, `the tar archive is damaged or cut off at ${position}`);
  const start = await firstNonZero(input, position);
  if (start === undefined) return;
  if (reason === 'marker') {
    yield finding(input, tarRules.hidden, {
      message: `${source.sizeBytes - start} bytes follow the end of the archive.`,
      identity: [],
      place: { bytes: { start, end: source.sizeBytes } },
    });
  }
  yield* examineInside(input, start, source.sizeBytes, `bytes ${start}-${source.sizeBytes}`);
}

async function firstNonZero(input: ArtifactInput, from: number): Promise<number | undefined> {
  const stepBytes = 2 ** 20;
  for (let position = from; position < input.source.sizeBytes; position += stepBytes) {
    const at = (await input.source.read(position, stepBytes)).findIndex((byte) => byte !== 0);
    if (at >= 0) return position + at;
  }
  return undefined;
}

async function* examineInside(
  input: ArtifactInput,
  start: number,
  end: number,
  name: string,
): AsyncGenerator<CheckResult, void> {
  for await (const result of input.nested(sliceSource(input.source, start, end - start), name)) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}
