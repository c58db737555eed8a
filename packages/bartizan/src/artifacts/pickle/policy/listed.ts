import type { Role } from '../options.ts';
import { dateutilNames } from './dateutil.generated.ts';
import type { PolicyEntry } from './entry.ts';
import { joblibNames } from './joblib.generated.ts';
import type { LibraryNames } from './library-names.ts';
import { numpyNames } from './numpy.generated.ts';
import { pandasNames } from './pandas.generated.ts';
import { pytzNames } from './pytz.generated.ts';
import { scikitlearnNames } from './scikit-learn.generated.ts';
import { scipyNames } from './scipy.generated.ts';
import { standardNames } from './standard.generated.ts';
import { torchNames } from './torch.generated.ts';

const libraries: readonly LibraryNames[] = [
  ...numpyNames,
  ...scipyNames,
  ...scikitlearnNames,
  ...pandasNames,
  ...torchNames,
  ...joblibNames,
  ...pytzNames,
  ...dateutilNames,
];

interface Listing {
  /** `module name` to role. */
  readonly exact: ReadonlyMap<string, PolicyEntry>;
  /** Class names wherever in the library they are: modules move between versions, classes keep their names. */
  readonly anywhere: ReadonlyMap<string, PolicyEntry>;
}

const roles: Readonly<Record<string, Role>> = { c: 'constructor', d: 'class', r: 'constant' };

function read(library: LibraryNames): Listing {
  const exact = new Map<string, PolicyEntry>();
  const anywhere = new Map<string, PolicyEntry>();
  for (const line of library.names.trim().split('\n')) {
    const [module = '', ...groups] = line.split(' ');
    for (const group of groups) {
      const role = roles[group[0] ?? ''] ?? 'constant';
      const entry: PolicyEntry = { tier: 'safe', role, library: `${library.library} ${library.version}` };
      for (const name of group.slice(2).split(',')) {
        exact.set(`${module} ${name}`, entry);
        if (role !== 'constant' && /^_?[A-Z]/.test(name)) anywhere.set(name, entry);
      }
    }
  }
  return { exact, anywhere };
}

const byTop = new Map<string, LibraryNames>(libraries.map((library) => [library.top, library]));
const listings = new Map<string, Listing>();

function listing(key: string, library: LibraryNames): Listing {
  const known = listings.get(key) ?? read(library);
  listings.set(key, known);
  return known;
}

/** The library that the module belongs to, where it was read for the allow-list. */
export function listedLibrary(module: string): string | undefined {
  const dot = module.indexOf('.');
  return byTop.get(dot < 0 ? module : module.slice(0, dot))?.library;
}

/** The entry of a class of this name elsewhere in the same library. */
export function listedElsewhere(module: string, name: string): PolicyEntry | undefined {
  const dot = module.indexOf('.');
  const top = dot < 0 ? module : module.slice(0, dot);
  const library = byTop.get(top);
  return library === undefined ? undefined : listing(top, library).anywhere.get(name);
}

/** The entry of a name on the derived lists. */
export function listedEntry(module: string, name: string): PolicyEntry | undefined {
  const dot = module.indexOf('.');
  const top = dot < 0 ? module : module.slice(0, dot);
  const library = byTop.get(top);
  if (library === undefined) {
    const standard = standardNames[0];
    return standard === undefined ? undefined : listing('', standard).exact.get(`${module} ${name}`);
  }
  return listing(top, library).exact.get(`${module} ${name}`);
}
