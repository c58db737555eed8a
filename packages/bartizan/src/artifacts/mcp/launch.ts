import type { McpServer, Text } from './server.ts';

/** A package that is fetched when a server starts. */
export interface FetchedPackage extends Text {
  readonly isPinned: boolean;
}

const exactVersion = /^v?\d+(?:\.\d+){1,3}(?:[-+.][\w.-]+)?$/;

/** Options of the runners that take a value of their own. */
const runnerValues: ReadonlySet<string> = new Set([
  '-c',
  '--call',
  '-w',
  '--workspace',
  '--registry',
  '--python',
  '-p',
  '--index-url',
  '--extra-index-url',
  '--with',
  '--cache',
  '--prefix',
  '--directory',
]);

type Language = 'npm' | 'python' | 'docker';

/** Commands that fetch what they run, by the words before the package. */
const runners: readonly (readonly [Language, readonly string[]])[] = [
  ['npm', ['npx']],
  ['npm', ['bunx']],
  ['npm', ['bun', 'x']],
  ['npm', ['pnpx']],
  ['npm', ['pnpm', 'dlx']],
  ['npm', ['yarn', 'dlx']],
  ['npm', ['npm', 'exec']],
  ['npm', ['npm', 'x']],
  ['python', ['uvx']],
  ['python', ['uv', 'tool', 'run']],
  ['python', ['pipx', 'run']],
  ['docker', ['docker', 'run']],
  ['docker', ['podman', 'run']],
];

/** The words of the command line, with the program by its bare name. */
export function words(server: McpServer): readonly Text[] {
  const { command, args } = server;
  if (command === undefined) return args;
  const parts = command.value.includes(' ') && args.length === 0 ? command.value.split(/\s+/) : [command.value];
  const [program = '', ...rest] = parts;
  const bare = (program.split(/[/\\]/).at(-1) ?? program).replace(/\.(?:exe|cmd|bat)$/i, '');
  return [{ value: bare, at: command.at }, ...rest.map((value) => ({ value, at: command.at })), ...args];
}

/** `cmd /c npx …` and `env A=b npx …` start what follows. */
function unwrapped(line: readonly Text[]): readonly Text[] {
  const [first, second] = line;
  if (first?.value === 'cmd' && /^\/c$/i.test(second?.value ?? '')) return line.slice(2);
  if (first?.value !== 'env') return line;
  const start = line.findIndex(({ value }, index) => index > 0 && !/^\w+=/.test(value) && !value.startsWith('-'));
  return start < 0 ? line : line.slice(start);
}

/** The package that the command line fetches, where it does. */
export function fetchedPackage(server: McpServer): FetchedPackage | undefined {
  const line = unwrapped(words(server));
  for (const [language, prefix] of runners) {
    if (!prefix.every((word, index) => line[index]?.value === word)) continue;
    const rest = line.slice(prefix.length);
    const named = language === 'docker' ? imageOf(rest) : packageOf(rest);
    return named === undefined ? undefined : { ...named, isPinned: isPinned(language, named.value) };
  }
  return undefined;
}

function packageOf(rest: readonly Text[]): Text | undefined {
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i];
    if (word === undefined) return undefined;
    const inline = /^(?:--package|--from|--spec)=(.+)$/.exec(word.value)?.[1];
    if (inline !== undefined) return { value: inline, at: word.at };
    if (word.value === '--package' || word.value === '--from' || word.value === '--spec') return rest[i + 1];
    // npx takes -p for --package.
    if (word.value === '-p') return rest[i + 1];
    if (runnerValues.has(word.value)) i += 1;
    else if (!word.value.startsWith('-')) return word;
  }
  return undefined;
}

/** Options of `docker run` without a value; all others take the next word unless they have `=`. */
const dockerFlags =
  /^(?:-[itdPq]+|--(?:rm|init|interactive|tty|detach|privileged|read-only|publish-all|no-healthcheck|quiet|sig-proxy|oom-kill-disable|disable-content-trust)(?:=.*)?|--[\w-]+=.*)$/;

function imageOf(rest: readonly Text[]): Text | undefined {
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i];
    if (word === undefined || !word.value.startsWith('-')) return word;
    if (!dockerFlags.test(word.value)) i += 1;
  }
  return undefined;
}

function isPinned(language: Language, name: string): boolean {
  if (/^(?:\.{0,2}[/\\]|file:|~\/)/.test(name)) return true;
  if (language === 'docker')
    return /@sha256:[0-9a-f]{64}$/.test(name) || exactVersion.test(/:([^/:]+)$/.exec(name)?.[1] ?? '');
  // A commit, by its full hash, is as fixed as a version.
  if (/^(?:git\+|https?:|github:)/.test(name)) return /[@#][0-9a-f]{40}$/.test(name);
  const version = language === 'python' ? /(?:==|@)([^=@[\]]+)$/.exec(name)?.[1] : /.@([^@/]+)$/.exec(name)?.[1];
  return version !== undefined && exactVersion.test(version);
}

/** Words that hand a download to a shell or interpreter. */
const download = /\b(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|fetch|aria2c)\b/i;
const handOver =
  /\|\s*(?:sudo\s+)?(?:\S*\/)?(?:ba|z|da|k|fi)?sh\b|\|\s*(?:sudo\s+)?(?:\S*\/)?(?:python\d?|node|perl|ruby|php|deno|bun|pwsh|powershell)\b|\$\(|`|<\(|\|\s*iex\b|\biex\b|\beval\b|Invoke-Expression|(?:&&|;)\s*(?:sudo\s+)?(?:chmod\b|(?:ba|z)?sh\s|source\s|\.\s|\.?\/|python\d?\s|node\s)/i;

/** The part of the command line that fetches a script and runs it. */
export function shellDownload(server: McpServer): Text | undefined {
  const line = words(server);
  const single = line.find(({ value }) => download.test(value) && handOver.test(value));
  if (single !== undefined) return single;
  const whole = line.map(({ value }) => value).join(' ');
  const [first] = line;
  return first !== undefined && download.test(whole) && handOver.test(whole)
    ? { value: whole, at: first.at }
    : undefined;
}
