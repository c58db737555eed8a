import { generateKeyPairSync } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '../../../foundation/index.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hexDigits = '0123456789abcdef';
const upper = lower.toUpperCase();
const word = lower + upper + digits;
const base62 = digits + upper + lower;

/** Text of `length` characters of the alphabet. */
export function draw(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random.integer(alphabet.length))).join('');
}

const hex = (random: Random, length: number): string => draw(random, hexDigits, length);
const token = (random: Random, length: number): string => draw(random, word, length);
const url = (random: Random, length: number): string => draw(random, `${word}-_`, length);
const base64 = (random: Random, bytes: number): string =>
  Buffer.from(Array.from({ length: bytes }, () => random.integer(256))).toString('base64');
const uuid = (random: Random): string =>
  [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-');

function withChecksum(prefix: string, random: Random): string {
  const body = draw(random, base62, 30);
  let rest = crc32(body);
  let sum = '';
  for (let place = 0; place < 6; place++) {
    sum = base62.charAt(rest % 62) + sum;
    rest = Math.floor(rest / 62);
  }
  return prefix + body + sum;
}

const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Prefixes are put together here, so that no scanner takes this file for a leak. */
const p = (...parts: readonly string[]): string => parts.join('');

/** Made-up secrets: the rule that must find each, and the text around and of it. Written from the issuers' documentation, apart from the patterns. */
export const samples: readonly (readonly [rule: string, make: (random: Random) => string])[] = [
  ['aws-access-key-id', (r) => p('AK', 'IA') + draw(r, `${upper}234567`, 16)],
  ['aws-access-key-id', (r) => p('AS', 'IA') + draw(r, `${upper}234567`, 16)],
  ['aws-secret-access-key', (r) => `aws_secret_access_key = ${base64(r, 30)}`],
  ['aws-secret-access-key', (r) => `export AWS_SECRET_ACCESS_KEY="${base64(r, 30)}"`],
  ['aws-secret-access-key', (r) => `{"SecretAccessKey": "${base64(r, 30)}"}`],
  ['aws-session-token', (r) => `aws_session_token=${base64(r, 240)}`],
  ['google-api-key', (r) => p('AI', 'za') + url(r, 35)],
  ['google-oauth-client-secret', (r) => p('GOC', 'SPX-') + url(r, 28)],
  ['google-oauth-access-token', (r) => p('ya', '29.') + url(r, 120)],
  ['gcp-service-account', (r) => `"type": "service_account", "private_key_id": "${hex(r, 40)}"`],
  ['azure-storage-key', (r) => `DefaultEndpointsProtocol=https;AccountName=files;AccountKey=${base64(r, 64)};EndpointSuffix=core.windows.net`],
  ['azure-shared-access-key', (r) => `Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${base64(r, 32)}`],
  ['azure-client-secret', (r) => `${token(r, 3)}8${p('Q', '~')}${token(r, 34)}`],
  ['azure-sas-token', (r) => `https://files.blob.core.windows.net/a/b?sv=2024-11-04&sp=r&sig=${encodeURIComponent(base64(r, 32))}`],
  ['azure-api-key', (r) => `AZURE_OPENAI_API_KEY=${hex(r, 32)}`],
  ['github-token', (r) => withChecksum(p('gh', 'p_'), r)],
  ['github-token', (r) => withChecksum(p('gh', 'o_'), r)],
  ['github-token', (r) => withChecksum(p('gh', 's_'), r)],
  ['github-fine-grained-token', (r) => `${p('github', '_pat_') + token(r, 22)}_${token(r, 59)}`],
  ['gitlab-token', (r) => p('gl', 'pat-') + url(r, 19) + token(r, 1)],
  ['gitlab-token', (r) => p('gl', 'ptt-') + hex(r, 40)],
  ['slack-token', (r) => `${p('xo', 'xb-') + draw(r, digits, 12)}-${draw(r, digits, 12)}-${token(r, 24)}`],
  ['slack-token', (r) => `${p('xo', 'xp-') + draw(r, digits, 11)}-${draw(r, digits, 11)}-${draw(r, digits, 12)}-${hex(r, 32)}`],
  ['slack-app-token', (r) => `${p('xa', 'pp-1-A')}${draw(r, upper + digits, 10)}-${draw(r, digits, 13)}-${hex(r, 64)}`],
  ['slack-webhook', (r) => `https://hooks.slack.com/services/T${draw(r, upper + digits, 9)}/B${draw(r, upper + digits, 9)}/${token(r, 24)}`],
  ['stripe-secret-key', (r) => p('sk', '_live_') + token(r, 24)],
  ['stripe-secret-key', (r) => p('rk', '_live_') + token(r, 99)],
  ['stripe-webhook-secret', (r) => p('wh', 'sec_') + token(r, 32)],
  ['openai-api-key', (r) => `${p('sk', '-')}${token(r, 20)}T3BlbkFJ${token(r, 20)}`],
  ['openai-api-key', (r) => `${p('sk', '-proj-')}${url(r, 74)}T3BlbkFJ${url(r, 73)}${token(r, 1)}`],
  ['openai-api-key', (r) => `${p('sk', '-svcacct-')}${url(r, 74)}T3BlbkFJ${url(r, 73)}${token(r, 1)}`],
  ['anthropic-api-key', (r) => `${p('sk', '-ant-', 'api03-')}${url(r, 93)}AA`],
  ['anthropic-api-key', (r) => `${p('sk', '-ant-', 'admin01-')}${url(r, 93)}AA`],
  ['hugging-face-token', (r) => p('h', 'f_') + draw(r, lower + upper, 34)],
  ['sk-api-key', (r) => p('sk', '-') + hex(r, 32)],
  ['groq-api-key', (r) => p('gs', 'k_') + token(r, 52)],
  ['perplexity-api-key', (r) => p('pp', 'lx-') + token(r, 48)],
  ['xai-api-key', (r) => p('xa', 'i-') + token(r, 80)],
  ['replicate-api-token', (r) => p('r', '8_') + token(r, 37)],
  ['pinecone-api-key', (r) => `${p('pc', 'sk_')}${token(r, 6)}_${token(r, 63)}`],
  ['langsmith-api-key', (r) => `${p('ls', 'v2_pt_')}${hex(r, 32)}_${hex(r, 10)}`],
  ['wandb-api-key', (r) => `WANDB_API_KEY=${hex(r, 40)}`],
  ['mistral-api-key', (r) => `MISTRAL_API_KEY: "${token(r, 32)}"`],
  ['cohere-api-key', (r) => `cohere.Client(api_key="${token(r, 40)}") # COHERE_API_KEY=${token(r, 40)}`],
  ['openrouter-api-key', (r) => p('sk', '-or-v1-') + hex(r, 64)],
  ['nvidia-api-key', (r) => p('nv', 'api-') + url(r, 63) + token(r, 1)],
  ['npm-token', (r) => withChecksum(p('np', 'm_'), r)],
  ['npmrc-auth', (r) => `//registry.example.org/:_authToken=${uuid(r)}`],
  ['pypi-token', (r) => `${p('py', 'pi-')}AgEIcHlwaS5vcmc${url(r, 150)}`],
  ['rubygems-api-key', (r) => p('ruby', 'gems_') + hex(r, 48)],
  ['docker-hub-token', (r) => p('dc', 'kr_pat_') + url(r, 27)],
  ['sendgrid-api-key', (r) => `${p('S', 'G.')}${url(r, 22)}.${url(r, 42)}${token(r, 1)}`],
  ['twilio-api-key', (r) => p('S', 'K') + hex(r, 32)],
  ['twilio-auth-token', (r) => `TWILIO_AUTH_TOKEN=${hex(r, 32)}`],
  ['mailgun-api-key', (r) => p('ke', 'y-') + hex(r, 32)],
  ['mailchimp-api-key', (r) => `${hex(r, 32)}-us12`],
  ['telegram-bot-token', (r) => `${draw(r, '123456789', 10)}:AA${url(r, 32)}${token(r, 1)}`],
  ['discord-bot-token', (r) => `${Buffer.from(`1${draw(r, digits, 17)}`).toString('base64url')}.${url(r, 6)}.${url(r, 27)}`],
  ['discord-webhook', (r) => `https://discord.com/api/webhooks/${draw(r, '123456789', 18)}/${url(r, 68)}`],
  ['digitalocean-token', (r) => p('dop', '_v1_') + hex(r, 64)],
  ['heroku-api-key', (r) => `HEROKU_API_KEY=${uuid(r)}`],
  ['cloudflare-api-token', (r) => `CLOUDFLARE_API_TOKEN=${url(r, 40)}`],
  ['databricks-token', (r) => p('da', 'pi') + hex(r, 32)],
  ['datadog-token', (r) => `DD_API_KEY=${hex(r, 32)}`],
  ['new-relic-key', (r) => p('NR', 'AK-') + draw(r, upper + digits, 27)],
  ['sentry-token', (r) => `${p('snt', 'rys_')}eyJ${base64(r, 90)}_${base64(r, 32)}`],
  ['grafana-token', (r) => `${p('gl', 'sa_')}${token(r, 32)}_${hex(r, 8)}`],
  ['notion-token', (r) => p('nt', 'n_') + token(r, 46)],
  ['notion-token', (r) => p('secr', 'et_') + token(r, 43)],
  ['linear-api-key', (r) => p('lin', '_api_') + token(r, 40)],
  ['figma-token', (r) => p('fi', 'gd_') + url(r, 39) + token(r, 1)],
  ['atlassian-token', (r) => `${p('ATA', 'TT3')}xFfGF0${url(r, 177)}=${hex(r, 8).toUpperCase()}`],
  ['shopify-token', (r) => p('shp', 'at_') + hex(r, 32)],
  ['square-token', (r) => p('sq0', 'atp-') + url(r, 22)],
  ['paypal-access-token', (r) => `${p('access', '_token$')}production$${draw(r, lower + digits, 16)}$${hex(r, 32)}`],
  ['terraform-token', (r) => `${token(r, 14)}${p('.atl', 'asv1.')}${token(r, 67)}`],
  ['vault-token', (r) => p('hv', 's.') + url(r, 24)],
  ['vault-token', (r) => p('hv', 's.CAES') + url(r, 90)],
  ['pulumi-token', (r) => p('pu', 'l-') + hex(r, 40)],
  ['fly-token', (r) => `${p('Fly', 'V1 ')}fm2_${base64(r, 300)}`],
  ['vercel-token', (r) => `VERCEL_TOKEN=${token(r, 24)}`],
  ['netlify-token', (r) => p('nf', 'p_') + token(r, 36)],
  ['supabase-key', (r) => p('sb', 'p_') + hex(r, 40)],
  ['planetscale-token', (r) => p('pscale', '_pw_') + url(r, 43)],
  ['postman-api-key', (r) => `${p('PM', 'AK-')}${hex(r, 24)}-${hex(r, 34)}`],
  ['tailscale-key', (r) => `${p('ts', 'key-auth-')}${token(r, 12)}CNTRL-${token(r, 32)}`],
  ['doppler-token', (r) => p('dp', '.pt.') + token(r, 43)],
  ['airtable-token', (r) => `${p('pa', 't')}${token(r, 14)}.${hex(r, 64)}`],
  ['hubspot-token', (r) => `${p('pa', 't-na1-')}${uuid(r)}`],
  ['onepassword-token', (r) => `${p('op', 's_')}${json({ email: 'x@1passwordserviceaccounts.com', muk: { k: url(r, 43), kty: 'oct' }, secretKey: url(r, 40) })}`],
  ['dynatrace-token', (r) => `${p('dt', '0c01.')}${draw(r, upper + digits, 24)}.${draw(r, upper + digits, 64)}`],
  ['json-web-token', (r) => `${json({ alg: 'HS256', typ: 'JWT' })}.${json({ sub: hex(r, 12), exp: 1_900_000_000 })}.${url(r, 43)}`],
  ['private-key', () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ['private-key', () => JSON.stringify({ private_key: generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'pem' }) })],
  ['private-key', (r) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.concat([Buffer.from('openssh-key-v1\0'), Buffer.from(base64(r, 300), 'base64')]).toString('base64').replaceAll(/.{70}/g, '$&\n')}\n-----END OPENSSH PRIVATE KEY-----`],
  ['database-password', (r) => `postgresql://app:${token(r, 14)}@db.internal:5432/shop`],
  ['database-password', (r) => `mongodb+srv://root:${token(r, 12)}@cluster0.ab1cd.mongodb.net/?retryWrites=true`],
  ['database-password', (r) => `mysql+pymysql://root:${token(r, 9)}@10.0.0.3/app`],
  ['database-password', (r) => `redis://:${token(r, 20)}@cache:6379/0`],
  ['database-password', (r) => `amqps://worker:${token(r, 16)}@mq.internal/vhost`],
  ['database-password', (r) => `jdbc:mysql://db:3306/app?user=root&password=${token(r, 11)}`],
  ['database-password', (r) => `Server=tcp:sql.internal,1433;Database=app;User ID=sa;Password=${token(r, 12)};Encrypt=True`],
  ['password-in-url', (r) => `https://deploy:${token(r, 18)}@git.internal.net/app.git`],
  ['netrc-password', (r) => `machine api.internal.net login deploy password ${token(r, 16)}`],
  ['generic-api-key', (r) => `api_key = "${token(r, 32)}"`],
  ['generic-api-key', (r) => `{"clientSecret":"${url(r, 40)}"}`],
  ['generic-api-key', (r) => `INTERNAL_SERVICE_TOKEN=${hex(r, 40)}`],
  ['generic-password', (r) => `password: "${token(r, 9)}!${draw(r, digits, 2)}aB"`],
  ['generic-password', (r) => `DB_PASSWORD='${token(r, 8)}#${draw(r, digits, 2)}zQ'`],
  ['bearer-token', (r) => `Authorization: Bearer ${token(r, 40)}`],
  ['basic-authorization', (r) => `Authorization: Basic ${Buffer.from(`admin:${token(r, 12)}`).toString('base64')}`],
];
