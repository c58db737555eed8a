import { type Judgement, nameInContext, secretFormat } from '../format.ts';

/** The header is JSON that names an algorithm; anything else only looks alike. */
function judgeToken(secret: string): Judgement | undefined {
  const [header = '', payload = ''] = secret.split('.');
  const facts = decode(header);
  if (facts === undefined || !/"alg"\s{0,4}:\s{0,4}"[A-Za-z0-9+-]{3,20}"/.test(facts)) return undefined;
  // The payload that jwt.io and half of all tutorials show.
  if (/"name"\s{0,4}:\s{0,4}"John Doe"/.test(decode(payload) ?? '')) return undefined;
  if (/"alg"\s{0,4}:\s{0,4}"none"/.test(facts)) {
    return {
      ...nameInContext,
      reason: { code: 'unsigned-token', text: 'its header says that it is not signed at all' },
    };
  }
  return { score: 0.95, reason: { code: 'structure-valid', text: 'its header names an algorithm' } };
}

function decode(part: string): string | undefined {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  return text.startsWith('{') ? text : undefined;
}

export const jsonWebToken = [
  secretFormat({
    name: 'json-web-token',
    title: 'JSON Web Token',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    grants: 'act as the person or service that it names, until it expires',
    anchors: ['eyJ'],
    pattern:
      /(eyJ[A-Za-z0-9_-]{8,2000}\.(?:eyJ[A-Za-z0-9_-]{2,6000}|[A-Za-z0-9_-]{0,2000})\.[A-Za-z0-9_-]{0,6000}(?:\.[A-Za-z0-9_-]{1,6000}\.[A-Za-z0-9_-]{1,200})?)(?![A-Za-z0-9_-])/y,
    judge: judgeToken,
  }),
];
