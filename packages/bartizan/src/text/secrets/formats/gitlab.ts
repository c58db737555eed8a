import { prefixed } from '../format.ts';

const source = 'https://docs.gitlab.com/security/tokens/#token-prefixes';
const grants = 'read and change projects as its owner';
const body = '[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{7,12})?';

const kinds = [
  ['glpat-', 'GitLab personal access token'],
  ['gldt-', 'GitLab deploy token'],
  ['glrt-', 'GitLab runner token'],
  ['glrtr-', 'GitLab runner registration token'],
  ['glcbt-', 'GitLab CI job token'],
  ['glptt-', 'GitLab trigger token'],
  ['glft-', 'GitLab feed token'],
  ['glimt-', 'GitLab incoming mail token'],
  ['glagent-', 'GitLab agent token'],
  ['glsoat-', 'GitLab SCIM token'],
  ['glffct-', 'GitLab feature flags token'],
  ['gloas-', 'GitLab OAuth application secret'],
  ['glwt-', 'GitLab workspace token'],
  ['GR1348941', 'GitLab runner registration token'],
] as const;

export const gitlab = kinds.map(([prefix, title]) => prefixed('gitlab-token', title, prefix, body, source, { grants }));
