import { BartizanError, formatError } from '../foundation/index.ts';
import { type RunFolder, readManifest } from './run-folder.ts';
import { readRunState } from './run-state.ts';

/** What can be said about the record of a run. */
export interface RunVerification {
  readonly id: string;
  /**
   * `intact`: ended, and every entry is what was written. `interrupted`: what is there is intact, the
   * run has not ended. `tampered`: the record was changed after it was written.
   */
  readonly status: 'intact' | 'interrupted' | 'tampered';
  readonly entries: number | undefined;
  readonly head: string | undefined;
  readonly message: string;
}

/**
 * Checks the chain of a run's journal from its first entry to the head that the manifest names.
 *
 * @throws BartizanError `run-not-found`, `file-not-found`, `file-unreadable`
 */
export async function verifyRun(folder: RunFolder): Promise<RunVerification> {
  const manifest = await readManifest(folder);
  try {
    const { end, hasEnded } = await readRunState(folder.journalPath);
    const intact = { id: folder.id, entries: end.entries, head: end.head };
    if (manifest.head !== undefined && manifest.head !== end.head) {
      const message = `the journal has ${end.entries} intact entries but ends at another entry than run.json names: entries were removed or added at its end`;
      return { ...intact, status: 'tampered', message };
    }
    if (manifest.head === undefined || !hasEnded) {
      const torn = end.tornBytes === 0 ? '' : `, and ${end.tornBytes} bytes of an entry that was being written`;
      return {
        ...intact,
        status: 'interrupted',
        message: `${end.entries} intact entries${torn}; the run has not ended`,
      };
    }
    return { ...intact, status: 'intact', message: `${end.entries} entries, all as they were written` };
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'journal-tampered') throw error;
    return { id: folder.id, entries: undefined, head: undefined, status: 'tampered', message: formatError(error) };
  }
}
