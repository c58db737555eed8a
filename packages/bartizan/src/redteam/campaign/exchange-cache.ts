import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson, type Json, sha256, systemErrorCode } from '../../foundation/index.ts';
import { writeFileAtomically } from '../../runs/index.ts';
import type { Reply, TargetRequest } from '../targets/target.ts';

/** Replies by what was asked: a file for each, named after its SHA-256. Only replies are kept, never failures. */
export interface ExchangeCache {
  /** Undefined where the same request with the same repeat has no reply yet. */
  find(request: TargetRequest, repeat: number): Promise<Reply | undefined>;
  keep(request: TargetRequest, repeat: number, reply: Reply): Promise<void>;
}

/**
 * @param folder absolute path
 * @param target settings of the target: another one has other answers
 */
export function openExchangeCache(folder: string, target: Json): ExchangeCache {
  const keyOf = (request: TargetRequest, repeat: number): string =>
    sha256(canonicalJson({ target, request: request as unknown as Json, repeat }));
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async find(request, repeat) {
      const key = keyOf(request, repeat);
      try {
        const entry = JSON.parse(await readFile(pathOf(key), 'utf8')) as {
          readonly key: string;
          readonly reply: Reply;
        };
        // Half a file, or one that was put here by another name, is none of ours.
        return entry.key === key && entry.reply.kind === 'reply' ? { ...entry.reply, isCached: true } : undefined;
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
        if (systemErrorCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async keep(request, repeat, reply) {
      const key = keyOf(request, repeat);
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomically(path, `${JSON.stringify({ key, reply })}\n`);
    },
  };
}
