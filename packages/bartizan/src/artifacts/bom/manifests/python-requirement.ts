import { address, compact, text } from '../untyped.ts';
import type { LibraryDependency } from './dependency.ts';

const name = '([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)';
const requirement = new RegExp(`^${name}\\s*(?:\\[[^\\]]*\\])?\\s*(@\\s*\\S+|\\(?[<>=!~][^;]*)?\\s*(?:;.*)?$`, 's');

/** One requirement of Python (PEP 508), such as `torch[extra]>=2.0; python_version < "3.12"`. */
export function pythonRequirement(written: string, scope: LibraryDependency['scope']): LibraryDependency | undefined {
  if (written.length > 2000) return undefined;
  const [, found, what] = requirement.exec(written.trim()) ?? [];
  if (found === undefined) return undefined;
  const isDirect = what?.startsWith('@') === true;
  const constraint = isDirect ? undefined : text(what?.replaceAll(/[()]/g, ''))?.replaceAll(/\s/g, '');
  return compact<LibraryDependency>({
    ecosystem: 'pypi',
    // PEP 503: one spelling for each name.
    name: found.toLowerCase().replaceAll(/[-_.]+/g, '-'),
    version: /^={2,3}([^*,<>=!~]+)$/.exec(constraint ?? '')?.[1],
    constraint,
    scope,
    address: isDirect
      ? address(
          what
            ?.slice(1)
            .trim()
            .replace(/^git\+/, ''),
        )
      : undefined,
  });
}
