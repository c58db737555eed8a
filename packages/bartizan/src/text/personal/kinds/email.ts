import { formValid, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const local = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const domain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,24})(?![\p{L}\p{N}]|-[\p{L}\p{N}]|@)/u;

/** Ends of file names and packages that stand behind an @ without being hosts. */
const notDomain = /\.(?:js|ts|json|md|png|jpe?g|gif|svg|css|html?|py|rb|go|rs|yml|yaml|toml|lock|tgz|zip|webp)$/i;

/** E-mail addresses (RFC 5322 as people write them, RFC 6531 for other scripts). */
export const email: PersonalKind = {
  rule: personalRule('email', 'e-mail address'),
  label: 'EMAIL',
  // Nearly all hosts read the local part without regard to case.
  normalise: (value) => value.toLowerCase(),
  *find(text): Generator<PersonalFind, void> {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const before = local.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'`*/=?{|}~#!&$%^-]{1,64}/, '');
      if (before === undefined || before === '' || before.endsWith('.') || before.includes('..')) continue;
      const after = domain.exec(text.slice(at + 1, at + 256))?.[0];
      if (after === undefined || notDomain.test(after) || isLogin(text, at - before.length, before)) continue;
      yield { start: at - before.length, end: at + 1 + after.length, score: 0.95, reason: formValid };
    }
  },
};

/** `git@host:path`, `scheme://user:password@host` and `scheme://user@host` name accounts of machines. */
function isLogin(text: string, start: number, before: string): boolean {
  const lead = text.slice(Math.max(0, start - 80), start);
  return before === 'git' || /:\/\/[^\s/@]{0,70}$/.test(lead);
}
