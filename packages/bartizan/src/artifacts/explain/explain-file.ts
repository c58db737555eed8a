import type { FileLocation } from '../../findings/index.ts';
import { BartizanError, nearestName } from '../../foundation/index.ts';
import { listPickle, type PickleListing } from '../pickle/listing/list-pickle.ts';
import type { ObservedPickle } from '../pickle/listing/observed.ts';
import { type ExamineOptions, examineFile } from '../scan/examine-file.ts';
import type { FileDraft } from '../scan/file-scan.ts';
import { type FileExcerpt, readExcerpt } from './excerpt.ts';

/** Pickles of one file that are written out. */
const listedPickles = 20;

export interface ExplainOptions extends Pick<ExamineOptions, 'shownPath' | 'context' | 'temporaryFolder'> {
  /** The place of a finding. Without it, every pickle is listed up to its worst finding, or to its end. */
  readonly place?: FileLocation | undefined;
  /** The first name of this top-level module that is imported, where a finding has no place of its own. */
  readonly module?: string | undefined;
  /** Only this member: its last name, or all of them as results show them (`a.zip ! data.pkl`). */
  readonly member?: string | undefined;
  /** Byte offset of an opcode in the pickle. */
  readonly offset?: number | undefined;
  /** False where the finding is not about a pickle. Default true. */
  readonly listsPickles?: boolean | undefined;
  /** Lines of each listing. */
  readonly lines: number;
  /** Whether what stands at the place may be shown: not where it is a secret. */
  readonly showsContent?: boolean;
}

/** What a file does at a place. */
export interface FileExplanation {
  /** The file as it is now. */
  readonly scan: FileDraft;
  readonly listings: readonly PickleListing[];
  /** Further pickles in the file. */
  readonly unlisted: number;
  readonly excerpt: FileExcerpt | undefined;
}

/**
 * Reads a file again and writes its pickles out as Python, up to the place that is asked for.
 *
 * @throws BartizanError `unknown-name` for a member that the file does not have, `cancelled`
 * @example
 * const { listings } = await explainFile('model.pkl', { shownPath: 'model.pkl', context, temporaryFolder, lines: 60 });
 */
export async function explainFile(path: string, options: ExplainOptions): Promise<FileExplanation> {
  const { place, member } = options;
  const plain = { ...options, hash: true };
  const targets = place === undefined ? worstPlaces(await examineFile(path, plain)) : new Map<string, number>();
  const wanted = place === undefined ? undefined : nameOf(place.members ?? []);
  const met = new Set<string>();
  const listings: PickleListing[] = [];
  let unlisted = 0;
  let excerpt: FileExcerpt | undefined;
  const isWanted = (members: readonly string[]): boolean => {
    const name = nameOf(members);
    if (wanted !== undefined) return name === wanted;
    const last = members.at(-1) ?? '';
    return member === undefined || name === member || last === member || last.endsWith(`/${member}`);
  };
  const scan = await examineFile(path, {
    ...plain,
    observer: {
      async content(members, source) {
        met.add(nameOf(members));
        if (place !== undefined && options.showsContent !== false && isWanted(members)) {
          excerpt = await readExcerpt(source, place);
        }
      },
      async pickle(pickle) {
        met.add(nameOf(pickle.members));
        if (options.listsPickles === false || !isWanted(pickle.members)) return;
        if (listings.length >= listedPickles) unlisted += 1;
        else listings.push(await listTo(pickle, targets.get(nameOf(pickle.members)), options));
      },
    },
  });
  if (member !== undefined && ![...met].some((name) => isWanted(name === '' ? [] : name.split(separator)))) {
    const names = [...met].flatMap((name) => [name, ...name.split(/ ! |\//)]).filter((name) => name !== '');
    const near = nearestName(member, names);
    const hint = near === undefined ? {} : { hint: `did you mean '${near}'?` };
    throw new BartizanError('unknown-name', `no member '${member}' in ${options.shownPath}`, hint);
  }
  const reached = listings.filter((listing) => listing.reached !== undefined);
  // Readings of one content by several formats: only those that come to the place explain it.
  const isPlaced = place?.bytes !== undefined || options.module !== undefined;
  const shown = isPlaced ? reached.slice(0, 1) : listings;
  return { scan, listings: distinct(shown), unlisted, excerpt };
}

const separator = ' ! ';
const nameOf = (members: readonly string[]): string => members.join(separator);

/** Without a place to go to, a short pickle is listed whole and a long one up to its worst finding. */
async function listTo(
  pickle: ObservedPickle,
  worst: number | undefined,
  options: ExplainOptions,
): Promise<PickleListing> {
  const { place, module, lines, context } = options;
  const offset = options.offset ?? place?.bytes?.start;
  const listing = await listPickle(pickle, { offset, module, lines, signal: context.signal });
  if (offset !== undefined || worst === undefined) return listing;
  // It may stand further up, or in another reading of the bytes.
  const isMissing = !listing.lines.some((line) => line.offset === worst);
  return isMissing ? await listPickle(pickle, { offset: worst, lines, signal: context.signal }) : listing;
}

/** The place of the worst finding in each pickle; findings are sorted, the worst first. */
function worstPlaces(draft: FileDraft): Map<string, number> {
  const places = new Map<string, number>();
  for (const { rule, location } of draft.findings) {
    if (location.kind !== 'file' || location.bytes === undefined || !rule.startsWith('pickle/')) continue;
    const name = nameOf(location.members ?? []);
    if (!places.has(name)) places.set(name, location.bytes.start);
  }
  return places;
}

/** Several formats may read the same pickle: it is listed once. */
function distinct(listings: readonly PickleListing[]): readonly PickleListing[] {
  const seen = new Map<string, PickleListing>();
  for (const listing of listings) {
    const key = JSON.stringify([listing.members, listing.lines, listing.failure]);
    if (!seen.has(key)) seen.set(key, listing);
  }
  return [...seen.values()];
}
