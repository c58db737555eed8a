import type { CheckResult, Rule } from '../../../checks/index.ts';
import type { Severity } from '../../../findings/index.ts';
import { finding, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { type JsonNode, linePosition } from '../../json/cursor.ts';
import type { HubConfig } from './examine.ts';
import { textsIn } from './references.ts';
import { hubRules as rules } from './rules.ts';

/** Findings of one rule in one file; an index of weights could have thousands. */
const mostPerRule = 20;

interface Complaint {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
}

/** Looks at single settings: what they switch on, and where they lead. */
export function* examineSettings(input: ArtifactInput, config: HubConfig): Generator<CheckResult, void> {
  const counts = new Map<string, number>();
  for (const { path, node, complaint } of complaints(config)) {
    const count = (counts.get(complaint.rule.id) ?? 0) + 1;
    counts.set(complaint.rule.id, count);
    if (count > mostPerRule) continue;
    yield finding(input, complaint.rule, {
      message: complaint.message,
      identity: [path.join('.').slice(0, 200), node.kind === 'string' ? node.value.slice(0, 200) : ''],
      place: { ...linePosition(config.text, node.at), element: showText(path.join('.'), 80) },
      severity: complaint.severity,
    });
  }
}

function* complaints({ root, kind }: HubConfig): Generator<{
  readonly path: readonly string[];
  readonly node: JsonNode;
  readonly complaint: Complaint;
}> {
  for (const { path, node } of trusting(root)) {
    const message = `${showText(path.join('.'), 80)} is true: a loader that follows it runs code of the repository.`;
    yield { path, node, complaint: { rule: rules.trust, severity: 'medium', message } };
  }
  for (const { path, node } of textsIn(root)) {
    if (path.some((part) => part === 'auto_map' || part === 'chat_template' || part === 'id2label')) continue;
    const complaint =
      judgeKernel(path, node.value) ??
      judgePythonPath(path, node.value) ??
      judgeAddress(path, node.value) ??
      judgePath(path, node.value, kind);
    if (complaint !== undefined) yield { path, node, complaint };
  }
}

/** `trust_remote_code: true`, at any depth. */
function* trusting(
  node: JsonNode,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly node: JsonNode }> {
  if (node.kind === 'array') for (const item of node.items) yield* trusting(item, path);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    const isTrue =
      (value.kind === 'boolean' && value.value) || (value.kind === 'string' && /^true$/i.test(value.value));
    if (key === 'trust_remote_code' && isTrue) yield { path: [...path, key], node: value };
    else yield* trusting(value, [...path, key]);
  }
}

/** `owner/name@revision:function` in place of the name of an implementation. */
function judgeKernel(path: readonly string[], value: string): Complaint | undefined {
  if (
    !/(?:attn_implementation|attention_implementation|kernel_config|kernel|kernels)$/.test(
      path.find((key) => /attn|attention|kernel/.test(key)) ?? '',
    )
  ) {
    return undefined;
  }
  const [, owner, revision] = /^(?:paged\|)?([\w.-]+)\/[\w.-]+(?:@([\w./-]+))?(?::[\w.]+)?$/.exec(value) ?? [];
  if (owner === undefined) return undefined;
  const isPinned = /^[0-9a-f]{40}$/.test(revision ?? '');
  const isKnown = owner === 'kernels-community';
  return {
    rule: rules.kernel,
    severity: isPinned && isKnown ? 'low' : isPinned || isKnown ? 'medium' : 'high',
    message: `${showText(path.join('.'), 80)} loads compiled code from the repository ${showText(value, 100)}${isPinned ? '' : ', in whatever version is the newest'}.`,
  };
}

const dangerousModules =
  /^(?:os|posix|nt|subprocess|sys|builtins|importlib|runpy|shutil|pty|ctypes|code|socket|pickle|marshal)\./;
const ownLibraries =
  /^(?:torch|torchao|transformers|diffusers|peft|sentence_transformers|accelerate|bitsandbytes|optimum|auto_gptq|awq|compressed_tensors|quanto|hqq|tokenizers|timm|nemo|megatron|pytorch_lightning|lightning|hydra|omegaconf|numpy|einops|ldm|sgm|open_clip)\./;

/** Values that libraries import by name: `_target_` of Hydra, classes in settings of quantisation. */
function judgePythonPath(path: readonly string[], value: string): Complaint | undefined {
  const key = path.at(-1) ?? '';
  const isTarget = key === '_target_' || key === 'target';
  const isQuantization = path.some((part) => /^(?:quantization_config|quant_config|compression_config)$/.test(part));
  const isClass =
    /(?:_class|_cls|_module|_fn|_func|_path|backend|modules?)$/.test(key) || key === 'class' || key === 'module';
  const isDotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value);
  if (!isDotted || !(isTarget || (isQuantization && isClass) || (isClass && dangerousModules.test(value))))
    return undefined;
  const isDangerous = dangerousModules.test(value);
  if (!isDangerous && (ownLibraries.test(value) || (!isTarget && !isQuantization))) return undefined;
  if (!isDangerous && /\.(?:py|json|bin|pt|safetensors)$/.test(value)) return undefined;
  return {
    rule: rules.pythonPath,
    severity: isDangerous ? 'high' : 'medium',
    message: `${showText(path.join('.'), 80)} names the Python object ${showText(value, 100)}, which a loader imports.`,
  };
}

const fetched =
  /\.(?:bin|pt|pth|ckpt|pkl|pickle|joblib|npz|npy|h5|safetensors|onnx|gguf|py|zip|whl|so|tar(?:\.gz)?|tgz)(?:[?#].*)?$/i;

function judgeAddress(path: readonly string[], value: string): Complaint | undefined {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\/\S/i.exec(value) ?? [];
  if (scheme === undefined) return undefined;
  const isBase = /(?:^|_)(?:base_model|model|pretrained_model)?_?name_or_path$/.test(path.at(-1) ?? '');
  if (!isBase && !fetched.test(value)) return undefined;
  const isPlain = /^(?:http|ftp)$/i.test(scheme);
  const shown = showText(value.replace(/\/\/[^/@]*@/, '//…@'), 120);
  return {
    rule: rules.address,
    severity: isPlain ? 'high' : isBase ? 'medium' : 'low',
    message: `${showText(path.join('.'), 80)} leads to ${shown}${isPlain ? ', without encryption' : ''}.`,
  };
}

/** Where trainers leave the path of their own machine, which no loader follows. */
const traces =
  /^(?:_?name_or_path|tokenizer_file|special_tokens_map_file|vocab_file|merges_file|.*cache.*|.*output.*|.*log.*|.*dir)$/;

function judgePath(path: readonly string[], value: string, kind: HubConfig['kind']): Complaint | undefined {
  const key = path.at(-1) ?? '';
  const climbs = /(?:^|[/\\])\.\.[/\\]/.test(value) || /^\.\.$/.test(value);
  const isAbsolute = /^(?:\/[\w.~-]+(?:\/|$)|~\/|[A-Za-z]:[\\/]|\\\\\w)/.test(value) && !/\s/.test(value);
  if (!climbs && !isAbsolute) return undefined;
  const isFollowed = kind === 'index' || (kind === 'modules' && key === 'path');
  const isBase = key === 'base_model_name_or_path';
  const isFile = /(?:file|path|weights|checkpoint|filename)$/.test(key);
  if (!isFollowed && !isBase && !(climbs && isFile) && !(isFile && !traces.test(key))) return undefined;
  return {
    rule: rules.outsidePath,
    severity: isFollowed ? 'high' : isBase && !climbs ? 'low' : 'medium',
    message: `${showText(path.join('.'), 80)} leads out of the folder: ${showText(value, 120)}.`,
  };
}
