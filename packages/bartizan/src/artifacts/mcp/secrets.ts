import type { McpServer, NamedText } from './server.ts';

/** Names of settings that hold a secret. */
const secretName =
  /(?:token|secret|passw(?:or)?d|passphrase|api[-_]?key|access[-_]?key|private[-_]?key|credential|authorization|cookie|(?:^|[-_])(?:key|pat|pwd|auth)$)/i;

/** Beginnings that issuers give to their secrets, whatever the setting is called. */
const knownSecret =
  /^(?:(?:Bearer|Basic|token)\s+)?(?:gh[pousr]_|github_pat_|glpat-|sk-|sk_live_|rk_live_|xox[abprs]-|AKIA[0-9A-Z]{12}|AIza[0-9A-Za-z_-]{20}|hf_[A-Za-z0-9]{20}|npm_[A-Za-z0-9]{20}|eyJ[A-Za-z0-9_-]{10,}\.eyJ|-----BEGIN )/;

/** A reference to where the secret is, or a blank to be filled in. */
const notLiteral =
  /^$|\$\{[^}]*\}|^\$[A-Za-z_]\w*$|^\$env:|%\w+%|\{\{[^}]*\}\}|^<[^>]*>$|^\[[^\]]*\]$|^(?:your|my|insert|enter|change|replace|example|placeholder|todo|xxx|\*{3}|\.{3}|…)|^(?:true|false|none|null|\d{1,5})$|^op:\/\/|^(?:vault|keychain|secret|env|file):/i;

/** Options of a command line that hand over a secret. */
const secretOption = /^--?[\w-]*(?:token|secret|password|api[-_]?key|access[-_]?key)(?:=(.*))?$/i;

/** Settings, options and addresses with a secret in plain text. */
export function literalSecrets(server: McpServer): readonly NamedText[] {
  const found: NamedText[] = [];
  for (const setting of server.settings) {
    const value = setting.value.replace(/^(?:Bearer|Basic|token)\s+/i, '');
    if (notLiteral.test(value)) continue;
    const isSecret =
      knownSecret.test(setting.value) || (secretName.test(setting.name) && value.length >= 8 && !isPlace(value));
    if (isSecret || passwordInUrl(value) !== undefined) found.push(setting);
  }
  server.args.forEach((word, index) => {
    const option = secretOption.exec(word.value);
    const value = option?.[1] ?? (option === null ? word.value : server.args[index + 1]?.value);
    if (value === undefined || notLiteral.test(value)) return;
    const isSecret =
      option === null ? knownSecret.test(value) : value.length >= 8 && !value.startsWith('-') && !isPlace(value);
    // The value of an option stands in the next word, which is then seen twice.
    const isSeen = found.some((other) => other.value === value);
    if (!isSeen && (isSecret || passwordInUrl(value) !== undefined)) {
      found.push({ name: option === null ? 'argument' : (word.value.split('=')[0] ?? 'argument'), value, at: word.at });
    }
  });
  const { url } = server;
  if (url !== undefined && (passwordInUrl(url.value) ?? keyInUrl(url.value)) !== undefined)
    found.push({ name: 'url', ...url });
  return found;
}

/** A file or address that says where the secret lies. */
function isPlace(value: string): boolean {
  return /^(?:\.{0,2}|~)\/[\w./-]+$|^[A-Z]:\\|^https?:\/\/[^@]*$/i.test(value);
}

function passwordInUrl(value: string): string | undefined {
  const password = /^[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value)?.[1];
  return password === undefined || notLiteral.test(password) ? undefined : password;
}

function keyInUrl(value: string): string | undefined {
  const key = /[?&][\w-]*(?:token|key|secret|password)=([^&#]{8,})/i.exec(value)?.[1];
  return key === undefined || notLiteral.test(key) ? undefined : key;
}

/** Enough to find the secret again, and not to use it. */
export function shorten(value: string): string {
  return value.length < 16 ? `… (${value.length} characters)` : `${value.slice(0, 4)}… (${value.length} characters)`;
}
