import { commandsOf, longestPipe, programOf, type ShellCommand } from './commands.ts';

/** Something that fetches code and runs it, or runs code that nobody can read. */
export interface Download {
  readonly what: 'download' | 'obfuscated';
  readonly at: number;
  readonly raw: string;
  /** Where from, where that is written down. */
  readonly url: string | undefined;
}

const downloaders: ReadonlySet<string> = new Set(
  'curl wget fetch aria2c http https xh lwp-download iwr irm invoke-webrequest invoke-restmethod'.split(' '),
);
const interpreter =
  /^(?:(?:ba|z|da|k|fi|a)?sh|python[\d.]*|node|perl|ruby|php|deno|bun|pwsh|powershell|iex|invoke-expression|source|osascript)$/i;

const fetching = '(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|aria2c)';
/** A download in a substitution that is handed to something that runs it. */
const substituted = new RegExp(
  `(?:\\beval\\b|\\b(?:ba|z|da|k)?sh\\b|\\bsource\\b|(?:^|[\\s;])\\.|\\bpython[\\d.]{0,5}\\b|\\bnode\\b|\\bperl\\b|\\bruby\\b)[^\\n]{0,60}(?:\\$\\(|<\\(|\`)\\s{0,5}${fetching}\\b`,
  'i',
);
const powershell = new RegExp(
  `\\b(?:iex|Invoke-Expression)\\b[^\\n]{0,80}(?:${fetching}|DownloadString|Net\\.WebClient)|DownloadString\\([^\\n]{0,300}\\|\\s{0,5}iex|\\bpowershell(?:\\.exe)?\\b[^\\n]{0,120}\\s-e(?:nc|ncodedcommand|c)?\\s{1,5}[A-Za-z0-9+/=]{40}`,
  'i',
);
/** A one-liner of an interpreter that fetches and runs. */
const oneLiner =
  /\b(?:exec|eval|Function|system)\b[^\n]{0,120}(?:urlopen|requests\.get|urllib|http\.get|fetch\(|LWP|open-uri|Net::HTTP)|(?:urlopen|requests\.get|fetch\()[^\n]{0,200}\b(?:exec|eval)\b/;

/** What a script downloads and runs; each command once. */
export function downloadsIn(script: string): readonly Download[] {
  const found: Download[] = [];
  const saved = new Map<string, string | undefined>();
  let pipe: ShellCommand[] = [];
  for (const command of commandsOf(script)) {
    if (!command.isPiped) pipe = [];
    pipe.push(command);
    if (pipe.length > longestPipe) pipe.shift();
    const one = judge(command, pipe, saved);
    if (one !== undefined) found.push(one);
    remember(command, saved);
  }
  return found;
}

function judge(
  command: ShellCommand,
  pipe: readonly ShellCommand[],
  saved: ReadonlyMap<string, string | undefined>,
): Download | undefined {
  const { raw, at } = command;
  const [program = '', ...rest] = programOf(command);
  const line = raw.slice(0, 4000);
  const whole = pipe
    .map((one) => one.raw)
    .join(' | ')
    .slice(0, 4000);
  const begin = pipe[0]?.at ?? at;
  if (substituted.test(line) || powershell.test(line)) return { what: 'download', at, raw: line, url: urlIn(line) };
  const isInline = /^-(?:c|e|m|-eval|Command)$/i.test(rest[0] ?? '');
  if (isInline && interpreter.test(program) && oneLiner.test(line))
    return { what: 'download', at, raw: line, url: urlIn(line) };
  if (!interpreter.test(program)) {
    const isSaved =
      saved.has(command.words[0] ?? '') ||
      saved.has(program) ||
      (/^\.\//.test(command.words[0] ?? '') && saved.has(program));
    return isSaved
      ? { what: 'download', at, raw: line, url: saved.get(program) ?? saved.get(command.words[0] ?? '') }
      : undefined;
  }
  const file = rest.find((word) => !word.startsWith('-'));
  if (file !== undefined && saved.has(nameOf(file)))
    return { what: 'download', at, raw: line, url: saved.get(nameOf(file)) };
  const readsInput =
    command.isPiped && !isInline && (file === undefined || rest.includes('-s') || file === '/dev/stdin');
  if (!readsInput) return undefined;
  const before = pipe.slice(0, -1);
  if (before.some((one) => downloaders.has(programOf(one)[0]?.toLowerCase() ?? ''))) {
    return { what: 'download', at: begin, raw: whole, url: urlIn(whole) };
  }
  return before.some(decodes) ? { what: 'obfuscated', at: begin, raw: whole, url: urlIn(whole) } : undefined;
}

function decodes(command: ShellCommand): boolean {
  const [program, ...rest] = programOf(command);
  if (program === 'base64') return rest.some((word) => /^(?:-d|-D|--decode)/.test(word));
  return (
    (program === 'xxd' && rest.includes('-r')) ||
    (program === 'openssl' && rest.includes('-d')) ||
    (program === 'rev' && rest.length === 0)
  );
}

function urlIn(text: string): string | undefined {
  return /https?:\/\/[^\s"'`)<>|]{1,500}/i.exec(text)?.[0];
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** Remembers under which names a download was saved. */
function remember(command: ShellCommand, saved: Map<string, string | undefined>): void {
  const [program = '', ...rest] = programOf(command);
  if (!downloaders.has(program.toLowerCase()) || saved.size > 1000) return;
  const url = urlIn(command.raw);
  rest.forEach((word, index) => {
    const inline = /^(?:-o|--output=|--output-document=|>)(.+)$/.exec(word)?.[1];
    const target = /^(?:-o|-O|--output|--output-document|-OutFile|>)$/.test(word) ? rest[index + 1] : inline;
    if (target !== undefined && !/^(?:-|https?:|\/dev\/null)/.test(target)) saved.set(nameOf(target), url);
  });
  const isNamedByUrl = program === 'wget' || rest.some((word) => /^-[a-zA-Z]*O$|^--remote-name/.test(word));
  if (isNamedByUrl && url !== undefined) {
    const name = nameOf(url.replace(/[?#].*$/, ''));
    if (name.includes('.')) saved.set(name, url);
  }
}

/** Hosts from which their makers tell everybody to install by a pipe to a shell. */
const wellKnown =
  /^https:\/\/(?:(?:www\.)?(?:astral\.sh|sh\.rustup\.rs|get\.docker\.com|deno\.land|bun\.sh|fnm\.vercel\.app|get\.pnpm\.io|install\.python-poetry\.org|ollama\.com|starship\.rs|cli\.github\.com|sdk\.cloud\.google\.com|nixos\.org|get\.k3s\.io|fly\.io|claude\.ai|opencode\.ai|cursor\.com|repo\.anaconda\.com|bootstrap\.pypa\.io|deb\.nodesource\.com|get\.volta\.sh|mise\.run|get\.helm\.sh|aka\.ms|dot\.net|sh\.uv\.dev|get\.sdkman\.io|packages\.microsoft\.com)(?:\/|$)|raw\.githubusercontent\.com\/(?:Homebrew|nvm-sh|ohmyzsh|pyenv|helm|docker|rustup)\/)/i;

/** Whether an address is that of a maker whom many trust, over an encrypted connection. */
export function isWellKnown(url: string | undefined): boolean {
  return url !== undefined && wellKnown.test(url);
}
