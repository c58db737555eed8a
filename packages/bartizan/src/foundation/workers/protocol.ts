/** What the main thread says to a worker. */
export type ToWorker =
  | { readonly type: 'job'; readonly job: unknown }
  | { readonly type: 'taken' }
  | { readonly type: 'abort' };

/** What a worker says to the main thread. Items travel in batches: one message each would cost more than the work. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'items'; readonly items: readonly unknown[] }
  | { readonly type: 'progress'; readonly done: number; readonly total: number | undefined }
  | { readonly type: 'log'; readonly level: 'debug' | 'info' | 'warn'; readonly message: string }
  | { readonly type: 'done' }
  | {
      readonly type: 'failed';
      readonly code: string | undefined;
      readonly message: string;
      readonly stack: string | undefined;
    };
