import { text } from '../untyped.ts';
import type { LibraryDependency, ManifestContent } from './dependency.ts';
import { pythonRequirement } from './python-requirement.ts';

/** A `requirements.txt` of pip. Options that name indexes are passed over; other files are not followed, and named. */
export function readRequirements(content: string): ManifestContent {
  const dependencies: LibraryDependency[] = [];
  const unreadable: string[] = [];
  // A backslash at the end joins lines; a comment needs white space before it, since # occurs in addresses.
  for (const line of content.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const written = line.replace(/(?:^|\s)#.*$/s, '').trim();
    if (
      written === '' ||
      /^-(?:i|f|-index-url|-extra-index-url|-find-links|-no-|-pre|-only|-prefer|-trusted)/.test(written)
    ) {
      continue;
    }
    const sha256 = /--hash[= ]sha256:([0-9a-f]{64})/.exec(written)?.[1];
    const dependency = written.startsWith('-')
      ? undefined
      : pythonRequirement(written.replace(/\s--(?:hash|config-settings|global-option)[= ].*$/s, ''), 'required');
    if (dependency === undefined) unreadable.push(text(written) ?? 'an empty line');
    else dependencies.push(sha256 === undefined ? dependency : { ...dependency, sha256 });
  }
  return { dependencies, unreadable };
}
