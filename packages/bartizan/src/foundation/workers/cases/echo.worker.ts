import { BartizanError, serveJobs } from '../../index.ts';

/** A worker for the pool's own tests: does what the job's name says. */
interface EchoJob {
  readonly name: 'count' | 'fail' | 'typed-failure' | 'spin' | 'wait' | 'exit' | 'allocate';
  readonly to: number;
}

serveJobs<EchoJob, number>(async function* (job, { signal, progress }) {
  if (job.name === 'fail') throw new TypeError('a mistake');
  if (job.name === 'typed-failure') throw new BartizanError('file-not-found', 'no such file');
  if (job.name === 'spin') for (;;) Math.sqrt(2);
  if (job.name === 'exit') process.exit(7);
  if (job.name === 'allocate') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} and more`));
  }
  while (job.name === 'wait' && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
  for (let index = 0; index < job.to; index++) {
    progress.report(index, job.to);
    yield index;
  }
});
