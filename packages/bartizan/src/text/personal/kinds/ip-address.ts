import { isIPv4, isIPv6 } from 'node:net';
import { around, formValid, leadTo, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const four = /(?<![\p{L}\p{N}_./-])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\p{N}_]|\.\d|-[\p{L}\p{N}]|\/\d{1,2}(?!\d))/gu;
const six =
  /(?<![\p{L}\p{N}_:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\p{L}\p{N}_:])/gu;

/** Addresses that name no person: own networks, this machine, groups, well-known servers. */
const impersonal =
  /^(?:0|10|127|22[4-9]|23\d|24\d|25\d)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9|1\.2\.3\.4)$|\.0\.0(?:\.0)?$/;
const version =
  /(?:\bv|version|release|build|upgraded?|chrome|firefox|safari|edge|mozilla|section|chapter|oid|dll|driver|firmware|assembly)[ =:/v"']{0,3}(?:to |from )?$/;
const words =
  /\bip\b|ipv4|address|host|server|client|from|login|logged|ping|visitor|connect|remote|network|ssh|request/;

/** Addresses of machines on the public internet, which lead to the holder of a line. */
export const ipAddress: PersonalKind = {
  rule: personalRule('ip-address', 'internet address', 'low'),
  label: 'IP',
  normalise: (value) => value.toLowerCase(),
  *find(text): Generator<PersonalFind, void> {
    if (text.includes('.')) yield* findFour(text);
    if (text.includes(':')) yield* findSix(text);
  },
};

function* findFour(text: string): Generator<PersonalFind, void> {
  for (const { 0: value, index } of text.matchAll(four)) {
    if (!isIPv4(value) || impersonal.test(value)) continue;
    const context = around(text, index, index + value.length);
    const isSmall = value.split('.').every((part) => Number(part) < 40);
    if (version.test(leadTo(text, index)) || (isSmall && !words.test(context))) continue;
    yield { start: index, end: index + value.length, score: 0.85, reason: formValid };
  }
}

function* findSix(text: string): Generator<PersonalFind, void> {
  for (const { 0: value, index } of text.matchAll(six)) {
    if (!isIPv6(value) || /^(?:::1?$|fe80|f[cd]|ff)/i.test(value)) continue;
    const groups = value.split(':').filter((group) => group !== '');
    if (groups.length < 3 || !/\d/.test(value)) continue;
    yield { start: index, end: index + value.length, score: 0.9, reason: formValid };
  }
}
