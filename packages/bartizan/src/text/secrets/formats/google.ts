import { prefixed, secretFormat } from '../format.ts';

export const google = [
  prefixed(
    'google-api-key',
    'Google API key',
    'AIza',
    '[A-Za-z0-9_-]{35}',
    'https://cloud.google.com/docs/authentication/api-keys',
    {
      grants: 'call Google services, Gemini among them, on the account of its owner',
    },
  ),
  prefixed(
    'google-api-key',
    'Google API key',
    'AQ.Ab',
    '[A-Za-z0-9_-]{40,120}',
    'https://ai.google.dev/gemini-api/docs/api-key',
  ),
  prefixed(
    'google-oauth-client-secret',
    'Google OAuth client secret',
    'GOCSPX-',
    '[A-Za-z0-9_-]{24,32}',
    'https://developers.google.com/identity/protocols/oauth2',
  ),
  prefixed(
    'google-oauth-access-token',
    'Google OAuth access token',
    'ya29.',
    '[A-Za-z0-9_-]{30,1000}',
    'https://developers.google.com/identity/protocols/oauth2',
    {
      grants: 'read and change what the user allowed, until it expires',
    },
  ),
  prefixed(
    'google-oauth-refresh-token',
    'Google OAuth refresh token',
    '1//0',
    '[A-Za-z0-9_-]{40,200}',
    'https://developers.google.com/identity/protocols/oauth2',
    {
      grants: 'read and change what the user allowed, without an end',
    },
  ),
  prefixed(
    'google-cloud-hmac-key',
    'Google Cloud Storage HMAC key id',
    'GOOG1',
    '[A-Z0-9]{40,60}',
    'https://cloud.google.com/storage/docs/authentication/hmackeys',
  ),
  secretFormat({
    name: 'gcp-service-account',
    title: 'key of a Google Cloud service account',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    grants: 'do all that the service account is allowed to, without an end',
    severity: 'critical',
    anchors: ['private_key_id'],
    pattern: /private_key_id\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?([0-9a-f]{40})(?![A-Za-z0-9])/y,
    isWord: true,
  }),
  secretFormat({
    name: 'firebase-server-key',
    title: 'Firebase Cloud Messaging server key',
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    anchors: ['AAAA'],
    pattern: /(AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140})(?![A-Za-z0-9_-])/y,
    shownPrefix: 4,
  }),
];
