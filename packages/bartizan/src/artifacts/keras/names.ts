import type { Rule } from '../../checks/index.ts';
import type { Severity } from '../../findings/index.ts';
import { dangerousModule, dangerousName } from '../pickle/policy/dangerous.ts';
import { isFunctionLike } from '../pickle/policy/heuristics.ts';
import { kerasRules } from './rules.ts';

/** Packages of the Keras project and of TensorFlow, whose classes models are made of. */
const homePackages: ReadonlySet<string> = new Set([
  'keras',
  'keras_core',
  'tf_keras',
  'tensorflow',
  'tensorflow_core',
  'keras_hub',
  'keras_nlp',
  'keras_cv',
  'jax',
]);

/** Libraries of layers that are widely used with Keras. Their code is not in the file either. */
const knownPackages: ReadonlySet<string> = new Set(
  'tensorflow_addons tensorflow_hub tensorflow_text tensorflow_probability tf_agents tensorflow_model_optimization tensorflow_recommenders tensorflow_ranking tensorflow_decision_forests tensorflow_federated keras_tuner keras_contrib keras_rl kerastuner autokeras qkeras larq spektral tcn transformers deepctr kgcnn classification_models segmentation_models efficientnet keras_cv_attention_models keras_self_attention keras_transformer vit_keras official numpy'.split(
    ' ',
  ),
);

/** Prefixes of registered names that belong to Keras and its sister packages. */
const knownRegistrations: ReadonlySet<string> = new Set([
  'Keras',
  'keras',
  'keras_core',
  'keras_hub',
  'keras_nlp',
  'keras_cv',
  'tf_keras',
  'tf',
]);

/** Functions of Keras and TensorFlow that fetch, read or write files. */
const fileFunctions: ReadonlySet<string> = new Set(
  'get_file extract_archive download_file urlretrieve load_img save_img image_dataset_from_directory text_dataset_from_directory audio_dataset_from_directory timeseries_dataset_from_directory load_data load_model save_model load_weights save_weights read_file write_file matching_files plot_model open path_to_string copy_file copytree rmtree makedirs remove ReadFile WriteFile MatchingFiles GFile TFSMLayer'.split(
    ' ',
  ),
);

/** Functions of Keras and TensorFlow that make code or objects out of data, or run Python. */
const codeFunctions: ReadonlySet<string> = new Set(
  'func_load func_dump deserialize_keras_object model_from_json model_from_config model_from_yaml clone_model register_keras_serializable py_function numpy_function py_func PyFunc EagerPyFunc PyFuncStateless load_op_library load_library load_file_system_library load_pluggable_device_library deserialize_lambda raw_ops pip_import run_with_all_backends'.split(
    ' ',
  ),
);

const switches: ReadonlySet<string> = new Set(['enable_unsafe_deserialization', 'disable_safe_mode']);

/** Internals of Keras that hold no parts of models, but functions on files and on the process. */
const internals =
  /^(?:keras|keras_core|tf_keras)(?:\.src|\.api|\._tf_keras|\.python)?\.(?:utils|saving|config|datasets|export|legacy\.saving|backend\.config|wrappers)\b/;

/** Modules that others import, and that are reached through them. */
const reachedModules: ReadonlySet<string> = new Set(
  'os sys subprocess shutil importlib builtins pickle marshal socket io tempfile zipfile tarfile ctypes urllib runpy'.split(
    ' ',
  ),
);

/** What a reference comes to. */
export type Verdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'custom' }
  | { readonly kind: 'bad'; readonly rule: Rule; readonly severity?: Severity; readonly what: string };

const fine: Verdict = { kind: 'fine' };

/** What loading a class or function by module and name comes to; an absent module means Keras's own registry. */
export function judgeReference(module: string | undefined, name: string): Verdict {
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('>')) + 1);
  if (switches.has(last)) return { kind: 'bad', rule: kerasRules.safeMode, what: 'switches the safe mode off' };
  const root = (module ?? '').split('.')[0] ?? '';
  if (root === '') return name.includes('.') ? judgeReference(parentOf(name), last) : judgeOwn('', name, last);
  if (homePackages.has(root)) return judgeOwn(module ?? '', name, last);
  if (root === 'builtins') {
    const effect = dangerousName('builtins', last);
    return effect === undefined ? judgeOwn('', name, last) : dangerous(effect);
  }
  if (root === '__main__') return { kind: 'custom' };
  const effect = dangerousName(module ?? '', name) ?? dangerousModule(module ?? '');
  if (effect !== undefined) return dangerous(effect);
  if (knownPackages.has(root)) return { kind: 'custom' };
  return { kind: 'bad', rule: kerasRules.foreignModule, what: 'is imported from a module that is not part of Keras' };
}

/** Whether a registered name is of another package than Keras's. */
export function isForeignRegistration(registered: string): boolean {
  const mark = registered.indexOf('>');
  return mark > 0 && !knownRegistrations.has(registered.slice(0, mark));
}

/** What an operation of TensorFlow comes to that a layer names, such as `io.write_file`. */
export function judgeOperation(name: string): Verdict {
  return judgeOwn('', name, name.slice(name.lastIndexOf('.') + 1));
}

function judgeOwn(module: string, name: string, last: string): Verdict {
  if (fileFunctions.has(last)) return { kind: 'bad', rule: kerasRules.fileAccess, what: 'reads or writes files' };
  if (codeFunctions.has(last)) {
    return { kind: 'bad', rule: kerasRules.functionReference, severity: 'high', what: 'makes code out of data' };
  }
  if (module === '') return fine;
  const reached = name.split('.')[0] ?? '';
  if (reachedModules.has(reached)) return dangerous(dangerousModule(reached) ?? 'reaches a module through another one');
  const isInternal = internals.test(module) && isFunctionLike(last);
  if (!isInternal && !name.includes('.')) return fine;
  return {
    kind: 'bad',
    rule: kerasRules.functionReference,
    severity: 'high',
    what: 'is no part that models are made of',
  };
}

function dangerous(effect: string): Verdict {
  return { kind: 'bad', rule: kerasRules.functionReference, what: effect };
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
