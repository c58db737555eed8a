import { BartizanError } from '../../../foundation/index.ts';

/** One replaced value and the token that stands for it. */
export interface VaultEntry {
  readonly label: string;
  readonly number: number;
  /** The value as it was written first; it is what restoring puts back. */
  readonly value: string;
  /** Equal for all ways of writing the same value. */
  readonly key: string;
}

/** What a session must remember to put values back; plain data, fit for JSON. It holds the personal data itself. */
export interface Vault {
  readonly version: 1;
  readonly entries: readonly VaultEntry[];
}

/** Reads a vault from parsed JSON. Throws `usage` when it is none. */
export function readVault(data: unknown): Vault {
  if (isRecord(data) && data['version'] === 1 && Array.isArray(data['entries']) && data['entries'].every(isEntry)) {
    return { version: 1, entries: data['entries'] };
  }
  throw new BartizanError('usage', 'this is no vault of pseudonyms: expected version 1 with a list of entries', {
    hint: 'Keep what vault() returned as it is.',
  });
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function isEntry(data: unknown): data is VaultEntry {
  return (
    isRecord(data) &&
    typeof data['label'] === 'string' &&
    /^[A-Z][A-Z_]{0,40}$/.test(data['label']) &&
    Number.isSafeInteger(data['number']) &&
    typeof data['value'] === 'string' &&
    typeof data['key'] === 'string'
  );
}
