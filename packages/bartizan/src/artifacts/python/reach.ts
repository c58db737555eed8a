import type { PythonModule } from './module.ts';
import type { Unit } from './unit.ts';

/**
 * When a piece of code runs: `import` as soon as the file is loaded, `use` when the loader makes or uses
 * what the file defines, `handed on` when somebody who got the function calls it, `never` when nothing in
 * the files calls it.
 */
export type Reach = 'import' | 'use' | 'handed on' | 'never';

/** Methods that loaders and runtimes call by themselves, beside those with two underscores. */
const hooks: ReadonlySet<string> = new Set(
  (
    'forward generate from_pretrained save_pretrained setup post_init tie_weights init_weights _init_weights ' +
    'get_input_embeddings prepare_inputs_for_generation tokenize _tokenize encode decode batch_decode ' +
    'convert_tokens_to_string apply_chat_template preprocess postprocess _forward _sanitize_parameters ' +
    'handle initialize inference load load_model load_state_dict from_config from_dict transform predict call build'
  ).split(' '),
);

/** Which units run when, from the modules that a loader imports. */
export function reachOf(
  modules: readonly PythonModule[],
  entries: ReadonlySet<string>,
  isEntryPoint: (name: string) => boolean,
): ReadonlyMap<Unit, Reach> {
  const reached = new Map<Unit, Reach>();
  const roots = modules.filter(({ path }) => entries.has(path));
  spread(
    roots.map(({ unit }) => unit),
    'import',
    reached,
  );
  const used = modules
    .filter(({ unit }) => reached.has(unit))
    .flatMap(({ path, functions }) =>
      functions.filter(({ name }) => isHook(name) || (entries.has(path) && isEntryPoint(name))),
    );
  spread(used, 'use', reached);
  const mentioned = [...reached.keys()].flatMap((unit) => [...unit.mentions]);
  spread(mentioned, 'handed on', reached);
  for (const { functions } of modules) {
    for (const unit of functions) if (!reached.has(unit)) reached.set(unit, 'never');
  }
  return reached;
}

function isHook(name: string): boolean {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  if (last === '__main__') return false;
  // A module's own `__getattr__` runs when a name of it is asked for.
  return /^__\w+__$/.test(last) || (parts.length > 1 && hooks.has(last));
}

/** Marks units and all that they call. */
function spread(from: readonly Unit[], reach: Reach, reached: Map<Unit, Reach>): void {
  const open = [...from];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    if (reached.has(unit)) continue;
    reached.set(unit, reach);
    open.push(...unit.calls);
    if (reach === 'handed on') open.push(...unit.mentions);
  }
}
