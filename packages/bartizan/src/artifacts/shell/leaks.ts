import { secretPlace } from '../instructions/vocabulary.ts';
import { commandsOf, longestPipe, programOf, type ShellCommand } from './commands.ts';

/** A command that sends what it read where credentials are kept. */
export interface Leak {
  readonly at: number;
  readonly raw: string;
}

const senders: ReadonlySet<string> = new Set('curl wget nc ncat netcat socat http https xh ftp tftp telnet'.split(' '));

/** Options whose file is used to identify oneself, not sent. */
const identifies =
  /^(?:-i|-K|--config|--netrc-file|-E|--cert|--key|--cacert|--capath|-u|--user|-b|--cookie|--private-key|--identity|-H)$/;

/** Commands of a script that send credentials, the whole environment, or variables that hold these. */
export function leaksIn(script: string): readonly Leak[] {
  const found: Leak[] = [];
  const held = new Set<string>();
  let pipe: ShellCommand[] = [];
  for (const command of commandsOf(script)) {
    if (!command.isPiped) pipe = [];
    pipe.push(command);
    if (pipe.length > longestPipe) pipe.shift();
    for (const word of command.words) {
      const set = /^(?:export\s+)?(\w{1,80})=(.{1,4000})$/s.exec(word);
      if (set !== null && readsSecret(set[2] ?? '')) held.add(set[1] ?? '');
    }
    if (!isSending(command)) continue;
    const isOpened = /\/dev\/tcp\//.test(command.raw);
    const isFed = (isOpened ? pipe : pipe.slice(0, -1)).some(writesSecret);
    if (!isFed && !sendsSecret(command, held)) continue;
    found.push({
      at: pipe[0]?.at ?? command.at,
      raw: pipe
        .map(({ raw }) => raw)
        .join(' | ')
        .slice(0, 4000),
    });
  }
  return found;
}

function isSending(command: ShellCommand): boolean {
  return senders.has(programOf(command)[0]?.toLowerCase() ?? '') || /\/dev\/tcp\//.test(command.raw);
}

/** A substitution that reads where credentials are kept: `$(cat ~/.netrc)`, `$(env)`. */
function readsSecret(text: string): boolean {
  if (!/\$\(|`/.test(text)) return false;
  return secretPlace('', text.slice(0, 2000)) || /(?:\$\(|`)\s{0,5}(?:env|printenv|set)\s{0,5}[)|`]/.test(text);
}

function writesSecret(command: ShellCommand): boolean {
  const [program = '', ...rest] = programOf(command);
  if (/^(?:env|printenv|set|export)$/.test(program) && (rest.length === 0 || rest[0] === '-p')) return true;
  if (!/^(?:cat|tar|zip|gzip|base64|head|tail|strings|xxd|find|grep|cp|openssl|dd|security)$/.test(program))
    return false;
  return (
    rest.some((word) => secretPlace('', word)) ||
    (program === 'security' && rest.some((word) => /find-\w+-password|dump-keychain/.test(word)))
  );
}

function sendsSecret(command: ShellCommand, held: ReadonlySet<string>): boolean {
  const words = programOf(command);
  return words.some((word, index) => {
    if (index === 0 || identifies.test(words[index - 1] ?? '')) return false;
    if (readsSecret(word)) return true;
    if (
      /^(?:@|[\w.-]{1,60}=@|--?\w[\w-]{0,30}=@?|-[dFT]@?)/.test(word) &&
      /@|-T|upload/.test(word) &&
      secretPlace('', word)
    )
      return true;
    if (/^(?:-T|--upload-file|--post-file)$/.test(words[index - 1] ?? '') && secretPlace('', word)) return true;
    for (const [, name = ''] of word.matchAll(/\$\{?(\w{1,80})/g)) if (held.has(name)) return true;
    return false;
  });
}
