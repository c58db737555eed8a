/**
 * A package URL (ECMA-427) of a name that is one in its registry; undefined for others.
 *
 * @param namespace organisation or scope, such as `@scope`
 */
export function packageUrl(
  type: 'huggingface' | 'pypi' | 'npm',
  namespace: string | undefined,
  name: string,
  version?: string,
): string | undefined {
  const isName = /^[A-Za-z0-9~._-]{1,200}$/;
  if (!isName.test(name) || (namespace !== undefined && !isName.test(namespace.replace(/^@/, '')))) return undefined;
  // Names of Python and npm have one spelling; those of models keep theirs.
  const spelt = { huggingface: name, npm: name.toLowerCase(), pypi: name.toLowerCase().replaceAll('_', '-') }[type];
  const scope = type === 'npm' ? namespace?.toLowerCase() : namespace;
  const place = scope === undefined ? '' : `${encode(scope)}/`;
  const at = type === 'huggingface' ? version?.toLowerCase() : version;
  return `pkg:${type}/${place}${encode(spelt)}${at === undefined ? '' : `@${encode(at)}`}`;
}

/** Everything but letters, digits, `.`, `-`, `_`, `~` and `:` is percent-encoded. */
function encode(part: string): string {
  return encodeURIComponent(part)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}

/** A repository of the Hugging Face hub. */
export interface HubRepository {
  readonly kind: 'model' | 'dataset';
  readonly namespace: string | undefined;
  readonly name: string;
  /** The commit. */
  readonly revision: string | undefined;
}

const part = '[A-Za-z0-9_][A-Za-z0-9._-]{0,95}';
const repositoryId = new RegExp(`^(?:(${part})/)?(${part})$`);

/** `name` or `organisation/name`, as the hub's front matter refers to models and data sets. */
export function hubRepository(kind: HubRepository['kind'], id: string, revision?: string): HubRepository | undefined {
  const [, namespace, name] = repositoryId.exec(id) ?? [];
  return name === undefined ? undefined : { kind, namespace, name, revision };
}

/** The repository that an address or a package URL stands for. */
export function hubRepositoryAt(source: string): HubRepository | undefined {
  if (source.startsWith('pkg:huggingface/')) return fromPackageUrl(source);
  const path = /^(?:hf:\/\/|(?:git\+)?https:\/\/(?:[^@/]+@)?(?:huggingface\.co|hf\.co)\/)(.+)$/.exec(source)?.[1];
  const [first, ...rest] = (path ?? '')
    .replace(/[?#].*$/s, '')
    .replace(/(?:\.git)?\/?$/, '')
    .split('/');
  const kind = first === 'datasets' ? 'dataset' : 'model';
  const [namespace, name, verb, revision] = kind === 'dataset' ? rest : [first, ...rest];
  if (namespace === undefined || name === undefined || first === 'spaces') return undefined;
  const commit = verb !== undefined && /^[0-9a-f]{40}$/.test(revision ?? '') ? revision : undefined;
  return hubRepository(kind, `${namespace}/${name}`, commit);
}

function fromPackageUrl(source: string): HubRepository | undefined {
  const [, id, revision] = /^pkg:huggingface\/([^@?#]+)(?:@([\w.-]+))?(?:[?#].*)?$/s.exec(source) ?? [];
  return id === undefined ? undefined : hubRepository('model', id, revision);
}

/**
 * The repository that a folder in the hub's cache holds
 * (`models--organisation--name/snapshots/<commit>`).
 */
export function hubRepositoryOfFolder(absolutePath: string): HubRepository | undefined {
  const pattern = /[/\\](model|dataset)s--([^/\\]+)[/\\]snapshots[/\\]([0-9a-f]{40})(?:[/\\]|$)/;
  const [, kind, id, revision] = pattern.exec(absolutePath) ?? [];
  return id === undefined
    ? undefined
    : hubRepository(kind === 'dataset' ? 'dataset' : 'model', id.replace('--', '/'), revision);
}

/** Where a repository can be looked at. */
export function hubAddress({ kind, namespace, name }: HubRepository): string {
  const id = namespace === undefined ? name : `${namespace}/${name}`;
  return `https://huggingface.co/${kind === 'dataset' ? 'datasets/' : ''}${id}`;
}

/** The package URL of a model; the scheme knows no data sets. */
export function hubPackageUrl({ kind, namespace, name, revision }: HubRepository): string | undefined {
  return kind === 'model' ? packageUrl('huggingface', namespace, name, revision) : undefined;
}
