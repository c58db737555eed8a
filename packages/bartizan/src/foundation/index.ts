export { canonicalJson, type Json, sha256 } from './canonical.ts';
export {
  type Clock,
  type Context,
  createContext,
  defaultLimits,
  type Limits,
  type Logger,
  type Progress,
  throwIfAborted,
} from './context.ts';
export {
  BartizanError,
  type BartizanErrorOptions,
  type ErrorCode,
  formatError,
  formatPosition,
  systemErrorCode,
  type TextPosition,
} from './errors.ts';
export { nearestName } from './nearest.ts';
export { compareText, firstDifference } from './order.ts';
export { type Random, seededRandom } from './random.ts';

export { version } from './version.generated.ts';
export {
  createWorkerPool,
  type JobOptions,
  type JobTools,
  serveJobs,
  type WorkerPool,
  type WorkerPoolOptions,
  workerModule,
} from './workers/index.ts';
