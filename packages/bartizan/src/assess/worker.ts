import { serveJobs } from '../foundation/index.ts';
import { runTaskFromPath } from './job.ts';

serveJobs(runTaskFromPath);
