import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import { BartizanError, systemErrorCode } from '../../../foundation/index.ts';
import { once } from '../../once.ts';

/** Why a 7z archive stays unread: its licence (LGPL) keeps the reader from being part of the product. */
const missing = 'needs the optional package 7z-wasm, which is not installed';

/** An instance of 7-Zip that has not run yet, and what it has printed. A run may leave it unusable. */
export interface SevenZip {
  readonly module: SevenZipModule;
  readonly printed: readonly string[];
  /** @returns whether the run ended without an error */
  run(words: readonly string[]): boolean;
}

const factory = once(async (): Promise<SevenZipModuleFactory> => {
  // The declaration describes a script; as a module, what it exports is the default.
  const loaded = (await import('7z-wasm')) as unknown as { readonly default: SevenZipModuleFactory };
  return loaded.default;
});

/** @throws BartizanError `unsupported` where the optional package is not installed */
export async function startSevenZip(): Promise<SevenZip> {
  let create: SevenZipModuleFactory;
  try {
    create = await factory();
  } catch (error) {
    if (systemErrorCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new BartizanError('unsupported', missing, { cause: error });
  }
  const printed: string[] = [];
  const print = (line: string): void => {
    printed.push(line);
  };
  const module = await create({ print, printErr: print });
  return {
    module,
    printed,
    run(words) {
      try {
        // The declaration says void; the program's exit status comes back.
        return (module.callMain([...words]) as unknown) === 0;
      } catch {
        // Numbers are exceptions of the program, errors those of its file system; both mean that it has failed.
        return false;
      }
    },
  };
}
