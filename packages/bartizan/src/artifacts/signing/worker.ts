import { serveJobs } from '../../foundation/workers/index.ts';
import { type HashJob, hashRange } from './hash-range.ts';

serveJobs<HashJob, string>(async function* (job, { signal, progress }) {
  let done = 0;
  yield await hashRange(job, signal, (count) => {
    done += count;
    progress.report(done);
  });
});
