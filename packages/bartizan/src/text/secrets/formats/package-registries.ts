import { named, prefixed, secretFormat } from '../format.ts';
import { judgeChecksum } from './github.ts';

const grants = 'publish packages in the name of its owner, which everybody who installs them then runs';

export const packageRegistries = [
  prefixed(
    'npm-token',
    'npm access token',
    'npm_',
    '[A-Za-z0-9]{36}',
    'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    {
      grants,
      severity: 'critical',
      judge: (secret) => judgeChecksum(secret, 4),
    },
  ),
  secretFormat({
    name: 'npmrc-auth',
    title: 'registry login in .npmrc',
    source: 'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
    grants,
    anchors: [':_authToken', ':_password', '_auth'],
    pattern: /:?_(?:authToken|password|auth)\s{0,4}=\s{0,4}["']?([A-Za-z0-9+/=_.-]{12,600})/y,
    isWord: true,
  }),
  prefixed('pypi-token', 'PyPI API token', 'pypi-', 'AgE[A-Za-z0-9_-]{50,400}', 'https://pypi.org/help/#apitoken', {
    grants,
    severity: 'critical',
  }),
  prefixed(
    'rubygems-api-key',
    'RubyGems API key',
    'rubygems_',
    '[0-9a-f]{48}',
    'https://guides.rubygems.org/api-key-scopes/',
    { grants },
  ),
  prefixed(
    'crates-io-token',
    'crates.io token',
    'cio',
    '[A-Za-z0-9]{32}',
    'https://doc.rust-lang.org/cargo/reference/registries.html',
    { grants },
  ),
  prefixed(
    'nuget-api-key',
    'NuGet API key',
    'oy2',
    '[a-z0-9]{43}',
    'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    { grants },
  ),
  prefixed('clojars-token', 'Clojars token', 'CLOJARS_', '[a-z0-9]{60}', 'https://github.com/clojars/clojars-web', {
    grants,
  }),
  prefixed(
    'docker-hub-token',
    'Docker Hub access token',
    'dckr_',
    '(?:pat|oat)_[A-Za-z0-9_-]{24,40}',
    'https://docs.docker.com/security/access-tokens/',
    { grants: 'pull and push images as its owner' },
  ),
  prefixed('artifactory-token', 'JFrog Artifactory API key', 'AKCp', '[A-Za-z0-9]{60,80}', 'https://jfrog.com/help/', {
    grants,
  }),
  prefixed('artifactory-token', 'JFrog reference token', 'cmVmdGtu', '[A-Za-z0-9]{50,70}', 'https://jfrog.com/help/', {
    grants,
  }),
  named(
    'docker-login',
    'login in a Docker configuration',
    ['"auth"'],
    '[A-Za-z0-9+/]{16,200}={0,2}',
    'https://docs.docker.com/reference/cli/docker/login/',
    { grants: 'pull and push images as its owner' },
  ),
];
