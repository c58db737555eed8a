import { formatMatches, named, nameInContext, prefixed, secretFormat } from '../format.ts';
import { entropyPerCharacter } from '../placeholder.ts';

const identifiers = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const grants = 'call AWS with all that the key is allowed to';

export const aws = [
  secretFormat({
    name: 'aws-access-key-id',
    title: 'AWS access key id',
    source: identifiers,
    grants: 'sign calls to AWS together with its secret key, which often stands beside it',
    anchors: ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'],
    pattern: /((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})(?![A-Za-z0-9])/y,
    shownPrefix: 4,
    // The rest is base32, whose digits are 2 to 7; others are most likely made up.
    judge: (secret) => (/^.{4}[A-Z2-7]{16}$/.test(secret) ? formatMatches : { ...nameInContext, score: 0.7 }),
  }),
  named(
    'aws-secret-access-key',
    'AWS secret access key',
    [
      'aws_secret',
      'aws-secret',
      'awssecret',
      'aws secret',
      'secret_access_key',
      'secretaccesskey',
      'secret access key',
      'secret-access-key',
      'aws_key',
      'awskey',
      'secretkey',
      'secret_key',
    ],
    '[A-Za-z0-9/+]{40}',
    identifiers,
    { grants, judge: (secret) => (looksRandom(secret) ? nameInContext : undefined) },
  ),
  // In credential files and chats the two halves stand together, without names.
  secretFormat({
    name: 'aws-key-pair',
    title: 'AWS access key with its secret',
    source: identifiers,
    grants,
    anchors: ['AKIA', 'ASIA'],
    pattern: /A[KS]IA[A-Z0-9]{16}[\s"',:;/|]{1,8}(?:secret[\w :="']{0,20})?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/y,
    judge: (secret) => (looksRandom(secret) ? nameInContext : undefined),
  }),
  named(
    'aws-session-token',
    'AWS session token',
    ['aws_session_token', 'awssessiontoken', 'sessiontoken', 'session_token', 'x-amz-security-token'],
    '[A-Za-z0-9/+]{100,2000}={0,2}',
    identifiers,
    { grants },
  ),
  prefixed(
    'aws-bedrock-api-key',
    'Amazon Bedrock API key',
    'ABSK',
    '[A-Za-z0-9+/]{60,280}={0,2}',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    { grants: 'call models on the account of its owner' },
  ),
  prefixed(
    'aws-bedrock-api-key',
    'Amazon Bedrock API key',
    'bedrock-api-key-',
    '[A-Za-z0-9+/]{40,4000}={0,2}',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    { grants: 'call models on the account of its owner' },
  ),
  prefixed(
    'aws-mws-token',
    'Amazon Marketplace Web Service token',
    'amzn.mws.',
    '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    'https://docs.developer.amazonservices.com/',
  ),
  named(
    'aws-account-id',
    'AWS account id',
    ['aws_account', 'aws-account', 'awsaccount', 'aws account'],
    '\\d{4}-?\\d{4}-?\\d{4}',
    identifiers,
    {
      severity: 'low',
      grants:
        'address the account in attempts to be let in: the id is no secret by itself, but AWS asks to share it with care',
    },
  ),
];

function looksRandom(secret: string): boolean {
  return /[A-Z]/.test(secret) && /[a-z]/.test(secret) && /[0-9/+]/.test(secret) && entropyPerCharacter(secret) > 3.8;
}
