/**
 * Names that reach outside of the data of a file, with what they do. Not needed to catch an attack (what
 * is not on the allow-list is reported anyway), but to say what it would have done, and to be loud.
 *
 * One line each: `module name name…: effect`, or `* module module…: effect` for everything in the modules
 * and below them.
 *
 * Sources: the documentation of CPython 3.11 and of the libraries named; MITRE CWE-502.
 */
const lines = `
* os posix nt: runs commands or reaches files and the environment of the machine
* subprocess _posixsubprocess popen2 commands: starts other programs
builtins exec eval execfile: runs text as Python code
builtins compile: turns text into Python code
builtins __import__ reload: imports a module by name, which runs it
builtins open file: opens a file
builtins delattr setattr: changes attributes of any object, the running program's included
builtins globals locals vars dir: reaches the variables of the running program
builtins input raw_input breakpoint exit quit help: takes hold of the running process
builtins map filter reduce apply: calls a function of the file's choice for every item
builtins __dict__ __builtins__ __loader__ __spec__: reaches into the built-in functions
builtins classmethod staticmethod property super memoryview: builds objects that saved data never holds
* sys: reaches into the running interpreter
* importlib imp zipimport pkgutil runpy pkg_resources _frozen_importlib _frozen_importlib_external _imp: imports or runs modules by name
* pty pexpect: starts other programs in a terminal
* socket _socket socketserver ssl select asyncore asynchat: opens network connections
* urllib.request urllib.robotparser urllib2 urllib3 http.client httplib ftplib smtplib smtpd poplib imaplib telnetlib nntplib xmlrpc requests httpx aiohttp paramiko: talks to the network
* shutil tempfile fileinput glob linecache mmap fcntl: reads, writes or removes files
io open open_code FileIO BufferedWriter BufferedRandom BufferedReader TextIOWrapper: opens a file
_io open open_code FileIO BufferedWriter BufferedRandom BufferedReader TextIOWrapper: opens a file
codecs open: opens a file
* gzip bz2 lzma zipfile tarfile: opens a file
pathlib os io sys: reaches a module through another one
* ctypes _ctypes cffi _cffi_backend: calls native code
* code codeop pdb bdb profile cProfile trace timeit doctest _lsprof: runs text as Python code
* marshal: turns bytes into Python code
types FunctionType LambdaType CodeType MethodType ModuleType GeneratorType CoroutineType BuiltinFunctionType: makes functions or modules out of data
* pickle cPickle _pickle _compat_pickle shelve dbm cloudpickle dill dill._dill pickletools: loads another pickle, or carries code in one
* joblib.externals.cloudpickle: loads another pickle, or carries code in one
* cloudpickle.cloudpickle cloudpickle.cloudpickle_fast: carries Python code inside the file and makes it run
* dill._dill dill.dill: carries Python code inside the file and makes it run
* multiprocessing concurrent threading _thread thread _threading_local queue sched atexit signal: runs functions in other threads, other processes or later
* asyncio: runs functions and other programs
* webbrowser antigravity idlelib turtle tkinter this: starts other programs
* sqlite3 _sqlite3: opens or writes a database file
* mailbox: opens, makes or writes mail folders
logging FileHandler basicConfig: opens a file
psutil Popen: starts other programs
psutil.__init__ Popen: starts other programs
* lz4.frame h5py._hl.files: opens a file
* yaml.loader yaml.constructor: makes objects out of text
* logging.config logging.handlers: reads a configuration that can call any function
operator call: calls or reaches what the file names
_operator call: calls or reaches what the file names
functools reduce singledispatch cached_property: calls a function of the file's choice
_functools reduce: calls a function of the file's choice
itertools accumulate starmap takewhile dropwhile filterfalse groupby: calls a function of the file's choice for every item
copyreg add_extension remove_extension pickle constructor __reduce_ex__: changes what other pickles mean
* inspect gc: reaches objects of the running program
* gc: reaches objects of the running program
* site sysconfig venv ensurepip pip setuptools distutils _distutils_hack wheel: installs or runs code
* pydoc mailcap: runs commands
* pipes crypt platform popen: runs commands
platform popen _syscmd_file _syscmd_ver: runs commands
uuid _get_command_stdout _popen: runs commands
* _osx_support _bootsubprocess _aix_support: runs commands
* unittest test lib2to3 rlcompleter: imports or runs code by name
typing get_type_hints _eval_type ForwardRef: evaluates text as Python code
dataclasses _create_fn make_dataclass: turns text into Python code
collections namedtuple: turns text into Python code
* contextlib contextvars: calls functions of the file's choice
* xml.sax: imports a module by name, which runs it
xml.dom.expatbuilder xml.etree.ElementTree parse iterparse: reads a file
ntpath posixpath genericpath os sys stat: reaches a module through another one
numpy load fromfile memmap save savez savez_compressed savetxt loadtxt genfromtxt fromregex DataSource: reads or writes a file, possibly with another pickle in it
* numpy.lib.npyio: reads or writes a file, possibly with another pickle in it
* numpy.lib.format numpy.lib._datasource numpy.core.memmap memmap: reads or writes a file
* numpy.distutils numpy.f2py numpy.testing numpy.ctypeslib numpy.compat: runs commands, builds or loads native code
numpy.testing._private.utils numpy.testing.utils runstring: runs text as Python code
numpy frompyfunc vectorize apply_along_axis apply_over_axes piecewise fromfunction fromiter: calls a function of the file's choice
numpy.core.records fromfile: reads a file
* scipy.io scipy.datasets scipy.weave scipy._lib._uarray: reads or writes a file
scipy._lib.ccallback LowLevelCallable: calls native code
* sklearn.datasets: reads a file or downloads one
* sklearn.externals: carries another library
* sklearn.utils._testing sklearn.utils.estimator_checks sklearn.utils._mocking: runs code for tests
joblib.memory MemorizedFunc MemorizedResult register_store_backend expires_after: runs functions or reaches files
joblib load dump Memory Parallel: loads another pickle or runs functions
joblib.numpy_pickle load dump load_temporary_memmap NumpyUnpickler ZipNumpyUnpickler: loads another pickle
* joblib.parallel joblib.pool joblib.executor joblib.func_inspect joblib.disk: runs functions or reaches files
pandas read_pickle read_csv read_table read_json read_html read_xml read_excel read_hdf read_parquet read_feather read_orc read_sas read_spss read_sql read_sql_query read_sql_table read_stata read_fwf read_clipboard read_gbq HDFStore ExcelFile ExcelWriter to_pickle eval: reads another file or runs text as code
* pandas.io: reads another file
* pandas.core.computation pandas.util: runs text as code
torch load save hub jit compile: loads another file with code in it
* torch.hub torch.jit torch.package torch._dynamo torch._inductor torch.onnx torch.testing torch.multiprocessing torch.distributed torch.utils.cpp_extension torch.utils.model_zoo torch.utils.bottleneck torch.utils.mobile_optimizer torch._export torch.export: loads or runs code
torch.serialization load save _load _legacy_load _open_file _open_file_like: loads another file with code in it
* torch.fx torch.fx.graph_module torch.fx._symbolic_trace: turns text into Python code
torch.ops load_library: loads native code
torch.classes load_library: loads native code
torch._ops load_library: loads native code
torch._C PyTorchFileReader PyTorchFileWriter _jit_script_compile import_ir_module ScriptModule: reads files or compiles code
* torch.utils.data.datapipes: reads files or runs functions
torch.utils._config_module load_config: loads another pickle
* torch.utils.collect_env: runs commands
* torch.utils.data._utils.worker: runs functions
sympy sympify parse_expr lambdify: evaluates text as Python code
sympy.core.sympify sympify: evaluates text as Python code
* sympy.parsing sympy.utilities.lambdify sympy.external sympy.utilities.autowrap: evaluates text as Python code
yaml load unsafe_load full_load: makes objects out of text
* ruamel jsonpickle: makes objects out of text
* jinja2: renders templates, which can run code
* IPython ipykernel notebook nbformat: runs text as Python code
* numba llvmlite: compiles code
* tensorflow keras: may load a model with code in it
* tensorflow.python.keras.engine.base_layer: may load a model with code in it
keras.models load_model: may load a model with code in it
h5py File: opens a file
PIL.Image open: opens a file
* matplotlib: reads files
* fickling picklescan modelscan: handles other pickles
* git fabric invoke plumbum sh docker kubernetes boto3 psycopg2 pymysql: reaches other machines
* hypothesis: runs code for tests
* py_compile compileall zipapp modulefinder: compiles or runs files
* cgi cgitb wsgiref: serves or runs files
* cmd: runs commands
* readline resource syslog termios tty grp pwd spwd winreg _winapi winsound msvcrt msilib: reaches the operating system
* faulthandler tracemalloc: reaches into the running interpreter
* encodings: imports a module by name, which runs it
* nturl2path: reaches files
* aifc sunau sndhdr imghdr audioop ossaudiodev: reads files
weakref finalize: calls a function of the file's choice later
inspect getattr_static getmodule: reaches objects of the running program
`;

export interface DangerousModule {
  /** Effect of names that are not listed one by one; undefined where only those listed are dangerous. */
  effect: string | undefined;
  readonly names: Map<string, string>;
}

function read(): ReadonlyMap<string, DangerousModule> {
  const modules = new Map<string, DangerousModule>();
  const open = (name: string): DangerousModule => {
    const known = modules.get(name) ?? { effect: undefined, names: new Map<string, string>() };
    modules.set(name, known);
    return known;
  };
  for (const line of lines.trim().split('\n')) {
    const colon = line.indexOf(': ');
    const words = line.slice(0, colon).split(' ');
    const effect = line.slice(colon + 2);
    const [first = '', ...rest] = words;
    if (first === '*') for (const word of rest) open(word).effect = effect;
    else for (const word of rest) open(first).names.set(word, effect);
  }
  return modules;
}

let cached: ReadonlyMap<string, DangerousModule> | undefined;

/** The effect of a name that the data lists one by one. */
export function dangerousName(module: string, name: string): string | undefined {
  cached ??= read();
  const names = cached.get(module)?.names;
  return names?.get(name) ?? names?.get(name.split('.')[0] ?? name);
}

/** The effect of everything in the module, or in a module above it. */
export function dangerousModule(module: string): string | undefined {
  cached ??= read();
  for (let end = module.length; end > 0; end = module.lastIndexOf('.', end - 1)) {
    const effect = cached.get(module.slice(0, end))?.effect;
    if (effect !== undefined) return effect;
  }
  return undefined;
}
