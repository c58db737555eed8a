import { prefixed, secretFormat } from '../format.ts';

const source = 'https://docs.slack.dev/authentication/tokens';
const grants = 'read and write messages as the app or person';

export const slack = [
  secretFormat({
    name: 'slack-token',
    title: 'Slack token',
    source,
    grants,
    anchors: ['xox'],
    pattern: /(xox(?:[abposr]|e(?:\.xox[bp])?)-(?:\d-)?(?:[A-Za-z0-9]{1,200}-){0,5}[A-Za-z0-9]{8,300})(?![A-Za-z0-9])/y,
    shownPrefix: 5,
  }),
  secretFormat({
    name: 'slack-session',
    title: 'Slack session token',
    source,
    grants,
    anchors: ['xoxc-', 'xoxd-'],
    pattern: /(xox[cd]-[A-Za-z0-9%+/=-]{20,300})(?![A-Za-z0-9])/y,
    shownPrefix: 5,
  }),
  prefixed(
    'slack-app-token',
    'Slack app-level token',
    'xapp-',
    '\\d-[A-Z0-9]{8,16}-\\d{8,16}-[a-z0-9]{32,80}',
    source,
    { grants },
  ),
  secretFormat({
    name: 'slack-webhook',
    title: 'Slack webhook address',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    grants: 'post messages into the channel',
    anchors: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
    pattern:
      /hooks\.slack(?:-gov)?\.com\/((?:services|workflows|triggers)\/[A-Z][A-Za-z0-9_]{6,14}\/[A-Za-z0-9_]{6,24}\/[A-Za-z0-9_]{16,46})(?![A-Za-z0-9])/iy,
    shownPrefix: 9,
    isWord: true,
  }),
];
