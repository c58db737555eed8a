import { createContext, type Limits } from '../../foundation/index.ts';
import { serveJobs } from '../../foundation/workers/index.ts';
import { examineFile } from './examine-file.ts';
import type { FileDraft } from './file-scan.ts';
import { announceFile } from './watchdog.ts';

/** Some files to examine in one thread. */
export interface ScanJob {
  readonly files: readonly { readonly path: string; readonly shownPath: string }[];
  readonly root: string;
  readonly limits: Limits;
  readonly temporaryFolder: string;
  readonly hash: boolean;
  readonly followLinks: boolean;
  /** Where the thread says which file it is at. */
  readonly counter: SharedArrayBuffer;
}

serveJobs<ScanJob, FileDraft>(async function* (job, tools) {
  const context = createContext({ root: job.root, limits: job.limits, ...tools });
  for (const [index, { path, shownPath }] of job.files.entries()) {
    announceFile(job.counter, index);
    const onExamined = (): void => announceFile(job.counter, -1);
    yield await examineFile(path, { ...job, shownPath, context, onExamined });
  }
});
