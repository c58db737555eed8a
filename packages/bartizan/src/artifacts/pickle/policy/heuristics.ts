import type { Literal } from '../literals.ts';

/** Whether a name reads like a function (`rebuild_tensor`, `_load`) and not like a class (`StandardScaler`). */
export function isFunctionLike(name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const bare = last.replace(/^_+/, '');
  return !/^[A-Z]/.test(bare);
}

const dangerousName =
  /(^|_|\.)(exec|eval|execfile|system|popen|spawn\w*|shell|subprocess|run_?(code|cmd|command|script|source|string|shell)?|compile|import\w*|getattr|setattr|delattr|urlopen|urlretrieve|download|unlink|rmtree|remove|check_output|check_call|call|loads?|open|save|dumps?|write|launch|edit|extract(all)?)$/i;

/** Whether a function's name says that it runs code or reaches outside. */
export function isDangerousName(name: string): boolean {
  return dangerousName.test(name.slice(name.lastIndexOf('.') + 1));
}

const codeLike =
  /[;|`&]|\$\(|[\w\])]\s*\(|^\s*(import|from|exec|eval|lambda|def|class)\b|^(https?|ftp|file|s3|data):|^[~/\\]|\.\.[/\\]|[/\\]\w|\.(py|pyc|pth|sh|so|dll|exe|bat|ps1|pkl|pickle|joblib|pt|npy|zip|tar|ini|cfg|json|ya?ml|txt)$/i;

/** Words that name a program or module worth importing. */
const commandLike =
  /^(sh|bash|zsh|cmd|powershell|python\d?|perl|ruby|curl|wget|nc|touch|mkdir|mv|cp|rm|chmod|chown|cat|echo|id|whoami|os|sys|subprocess|builtins|posix|nt|socket|shutil|importlib|ctypes)\b/i;

/** Whether a literal may be code, a command, a path, an address or a file of its own. */
export function isCodeLike(literal: Literal): boolean {
  if (literal.kind === 'integer') return false;
  if (literal.kind === 'text') return codeLike.test(literal.text.slice(0, 65_536)) || commandLike.test(literal.text);
  const head = literal.bytes.subarray(0, 4);
  const isPickle = head[0] === 0x80 && (head[1] ?? 9) <= 5;
  const isPython = head[0] === 0xe3 || head[0] === 0x63;
  return isPickle || isPython || /^[\x09\x0a\x0d\x20-\x7e]{4,}$/.test(Buffer.from(literal.bytes).toString('latin1'));
}

/** Whether a text is the mode in which a file is opened. */
export function isOpenMode(text: string): boolean {
  return /^([wax]|r(?=[b+]))[bt]?\+?[bt]?$/.test(text);
}

/** Whether a class's name says that its constructor opens, starts or loads something. */
export function isReachingClass(name: string): boolean {
  return /(File|Popen|Loader|Handler)$/.test(name);
}
