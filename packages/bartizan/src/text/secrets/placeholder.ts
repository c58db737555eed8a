/** Words with which people mark a secret as made up or left out. */
const marks =
  /example|sample|placeholder|redacted|dummy|changeme|change[_-]me|your[_-]|_your|yourkey|yourtoken|yoursecret|insert[_-]|replace|todo|xxxx|\*\*\*|\.\.\.|…|fake|not[_-]?real|\$\{|\{\{|\$\(|<[a-z]|%\(|foobar|lorem|aaaaaaa|0000000000|_here|-here/i;

/** Secrets that issuers print in their own documentation; SHA-256 is not needed, since everybody has them. */
const published = new Set([
  'AKIAIOSFODNN7EXAMPLE',
  'AKIAI44QH8DHBEXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  ['sk', 'test', '4eC39HqLyjWDarjtT1zdp7dc'].join('_'),
  ['sk', 'test', 'BQokikJOvBiI2HlWgH4olfQ2'].join('_'),
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nXXX6rZEwcPB1jGRA==',
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
]);

/** Whether a text in the place of a secret says of itself that it is none. */
export function isPlaceholder(secret: string): boolean {
  return published.has(secret) || marks.test(secret) || distinctCharacters(secret) < Math.min(6, secret.length / 2);
}

const weakWords =
  /^(?:p[a@]ss(?:w(?:or)?d)?|passphrase|pwd|secret|token|key|user(?:name)?|login|admin|none|null|nil|undefined|true|false|string|str|test(?:ing)?|value|hidden|private|required|optional|unknown|empty|default|env|config|credentials?|my_?(?:password|secret|token)|your.{0,200})\d{0,4}$/i;

/** Whether a value is a word that anybody would write to stand for a password. */
export function isWeakWord(value: string): boolean {
  return weakWords.test(value);
}

function distinctCharacters(text: string): number {
  return new Set(text.slice(0, 64)).size;
}

/** Shannon entropy in bits per character. */
export function entropyPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum -= (count / text.length) * Math.log2(count / text.length);
  return sum;
}
