import { createContext, type Limits } from '../../foundation/index.ts';
import { serveJobs } from '../../foundation/workers/index.ts';
import { examineFile } from './examine-file.ts';
import type { FileDraft } from './file-scan.ts';

/** Some files to examine in one thread. */
export interface ScanJob {
  readonly files: readonly { readonly path: string; readonly shownPath: string }[];
  readonly root: string;
  readonly limits: Limits;
  readonly temporaryFolder: string;
  readonly hash: boolean;
  readonly followLinks: boolean;
}

serveJobs<ScanJob, FileDraft>(async function* (job, tools) {
  const context = createContext({ root: job.root, limits: job.limits, ...tools });
  for (const { path, shownPath } of job.files) {
    yield await examineFile(path, { ...job, shownPath, context });
  }
});
