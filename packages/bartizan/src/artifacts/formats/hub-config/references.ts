import { type JsonNode, memberOf } from '../../json/cursor.ts';

/** Code that a configuration names. */
export interface CodeReference {
  /** The setting, such as `auto_map.AutoModel`. */
  readonly setting: string;
  /** As it is written. */
  readonly written: string;
  readonly at: number;
  /** `owner/name` where it is code of another repository. */
  readonly repository: string | undefined;
  /** From the folder of the configuration; undefined where the code is elsewhere. */
  readonly path: string | undefined;
}

type Text = JsonNode & { readonly kind: 'string' };

/** A whole configuration, by what its libraries tell it by. */
export type ConfigKind = 'settings' | 'pipeline' | 'modules' | 'index';

const settings: readonly string[] =
  'auto_map trust_remote_code custom_pipelines custom_pipeline custom_generate model_type architectures transformers_version tokenizer_class processor_class image_processor_type feature_extractor_type peft_type base_model_name_or_path _attn_implementation _target_'.split(
    ' ',
  );

/** What kind of configuration JSON is; undefined for something else. */
export function kindOf(root: JsonNode): ConfigKind | undefined {
  if (root.kind === 'array') {
    const isModules =
      root.items.length > 0 &&
      root.items.every(
        (item) => text(memberOf(item, 'type')) !== undefined && text(memberOf(item, 'path')) !== undefined,
      );
    return isModules ? 'modules' : undefined;
  }
  if (root.kind !== 'object') return undefined;
  if (memberOf(root, '_class_name') !== undefined || memberOf(root, '_diffusers_version') !== undefined)
    return 'pipeline';
  if (settings.some((key) => memberOf(root, key) !== undefined)) return 'settings';
  return memberOf(root, 'weight_map')?.kind === 'object' ? 'index' : undefined;
}

function text(node: JsonNode | undefined): Text | undefined {
  return node?.kind === 'string' ? node : undefined;
}

/** Every text in a value, with the keys that lead to it. */
export function* textsIn(
  node: JsonNode,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly node: Text }> {
  if (node.kind === 'string') yield { path, node };
  else if (node.kind === 'array') for (const item of node.items) yield* textsIn(item, path);
  else if (node.kind === 'object') for (const { key, value } of node.members) yield* textsIn(value, [...path, key]);
}

/** What auto_map and its like name, wherever it stands. */
export function* codeReferences(root: JsonNode, kind: ConfigKind): Generator<CodeReference> {
  if (kind === 'modules') yield* moduleTypes(root);
  if (kind === 'pipeline') yield* components(root);
  for (const { path, node } of textsIn(root)) {
    const setting = path.join('.');
    const key = path.findLast((part) => part === 'auto_map' || part === 'custom_pipelines');
    const isClass = key === 'auto_map' || (key === 'custom_pipelines' && path.at(-1) === 'impl');
    if (isClass) yield classReference(setting, node);
    else if (path.at(-1) === 'custom_generate' || path.at(-1) === 'custom_pipeline')
      yield generateReference(setting, node);
  }
}

/** `file.Class`, or `owner/name--file.Class` for another repository. */
function classReference(setting: string, node: Text): CodeReference {
  const [repository, rest] = node.value.includes('--') ? splitOnce(node.value, '--') : [undefined, node.value];
  const dot = rest.lastIndexOf('.');
  const module = dot < 0 ? rest : rest.slice(0, dot);
  const path =
    repository === undefined ? `${module.replace(/^\.+(?=\w)/, '').replaceAll(/(?<=\w)\.(?=\w)/g, '/')}.py` : undefined;
  return { setting, written: node.value, at: node.at, repository, path };
}

/** A repository, or a file or folder of this one. */
function generateReference(setting: string, node: Text): CodeReference {
  const isRepository = /^(?:https?:\/\/\S+|[\w.-]+\/[\w.-]+)$/.test(node.value) && !node.value.endsWith('.py');
  const path = isRepository ? undefined : node.value.endsWith('.py') ? node.value : `${node.value}.py`;
  return { setting, written: node.value, at: node.at, repository: isRepository ? node.value : undefined, path };
}

function splitOnce(written: string, separator: string): readonly [string, string] {
  const at = written.indexOf(separator);
  return [written.slice(0, at), written.slice(at + separator.length)];
}

/** Classes of sentence-transformers' `modules.json`. */
function* moduleTypes(root: JsonNode): Generator<CodeReference> {
  for (const item of root.kind === 'array' ? root.items : []) {
    const type = text(memberOf(item, 'type'));
    if (type === undefined || /^(?:sentence_transformers|torch\.nn|transformers|pylate)\./.test(type.value)) continue;
    yield type.value.includes('--')
      ? classReference('type', type)
      : { ...classReference('type', type), setting: 'type' };
  }
}

/** Packages whose classes a pipeline of diffusers has by design. */
const pipelineLibraries: ReadonlySet<string> = new Set(
  'diffusers transformers onnxruntime optimum peft flax k_diffusion stable_diffusion schedulers pipelines accelerate'.split(
    ' ',
  ),
);

/** `"unet": ["module", "Class"]` in `model_index.json`: a module of the component's folder where it is no library. */
function* components(root: JsonNode): Generator<CodeReference> {
  for (const { key, value } of root.kind === 'object' ? root.members : []) {
    const [module, name] = value.kind === 'array' ? value.items.map(text) : [];
    if (module === undefined || name === undefined || value.kind !== 'array' || value.items.length !== 2) continue;
    const [first = ''] = module.value.split('.');
    if (pipelineLibraries.has(first)) continue;
    const folder = key === '_class_name' ? '' : `${key}/`;
    const written = `${module.value}.${name.value}`;
    const isRemote = module.value.includes('/');
    const path = isRemote ? undefined : `${folder}${module.value.replaceAll('.', '/')}.py`;
    yield { setting: key, written, at: module.at, repository: isRemote ? module.value : undefined, path };
  }
}
