import type { FindingDraft } from '../../findings/index.ts';
import type { ArtifactInput } from '../format.ts';
import type { ByteSource } from '../source.ts';
import type { Note, Notes } from './notes.ts';
import { opcodeName } from './opcodes.ts';
import type { ImportedGlobal } from './options.ts';
import { renderSnapshot } from './render.ts';
import { ruleById } from './rules.ts';
import { qualifiedName } from './snapshot.ts';

/** The source that a note's literals lie in, and where its positions are in the file as it is. */
export interface NoteSource {
  readonly source: ByteSource;
  original(position: number): number;
}

interface FindingParts {
  readonly input: ArtifactInput;
  readonly from: NoteSource;
}

async function excerpts(note: Note, parts: FindingParts): Promise<FindingDraft['excerpts']> {
  const lines: string[] = [];
  for (const line of note.trace) lines.push(await renderSnapshot(parts.from.source, line));
  const shown = [];
  if (note.argument !== undefined && note.global !== undefined) {
    const args = await renderSnapshot(parts.from.source, note.argument);
    shown.push({ label: 'call', text: `${qualifiedName(note.global.module, note.global.name)}${args}` });
  }
  if (lines.length > 0)
    shown.push({ label: 'what the pickle did up to here (position, step)', text: lines.join('\n') });
  return shown;
}

/** A note as a finding, with its literals read and its place in the file. */
export async function findingOf(note: Note, calls: number, parts: FindingParts): Promise<FindingDraft> {
  const rule = ruleById(note.rule);
  const start = parts.from.original(note.position);
  const times = Math.max(note.count, calls);
  const again = times > 1 ? ` This happens ${times} times.` : '';
  const subject = note.global === undefined ? '' : `: ${qualifiedName(note.global.module, note.global.name)}`;
  const shown = await excerpts(note, parts);
  return {
    rule: rule.id,
    title: `${rule.title}${subject}`,
    severity: note.severity,
    message: `${note.message}${again}`,
    location: {
      kind: 'file',
      path: parts.input.path,
      ...(parts.input.members.length === 0 ? {} : { members: parts.input.members }),
      bytes: { start, end: start + 1 },
      element: opcodeName(note.opcode),
    },
    ...(shown === undefined || shown.length === 0 ? {} : { excerpts: shown }),
    references: rule.references,
    remediation: rule.remediation,
    identity: note.identity,
  };
}

/** Rules whose finding about a name makes a weaker one about the same name superfluous. */
const weaker: Readonly<Record<string, readonly string[]>> = {
  'pickle/dangerous-import': ['pickle/dangerous-call'],
};

/** Notes without those that another note about the same name outdoes. */
export function strongest(notes: Notes): readonly Note[] {
  const all = [...notes.values()];
  return all.filter((note) => {
    const stronger = weaker[note.rule];
    return stronger === undefined || !stronger.some((rule) => notes.has([rule, ...note.identity].join('\n')));
  });
}

/** One finding for each top-level module of which the file needs code that nobody vetted. */
export function* unknownCode(globals: readonly ImportedGlobal[], input: ArtifactInput): Generator<FindingDraft, void> {
  const rule = ruleById('pickle/unknown-code');
  const byTop = new Map<string, string[]>();
  for (const { module, name, tier } of globals) {
    if (tier !== 'unknown' && tier !== 'unlisted') continue;
    const top = module.split('.')[0] ?? module;
    const names = byTop.get(top) ?? [];
    names.push(qualifiedName(module, name));
    byTop.set(top, names);
  }
  for (const [top, names] of byTop) {
    const shownTop = qualifiedName(top, '').slice(0, -1);
    const listed = names.slice(0, 12).join(', ');
    const more = names.length > 12 ? ` and ${names.length - 12} more` : '';
    yield {
      rule: rule.id,
      title: `${rule.title}: ${shownTop}`,
      severity: rule.severity,
      message: `Loading the file imports ${listed}${more} from ${shownTop}. Whatever that code does when it is imported and its objects are made happens on loading.`,
      location: {
        kind: 'file',
        path: input.path,
        ...(input.members.length === 0 ? {} : { members: input.members }),
      },
      references: rule.references,
      remediation: rule.remediation,
      identity: [shownTop],
    };
  }
}
