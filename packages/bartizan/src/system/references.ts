import { wholeSystem } from '../findings/index.ts';
import { entries, mention, type Named, problemAt, type RawFile, texts } from './entries.ts';
import type { ValueProblem } from './issues.ts';
import type { Path } from './pointer.ts';
import { at, listed, quoted } from './wording.ts';

/** A field that names entries of other lists. */
interface Reference {
  readonly list: string;
  readonly field: Path;
  readonly targets: readonly string[];
  /** What is looked for, such as `a component`. */
  readonly noun: string;
}

const references: readonly Reference[] = [
  { list: 'zones', field: ['parent'], targets: ['zones'], noun: 'a zone' },
  { list: 'components', field: ['zone'], targets: ['zones'], noun: 'a zone' },
  { list: 'components', field: ['holds'], targets: ['data'], noun: 'data' },
  { list: 'components', field: ['training', 'datasets'], targets: ['components'], noun: 'a dataset' },
  { list: 'flows', field: ['from'], targets: ['components'], noun: 'a component' },
  { list: 'flows', field: ['to'], targets: ['components'], noun: 'a component' },
  { list: 'flows', field: ['carries'], targets: ['data'], noun: 'data' },
  { list: 'controls', field: ['on'], targets: ['components', 'flows', 'zones'], noun: 'a component, flow or zone' },
  { list: 'scenarios', field: ['threatens'], targets: ['components', 'data'], noun: 'a component or data' },
  { list: 'exceptions', field: ['component'], targets: ['components'], noun: 'a component' },
];

/** Ids that are used twice or reserved, names that name nothing or the wrong thing, flows to oneself, cycles of zones. */
export function referenceProblems(file: RawFile, knownChecks: readonly string[] | undefined): readonly ValueProblem[] {
  return [
    ...duplicateIds(file),
    ...reservedIds(file),
    ...references.flatMap((reference) => dangling(file, reference)),
    ...ambiguousControls(file),
    ...wrongDatasets(file),
    ...selfFlows(file),
    ...zoneCycles(file),
    ...(knownChecks === undefined ? [] : unknownChecks(file, knownChecks)),
  ];
}

function ids(file: RawFile, list: string): readonly Named[] {
  return file.ids.get(list) ?? [];
}

function mentions(file: RawFile, list: string, field: Path): readonly Named[] {
  return entries(file.root, list).flatMap((entry) => mention(file.root, [...entry, ...field]));
}

function duplicateIds(file: RawFile): readonly ValueProblem[] {
  return [...file.ids].flatMap(([list, named]) => {
    const first = new Map<string, Path>();
    return named.flatMap(({ name, path }) => {
      const before = first.get(name);
      if (before === undefined) {
        first.set(name, path);
        return [];
      }
      const rest = `${quoted(name)} is taken by ${list}[${String(before[1])}]; expected an id that is unique in ${list}`;
      const message = `${list}[${String(path[1])}]: id ${rest}`;
      return [{ path, at: 'value' as const, code: 'duplicate-id' as const, message }];
    });
  });
}

function reservedIds(file: RawFile): readonly ValueProblem[] {
  return ids(file, 'components')
    .filter(({ name }) => name === wholeSystem)
    .map(({ path }) =>
      problemAt(
        file,
        path,
        'reserved-id',
        `is '${wholeSystem}', which stands for the whole system; expected another id`,
      ),
    );
}

function dangling(file: RawFile, reference: Reference): readonly ValueProblem[] {
  const names = [...new Set(reference.targets.flatMap((list) => ids(file, list).map(({ name }) => name)))];
  const defined = new Set(names);
  const isException = reference.list === 'exceptions';
  // The dataset check says more when the name exists but is of another kind.
  const shown = reference.noun === 'a dataset' ? datasetNames(file) : names;
  return mentions(file, reference.list, reference.field)
    .filter(({ name }) => !defined.has(name) && !(isException && name === wholeSystem))
    .map(({ name, path }) => {
      const rest = `names ${quoted(name)}, which is not defined; expected ${reference.noun}: ${listed(shown)}`;
      return { ...problemAt(file, path, 'unknown-reference', rest), meant: { name, among: shown } };
    });
}

function kinds(file: RawFile): ReadonlyMap<string, unknown> {
  return new Map(ids(file, 'components').map(({ name, path }) => [name, at(file.root, [...path.slice(0, 2), 'kind'])]));
}

function datasetNames(file: RawFile): readonly string[] {
  return [...kinds(file)].filter(([, kind]) => kind === 'dataset').map(([name]) => name);
}

function wrongDatasets(file: RawFile): readonly ValueProblem[] {
  const kindOf = kinds(file);
  const datasets = datasetNames(file);
  return mentions(file, 'components', ['training', 'datasets']).flatMap(({ name, path }) => {
    const kind = kindOf.get(name);
    if (typeof kind !== 'string' || kind === 'dataset') return [];
    const rest = `names ${quoted(name)}, which is of kind ${kind}; expected a component of kind dataset: ${listed(datasets)}`;
    return [problemAt(file, path, 'wrong-kind', rest)];
  });
}

/** A control may name three sorts of things; a name that two of them share does not say which. */
function ambiguousControls(file: RawFile): readonly ValueProblem[] {
  const sorts = [
    ['component', new Set(ids(file, 'components').map(({ name }) => name))],
    ['flow', new Set(ids(file, 'flows').map(({ name }) => name))],
    ['zone', new Set(ids(file, 'zones').map(({ name }) => name))],
  ] as const;
  return mentions(file, 'controls', ['on']).flatMap(({ name, path }) => {
    const bearers = sorts.filter(([, names]) => names.has(name)).map(([sort]) => `a ${sort}`);
    if (bearers.length < 2) return [];
    const rest = `names ${quoted(name)}, which is ${bearers.join(' and ')}; expected a name that only one of them has`;
    return [problemAt(file, path, 'unknown-reference', rest, { hint: 'rename one of them' })];
  });
}

function selfFlows(file: RawFile): readonly ValueProblem[] {
  return entries(file.root, 'flows').flatMap((entry) => {
    const [from] = mention(file.root, [...entry, 'from']);
    const to = at(file.root, [...entry, 'to']);
    if (from === undefined || from.name !== to) return [];
    return [
      problemAt(
        file,
        [...entry, 'to'],
        'self-flow',
        `is ${quoted(from.name)}, where the flow comes from; expected another component`,
      ),
    ];
  });
}

function zoneCycles(file: RawFile): readonly ValueProblem[] {
  const parents = new Map<string, Named>();
  for (const { name, path } of ids(file, 'zones')) {
    const [parent] = mention(file.root, [...path.slice(0, 2), 'parent']);
    if (parent !== undefined && !parents.has(name)) parents.set(name, parent);
  }
  const walkOf = new Map<string, string>();
  return [...parents.keys()].flatMap((start) => {
    const walk: string[] = [];
    let zone: string | undefined = start;
    while (zone !== undefined && !walkOf.has(zone)) {
      walkOf.set(zone, start);
      walk.push(zone);
      zone = parents.get(zone)?.name;
    }
    // Only a walk that meets itself has found a circle; one that meets an earlier walk has found nothing new.
    const parent = zone === undefined ? undefined : parents.get(zone);
    if (walk.length === 0 || zone === undefined || parent === undefined || walkOf.get(zone) !== start) return [];
    const circle = [...walk.slice(walk.indexOf(zone)), zone];
    const shown = circle.length > 12 ? [...circle.slice(0, 10), '…', zone] : circle;
    return [
      problemAt(
        file,
        parent.path,
        'cycle',
        `closes the circle ${shown.join(' → ')}; expected zones that end in one without parent`,
      ),
    ];
  });
}

function unknownChecks(file: RawFile, knownChecks: readonly string[]): readonly ValueProblem[] {
  return entries(file.root, 'controls')
    .flatMap((entry) => texts(file.root, [...entry, 'verifiedBy']))
    .filter(({ name }) => !knownChecks.includes(name.trim()))
    .map(({ name, path }) => {
      const rest = `names ${quoted(name)}, which is no check; expected one of ${listed(knownChecks)}`;
      return { ...problemAt(file, path, 'unknown-reference', rest), meant: { name, among: knownChecks } };
    });
}
