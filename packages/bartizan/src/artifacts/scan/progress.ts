/** A file that is being examined. */
export interface FileProgress {
  readonly path: string;
  /** How far into the file reading has come. */
  readonly readBytes: number;
  readonly sizeBytes: number;
}

/** How far a scan has come. */
export interface ScanProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  /** Files of which some has been read; small ones are done before anybody could see them. */
  readonly underWay: readonly FileProgress[];
}

/** Gathers the progress of many files, from one thread or several. */
export interface ProgressTracker {
  read(path: string, readBytes: number, sizeBytes: number): void;
  done(path: string): void;
}

/** @param report is called on every change: whoever shows it does so now and then */
export function trackProgress(
  filesTotal: number,
  report: ((progress: ScanProgress) => void) | undefined,
): ProgressTracker {
  if (report === undefined) return { read() {}, done() {} };
  const underWay = new Map<string, FileProgress>();
  let filesDone = 0;
  const tell = (): void => report({ filesDone, filesTotal, underWay: [...underWay.values()] });
  return {
    read(path, readBytes, sizeBytes) {
      underWay.set(path, { path, readBytes, sizeBytes });
      tell();
    },
    done(path) {
      underWay.delete(path);
      filesDone += 1;
      tell();
    },
  };
}
