import type { z } from 'zod';
import type { systemFileSchema } from '../schema.ts';

/** A component as it is written in the file: only what is known. */
export type ComponentDraft = z.input<typeof systemFileSchema>['components'][number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** A component that a folder seems to hold. */
export interface Guess {
  readonly component: ComponentDraft;
  /** What it was concluded from, one sentence. */
  readonly reason: string;
  readonly confidence: Confidence;
  /** Relative to the folder; where it was seen first. */
  readonly path: string;
}

/** A file of the folder, with a bounded look into it. */
export interface FolderFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** The first bytes, at most 64. */
  readonly head: Uint8Array;
  /** The text, or undefined where the file is larger than a configuration file ever is. */
  text(): Promise<string | undefined>;
}

/** Looks at all files of a folder for one sort of component. */
export type Guesser = (files: readonly FolderFile[]) => Promise<readonly Guess[]>;

/** The folder of a path, `.` at the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** A name as an id: lower-case, hyphens for the rest. */
export function idFrom(name: string, fallback = 'part'): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' || id === 'system' ? fallback : id;
}

/** Gathers files by a key, in the order of the first of each. */
export function groupFiles(files: readonly FolderFile[], keyOf: (file: FolderFile) => string): readonly FolderFile[][] {
  const groups = new Map<string, FolderFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}
