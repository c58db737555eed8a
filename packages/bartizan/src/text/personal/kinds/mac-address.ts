import { compact, formValid, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const pattern =
  /(?<![\p{L}\p{N}_:-])[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})(?![\p{L}\p{N}_:]|-[\p{L}\p{N}])/gu;

/** Hardware addresses of network interfaces (EUI-48), which name one device. */
export const macAddress: PersonalKind = {
  rule: personalRule('mac-address', 'hardware address of a device', 'low'),
  label: 'MAC',
  normalise: compact,
  *find(text): Generator<PersonalFind, void> {
    for (const { 0: value, index } of text.matchAll(pattern)) {
      if (/^(?:00.){5}00$|^(?:ff.){5}ff$/i.test(value) || !/\d/.test(value)) continue;
      yield { start: index, end: index + value.length, score: 0.9, reason: formValid };
    }
  },
};
