import type { Member } from '../../containers/zip/archive.ts';
import { accesses, packedSource, unpackMember } from '../../containers/zip/member.ts';
import type { ArtifactInput, UnpackedSource } from '../../format.ts';
import { isSiblingPath } from '../../sibling-path.ts';
import type { ByteSource } from '../../source.ts';
import { nameOf } from './structure.ts';

/**
 * Lets a member look up its neighbours in the same archive, and releases what was unpacked for that. Of
 * equal names the first counts; that there are several is a finding anyway.
 */
export function withNeighbours(
  input: ArtifactInput,
  members: readonly Member[],
): { readonly input: ArtifactInput; close(): void } {
  const byName = new Map<string, Member>();
  for (const member of members) if (!byName.has(nameOf(member))) byName.set(nameOf(member), member);
  const unpacked = new Map<string, UnpackedSource>();
  const open = async (name: string): Promise<ByteSource | undefined> => {
    const member = byName.get(name);
    const [access] = member === undefined ? [] : accesses(member);
    if (member === undefined || access === undefined) return undefined;
    const packed = packedSource(input.source, member, access);
    if (access.method === 0) return packed;
    const known = unpacked.get(name);
    if (known !== undefined) return known;
    const chunks = unpackMember(packed, access.method);
    if (chunks === undefined) return undefined;
    const source = await input.unpack(chunks);
    unpacked.set(name, source);
    return source;
  };
  return {
    input: {
      ...input,
      nested: (source, member, options = {}) => {
        const folder = member.slice(0, member.lastIndexOf('/') + 1);
        const sibling = async (path: string) => (isSiblingPath(path) ? open(`${folder}${path}`) : undefined);
        return input.nested(source, member, { ...options, sibling });
      },
    },
    close() {
      for (const source of unpacked.values()) source.close();
    },
  };
}
