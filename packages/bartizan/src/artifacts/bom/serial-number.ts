import { canonicalJson, type Json, sha256 } from '../../foundation/index.ts';

/** A UUID of version 8 (RFC 9562 §5.8) from the content, so that the same content has the same number. */
export function serialNumber(content: Json): string {
  const hex = sha256(canonicalJson(content));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
