import type { Act } from './unit.ts';
import { label } from './values.ts';

/** What calling a function of a library does. */
export interface Known {
  readonly act?: Act;
  /** Labels of what it gives. */
  readonly yields?: number;
  /** It sends what it is given. */
  readonly isSending?: boolean;
}

/** Names by lines of `module: name name`, for tables that people read. */
function table(known: Known, lines: readonly string[]): readonly (readonly [string, Known])[] {
  return lines.flatMap((line) => {
    const [module = '', names = ''] = line.split(': ');
    return names.split(' ').map((name) => [`${module}.${name}`, known] as const);
  });
}

const { downloaded, decoded, secret } = label;

/** Functions of the standard library and of what models use, with what they do (their documentation, November 2026). */
export const knownFunctions: ReadonlyMap<string, Known> = new Map([
  ...table({ act: 'process' }, [
    'os: system popen popen2 popen3 popen4 execl execle execlp execlpe execv execve execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp startfile',
    'subprocess: run call check_call check_output Popen getoutput getstatusoutput',
    'pty: spawn',
    'platform: popen',
    'asyncio: create_subprocess_exec create_subprocess_shell',
    'asyncio.subprocess: create_subprocess_exec create_subprocess_shell',
    'commands: getoutput getstatusoutput',
    'pexpect: spawn run',
    '_posixsubprocess: fork_exec',
    'distutils.spawn: spawn',
    'multiprocessing.util: spawnv_passfds',
    'pip: main',
    'pip._internal: main',
    'pip._internal.cli.main: main',
    'ensurepip: bootstrap',
    'ctypes.CDLL: system popen execv execve execvp',
    'ctypes.PyDLL: system popen execv execve execvp',
    'ctypes.cdll.LoadLibrary: system popen execv execve execvp',
  ]),
  ...table({ act: 'dynamic-code' }, [
    'builtins: exec eval execfile',
    'runpy: run_path run_module',
    'code: interact',
    'code.InteractiveInterpreter: runsource runcode',
    'code.InteractiveConsole: push runsource runcode',
    'timeit: timeit repeat',
    'cProfile: run runctx',
    'profile: run runctx',
    'pdb: run runeval',
    'trace.Trace: run runctx',
    'types: FunctionType',
    'imp: load_source load_module',
    'importlib.machinery.SourceFileLoader: load_module exec_module',
  ]),
  ...table({ act: 'network', yields: downloaded, isSending: true }, [
    'requests: get post put patch delete head request',
    'requests.Session: get post put patch delete head request send',
    'requests.session: get post put patch delete head request send',
    'httpx: get post put patch delete head request stream',
    'httpx.Client: get post put patch delete head request stream',
    'httpx.AsyncClient: get post put patch delete head request stream',
    'aiohttp.ClientSession: get post put patch delete head request ws_connect',
    'urllib3: request',
    'urllib3.PoolManager: request urlopen',
    'urllib.request: urlopen urlretrieve Request',
    'urllib.request.URLopener: open retrieve',
    'urllib.request.build_opener: open',
    'urllib2: urlopen Request',
    'urllib: urlopen urlretrieve',
    'http.client.HTTPConnection: request send getresponse',
    'http.client.HTTPSConnection: request send getresponse',
    'socket: create_connection gethostbyname getaddrinfo',
    'socket.socket: connect connect_ex send sendall sendto recv',
    'socket.create_connection: send sendall recv',
    'smtplib.SMTP: sendmail send_message',
    'smtplib.SMTP_SSL: sendmail send_message',
    'ftplib.FTP: storbinary storlines retrbinary',
    'telnetlib.Telnet: write read_all',
    'websocket: create_connection',
    'wget: download',
    'asyncio: open_connection',
  ]),
  ...table({ yields: downloaded }, [
    'huggingface_hub: hf_hub_download snapshot_download cached_download',
    'transformers.utils: cached_file',
    'torch.hub: download_url_to_file',
  ]),
  ...table({ act: 'remote-code' }, [
    'torch.hub: load',
    'kernels: get_kernel',
    'huggingface_hub: load_torch_model_remote',
  ]),
  ...table({ act: 'unsafe-load' }, [
    'pickle: load loads Unpickler',
    'dill: load loads',
    'cloudpickle: load loads',
    'joblib: load',
    'torch: load',
    'torch.jit: load',
    'pandas: read_pickle',
    'shelve: open',
    'jsonpickle: decode',
    'yaml: unsafe_load full_load unsafe_load_all',
  ]),
  ...table({ act: 'native-code' }, [
    'ctypes: CDLL PyDLL WinDLL OleDLL',
    'ctypes.cdll: LoadLibrary',
    'torch.ops: load_library',
    'torch.classes: load_library',
    'torch.utils.cpp_extension: load load_inline',
    'cffi.FFI: dlopen verify',
  ]),
  ...table({ act: 'deletion' }, ['shutil: rmtree', 'os: remove unlink removedirs rmdir truncate']),
  ...table({ yields: decoded }, [
    'base64: b64decode b32decode b16decode b85decode a85decode decodebytes decodestring urlsafe_b64decode standard_b64decode b32hexdecode',
    'binascii: unhexlify a2b_hex a2b_base64 a2b_uu',
    'zlib: decompress',
    'gzip: decompress',
    'bz2: decompress',
    'lzma: decompress',
    'codecs: decode',
    'builtins.bytes: fromhex',
    'builtins.bytearray: fromhex',
    'marshal: load loads',
    'cryptography.fernet.Fernet: decrypt',
  ]),
  ...table({ yields: secret }, [
    'huggingface_hub: get_token',
    'huggingface_hub.HfFolder: get_token',
    'keyring: get_password',
    'getpass: getpass',
  ]),
]);

/** Modules of which every name that is only known at run time is worth a finding. */
export const sensitiveModules: ReadonlySet<string> = new Set(['os', 'subprocess', 'builtins', 'pty']);

/** Attributes that give an object away whose module could not be told. */
export const tellingNames: ReadonlySet<string> = new Set(
  'system popen execv execve execvp spawnl spawnv Popen check_output check_call getoutput run_path'.split(' '),
);

/** Functions that run what they are handed at once or at the end. */
export const callers: ReadonlySet<string> = new Set([
  'atexit.register',
  'threading.Thread',
  'threading.Timer',
  'multiprocessing.Process',
  'functools.partial',
  'builtins.map',
  'builtins.filter',
  'builtins.list',
  'builtins.sorted',
  'signal.signal',
  'asyncio.run',
  'weakref.finalize',
]);

const aliases: readonly (readonly [RegExp, string])[] = [
  [/^(?:posix|nt)\./, 'os.'],
  [/^__builtin__\b/, 'builtins'],
  [/^_pickle\b|^cPickle\b/, 'pickle'],
  [/^_ctypes\b/, 'ctypes'],
  [/^_socket\b/, 'socket'],
  [/^six\.moves\.urllib\b/, 'urllib'],
  [/^six\.moves\.builtins\b/, 'builtins'],
  [/^(?:io|_io)\.open$/, 'builtins.open'],
  [/^codecs\.open$/, 'builtins.open'],
  [/^os\.environb/, 'os.environ'],
];

/** Modules that others import as well, so that they can be reached as `logging.os` or `tempfile._os`. */
const throughOthers =
  /^(?!asyncio\.).+\._?(os|sys|subprocess|builtins|importlib|runpy|pty|ctypes|pickle|marshal|socket|shutil)\.(\w[\w.]*)$/;

/** The name under which something is known here. */
export function canonicalPath(path: string): string {
  const [, module, name] = throughOthers.exec(path) ?? [];
  if (module !== undefined) return `${module}.${name}`;
  for (const [pattern, name] of aliases) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

const credentialFiles =
  /\.ssh\b|\bid_(?:rsa|dsa|ecdsa|ed25519)\b|\.aws\/credentials|\.netrc\b|\.git-credentials|\.docker\/config|\.kube\/config|\/etc\/shadow|\.pypirc|\.npmrc|\.config\/gcloud|huggingface\/(?:token|stored_tokens)|_history\b|Login Data|cookies\.sqlite|wallet\.dat|\.gnupg|\/proc\/self\/environ|Local State/;
const startupFiles =
  /\.bashrc|\.bash_profile|\.bash_login|\.zshrc|\.zprofile|(?:^|\/)\.profile\b|authorized_keys|\/etc\/cron|\bcrontab|\.config\/autostart|LaunchAgents|LaunchDaemons|sitecustomize|usercustomize|systemd\/(?:user|system)|\/etc\/ld\.so\.preload|\/etc\/profile|\/etc\/rc\.local|Start Menu/;
const secretNames = /TOKEN|SECRET|PASSW|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL|AUTH/i;

/** Labels of a text that names a file. */
export function labelsOfText(text: string): number {
  if (text.length > 500) return 0;
  return (credentialFiles.test(text) ? label.credentialPath : 0) | (startupFiles.test(text) ? label.startupPath : 0);
}

/** Whether a variable of the environment is named like a secret. */
export function isSecretName(name: string): boolean {
  return secretNames.test(name);
}
