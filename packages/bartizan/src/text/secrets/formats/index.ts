import type { SecretFormat } from '../format.ts';
import { assignments } from './assignments.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { connectionStrings } from './connection-strings.ts';
import { dataPlatforms } from './data-platforms.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { hosting } from './hosting.ts';
import { jsonWebToken } from './json-web-token.ts';
import { messaging } from './messaging.ts';
import { modelProviders } from './model-providers.ts';
import { monitoring } from './monitoring.ts';
import { packageRegistries } from './package-registries.ts';
import { payments } from './payments.ts';
import { privateKeys } from './private-keys.ts';
import { slack } from './slack.ts';
import { workTools } from './work-tools.ts';

/** Every format that is looked for. */
export const secretFormats: readonly SecretFormat[] = [
  ...assignments,
  ...aws,
  ...azure,
  ...connectionStrings,
  ...dataPlatforms,
  ...github,
  ...gitlab,
  ...google,
  ...hosting,
  ...jsonWebToken,
  ...messaging,
  ...modelProviders,
  ...monitoring,
  ...packageRegistries,
  ...payments,
  ...privateKeys,
  ...slack,
  ...workTools,
];
