import { base62Checksum } from '../base62-checksum.ts';
import { type Judgement, prefixed } from '../format.ts';

const source = 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/';
const grants = 'read and change repositories as its owner';

/** A token with a wrong checksum was mistyped or made up; it is still worth a look. */
export function judgeChecksum(secret: string, prefixLength: number): Judgement {
  const valid = base62Checksum(secret.slice(prefixLength, -6)) === secret.slice(-6);
  if (valid) return { score: 0.99, reason: { code: 'checksum-valid', text: 'its checksum is right' } };
  return {
    score: 0.6,
    reason: { code: 'checksum-mismatch', text: 'it has the form of a real one, but its checksum is wrong' },
  };
}

const kinds = [
  ['ghp_', 'GitHub personal access token'],
  ['gho_', 'GitHub OAuth token'],
  ['ghu_', 'GitHub user-to-server token'],
  ['ghs_', 'GitHub server-to-server token'],
  ['ghr_', 'GitHub refresh token'],
] as const;

export const github = [
  ...kinds.map(([prefix, title]) =>
    prefixed('github-token', title, prefix, '[A-Za-z0-9]{36,76}', source, {
      grants,
      judge: (secret) => judgeChecksum(secret, prefix.length),
    }),
  ),
  prefixed(
    'github-fine-grained-token',
    'GitHub fine-grained access token',
    'github_pat_',
    '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}',
    source,
    { grants },
  ),
];
