import { createHash } from 'node:crypto';

/** A value that JSON can carry. `undefined` members are left out, as `JSON.stringify` does. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with sorted keys and no white space: the same value gives the same bytes, so that it can be
 * hashed (the idea of RFC 8785, for values that came from JSON).
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = value as { readonly [key: string]: Json | undefined };
    const parts: string[] = [];
    for (const key of Object.keys(members).sort()) {
      const member = members[key];
      if (member !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
    }
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
