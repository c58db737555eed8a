import { dangerousModule, dangerousName } from './dangerous.ts';
import type { PolicyEntry } from './entry.ts';
import { isFunctionLike } from './heuristics.ts';
import { listedElsewhere, listedEntry, listedLibrary } from './listed.ts';
import { isReachingMethod } from './methods.ts';
import { isStandardModule, modernName } from './python2.ts';
import { vettedEntry } from './vetted.ts';

/** Modules that moved within their library without changing what is in them. */
const moved: readonly (readonly [RegExp, string])[] = [
  [/^numpy\._core\b/, 'numpy.core'],
  [/^numpy\.core\._multiarray_umath$/, 'numpy.core.multiarray'],
  [/^torch\._tensor_str$|^torch\.tensor$/, 'torch._tensor'],
  [/^pandas\.tslib$|^pandas\._libs\.tslib$/, 'pandas._libs.tslibs.timestamps'],
  [/^pandas\.indexes\b/, 'pandas.core.indexes'],
];

function home(module: string): string {
  for (const [old, now] of moved) if (old.test(module)) return module.replace(old, now);
  return module;
}

/** Modules of other libraries and programs that only an attack reaches through a third module. */
const reachedModules: ReadonlySet<string> = new Set(
  'os sys subprocess builtins __builtins__ importlib shutil socket ctypes pickle posix nt pty runpy code marshal io tempfile __import__ eval exec system popen'.split(
    ' ',
  ),
);

/** `shutil.os`, `tempfile._os`, `numpy.sys`: a module (or a function of one) taken out of another. */
function reachesThrough(module: string, name: string): boolean {
  const parts = name.split('.');
  const isKnown = isStandardModule(module.split('.')[0] ?? '') || listedLibrary(module) !== undefined;
  return parts.some((part) => {
    const bare = part.replace(/^_(?=[a-z])/, '');
    if (/^__\w+__$/.test(part)) return true;
    return reachedModules.has(bare) || (isKnown && parts.length > 1 && isStandardModule(bare));
  });
}

function cythonEntry(module: string, name: string): PolicyEntry | undefined {
  const library = listedLibrary(module);
  if (library === undefined || !/^__pyx_unpickle_\w+$/.test(name)) return undefined;
  // Cython's generated reduce function: `cls.__new__(cls)`, then fields from a tuple.
  return { tier: 'safe', role: 'reducer', library, returns: 'object-of-first' };
}

/** `Signals.SIGINT`, `str.upper`: public members of a vetted class, which may be stored but not called. */
function memberEntry(module: string, name: string): PolicyEntry | undefined {
  const dot = name.lastIndexOf('.');
  const member = name.slice(dot + 1);
  if (dot < 0 || isReachingMethod(member, false)) return undefined;
  const isPrivate = /^_(?!_)/.test(member);
  if (!/^_?[A-Za-z]\w*$/.test(member)) return undefined;
  if (isPrivate && !/^(scipy|torch)\b/.test(module)) return undefined;
  const owner = safeEntry(module, name.slice(0, dot));
  if (owner === undefined || (owner.role !== 'constructor' && owner.role !== 'class')) return undefined;
  return { tier: 'safe', role: 'constant', ...(owner.library === undefined ? {} : { library: owner.library }) };
}

function safeEntry(module: string, name: string): PolicyEntry | undefined {
  return vettedEntry(module, name) ?? listedEntry(module, name);
}

function dangerous(module: string, name: string, effect: string): PolicyEntry {
  const shape = module === 'copyreg' && name === 'add_extension' ? ({ shape: 'registers-extension' } as const) : {};
  return { tier: 'dangerous', role: isFunctionLike(name) ? 'function' : 'class', effect, ...shape };
}

/** From the sharpest to the broadest: vetted by hand, known to attack, derived, whole modules, the rest. */
function judge(module: string, name: string): PolicyEntry {
  const vetted = vettedEntry(module, name);
  if (vetted !== undefined) return vetted;
  const named = dangerousName(module, name);
  if (named !== undefined) return dangerous(module, name, named);
  const listed = listedEntry(module, name) ?? cythonEntry(module, name) ?? memberEntry(module, name);
  if (listed !== undefined) return listed;
  const inside = dangerousModule(module);
  if (inside !== undefined) return dangerous(module, name, inside);
  const elsewhere = listedElsewhere(module, name);
  if (elsewhere !== undefined) return elsewhere;
  if (reachesThrough(module, name)) {
    return dangerous(module, name, 'reaches a module or an internal through another name');
  }
  const library = isStandardModule(module.split('.')[0] ?? '') ? 'python' : listedLibrary(module);
  const role = isFunctionLike(name) ? 'function' : 'class';
  return library === undefined ? { tier: 'unknown', role } : { tier: 'unlisted', role, library };
}

/** Classes whose saved objects are harmless, while a call of them is not. */
const riskyCalls: ReadonlyMap<string, string> = new Map([
  ['joblib.memory Memory', 'makes folders and files'],
  ['numpy vectorize', "calls a function of the file's choice"],
]);

/**
 * What is known about a name that a pickle imports.
 *
 * @param protocol of the pickle: below 3 the unpickler maps names of Python 2 to those of Python 3
 */
export function lookUpName(module: string, name: string, protocol: number): PolicyEntry {
  const [modernModule, modern] = modernName(module, name);
  const isMapped = protocol < 3 || (modernModule === module && modern === name);
  const found = judge(home(modernModule), modern);
  const whenCalled = riskyCalls.get(`${home(modernModule)} ${modern}`);
  const entry = whenCalled === undefined ? found : { ...found, whenCalled };
  if (isMapped || entry.tier === 'dangerous') return entry;
  const asWritten = judge(home(module), name);
  return asWritten.tier === 'safe' || asWritten.tier === 'dangerous' ? asWritten : { ...entry, tier: 'unlisted' };
}
