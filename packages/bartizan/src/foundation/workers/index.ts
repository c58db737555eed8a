export { createWorkerPool, type JobOptions, type WorkerPool, type WorkerPoolOptions, workerModule } from './pool.ts';
export { type JobTools, serveJobs } from './serve.ts';
