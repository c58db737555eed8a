import type { Environment } from './environment.ts';
import { foldCall } from './fold.ts';
import {
  callers,
  canonicalPath,
  isSecretName,
  type Known,
  knownFunctions,
  sensitiveModules,
  tellingNames,
} from './known.ts';
import { report } from './report-event.ts';
import type { Argument, Expression } from './syntax.ts';
import {
  label,
  labelsOf,
  listOf,
  onlyText,
  textsOf,
  union,
  unknown,
  unknownWith,
  type Value,
  type Values,
  withLabels,
} from './values.ts';

type Call = Expression & { readonly kind: 'call' };

/** Functions are evaluated where they are called up to here; others have their turn later. */
const deepestCall = 60;

/** The arguments of a call, evaluated. */
interface Given {
  readonly positional: readonly Values[];
  readonly named: ReadonlyMap<string, Values>;
  readonly labels: number;
  readonly all: readonly Values[];
}

/** What a call gives, and what it does on the way. */
export function evaluateCall(call: Call, environment: Environment, callees: Values): Values {
  const given = evaluateArguments(call.args, environment);
  let all: Values | undefined;
  for (const callee of callees) {
    const values = callOne(callee, call, given, environment);
    all = all === undefined ? values : union(all, values);
  }
  return all ?? unknown;
}

function evaluateArguments(args: readonly Argument[], environment: Environment): Given {
  const positional: Values[] = [];
  const named = new Map<string, Values>();
  const all: Values[] = [];
  let labels = 0;
  for (const { name, value } of args) {
    const values = environment.evaluate(value, environment);
    labels |= labelsOf(values);
    all.push(values);
    if (name === undefined) positional.push(values);
    else named.set(name, values);
  }
  return { positional, named, labels, all };
}

function callOne(callee: Value, call: Call, given: Given, environment: Environment): Values {
  switch (callee.kind) {
    case 'object':
      return callObject(callee.path, callee, call, given, environment);
    case 'function': {
      const { unit } = environment;
      unit.calls.add(callee.unit);
      if ((given.labels & (label.secret | label.credentialPath)) !== 0)
        unit.entrusted.set(callee.unit, environment.at ?? call.at);
      if (environment.program.depth < deepestCall) callee.unit.evaluate();
      return withLabels(callee.unit.returns ?? unknown, given.labels);
    }
    case 'class': {
      for (const name of ['__init__', '__new__', '__post_init__', '__call__']) {
        for (const value of callee.definition.members.get(name) ?? []) {
          if (value.kind === 'function' && name !== '__call__') environment.unit.calls.add(value.unit);
        }
      }
      return [{ kind: 'instance', definition: callee.definition, labels: given.labels }];
    }
    default:
      return callUnknown(callee, call, given, environment);
  }
}

/** Methods of known texts, and calls of what is not known. */
function callUnknown(callee: Value, call: Call, given: Given, environment: Environment): Values {
  const labels = given.labels | callee.labels;
  if (callee.kind !== 'method') return unknownWith(labels);
  const { receiver, name } = callee;
  if (name === 'exec_module' && (labels & label.downloaded) !== 0) {
    report(environment, { act: 'downloaded-code', path: 'exec_module', at: call.at, argument: undefined });
  }
  if (name === 'from_pretrained' && trustsRemoteCode(call)) {
    const [argument] = textsOf(given.positional[0]);
    report(environment, { act: 'remote-code', path: name, at: call.at, argument });
  }
  if (opensCredentials(`.${name}`, labels)) {
    report(environment, { act: 'credentials', path: name, at: call.at, argument: undefined });
    return unknownWith(labels | label.secret);
  }
  if (/^write_(?:text|bytes)$/.test(name) && (labels & label.startupPath) !== 0) {
    report(environment, { act: 'startup-file', path: name, at: call.at, argument: undefined });
  }
  if (name === 'format' && receiver.kind === 'text') return formatText(receiver.text, given);
  const folded = foldCall(name, receiver, given.positional);
  return folded === undefined ? unknownWith(labels) : [{ ...folded, labels: folded.labels | labels }];
}

function formatText(template: string, given: Given): Values {
  let index = 0;
  let isKnown = true;
  const text = template.replaceAll(/\{(\w*)\}/g, (_, name: string) => {
    const values = name === '' ? given.positional[index++] : (given.named.get(name) ?? given.positional[Number(name)]);
    const found = onlyText(values);
    isKnown &&= found !== undefined;
    return found ?? '';
  });
  return isKnown ? [{ kind: 'text', text, isBytes: false, labels: given.labels }] : unknownWith(given.labels);
}

function callObject(path: string, callee: Value, call: Call, given: Given, environment: Environment): Values {
  const [getter] = /\.__getattr(?:ibute)?__$/.exec(path) ?? [];
  if (getter !== undefined && path !== 'builtins.object.__getattribute__') {
    const owner: Value = { kind: 'object', path: path.slice(0, -getter.length), labels: callee.labels };
    return attributeNamed([owner], given.positional[0], call, environment);
  }
  const special = callSpecial(path, call, given, environment);
  if (special !== undefined) return special;
  if (callers.has(path)) {
    for (const value of given.all.flat()) if (value.kind === 'function') environment.unit.calls.add(value.unit);
  }
  const labels = given.labels | callee.labels;
  const known = knownFunctions.get(path);
  if (known?.act === 'dynamic-code') {
    const values = runCode(path, call, given, environment);
    return path === 'builtins.eval' ? withLabels(values, labels) : [{ kind: 'result', of: path, labels }];
  }
  if (known !== undefined) reportKnown(path, known, call, given, labels, environment);
  reportPaths(path, call, labels, given, environment);
  const folded = foldCall(path, undefined, given.positional);
  if (folded !== undefined) return [{ ...folded, labels: folded.labels | (known?.yields ?? 0) | labels }];
  const gained = opensCredentials(path, labels) ? label.secret : 0;
  return [{ kind: 'result', of: path, labels: labels | (known?.yields ?? 0) | gained }];
}

function reportKnown(
  path: string,
  known: Known,
  call: Call,
  given: Given,
  labels: number,
  environment: Environment,
): void {
  const [argument] = textsOf(given.positional[0]);
  const at = call.at;
  if (known.isSending === true && sendsSecrets(given)) {
    report(environment, { act: 'exfiltration', path, at, argument });
  }
  if (known.act === undefined || isHarmless(path, given)) return;
  // A pickle that stands in the code is a program that nobody can read.
  const isFetched =
    known.act === 'unsafe-load' &&
    ((labels & label.decoded) !== 0 || (path.endsWith('.loads') && argument !== undefined));
  report(environment, { act: isFetched ? 'decoded-code' : known.act, path, at, argument });
}

/** Credentials in headers are how services are asked; anywhere else they are given away. */
function sendsSecrets(given: Given): boolean {
  const secrets = label.secret | label.credentialPath;
  if (given.positional.some((values) => (labelsOf(values) & secrets) !== 0)) return true;
  return [...given.named].some(
    ([name, values]) => !/^(?:headers|auth|cert|verify|timeout)$/.test(name) && (labelsOf(values) & secrets) !== 0,
  );
}

/** Calls with settings that take the danger away. */
function isHarmless(path: string, given: Given): boolean {
  if (path === 'torch.load') return isConstantTrue(given, 'weights_only');
  if (path === 'torch.hub.load') return textsOf(given.named.get('source')).includes('local');
  // `CDLL(None)` is the running program itself.
  if (path.startsWith('ctypes.'))
    return (
      textsOf(given.positional[0]).every((name) => /^(?:lib)?(?:c|m|cuda\w*|nvrtc|gomp)\b/.test(name)) &&
      textsOf(given.positional[0]).length > 0
    );
  return false;
}

function isConstantTrue(given: Given, name: string): boolean {
  return given.named.get(name)?.some((value) => value.kind === 'result' && value.of === 'True') ?? false;
}

/** `exec`, `eval` and their like: known source is read in its place. */
function runCode(path: string, call: Call, given: Given, environment: Environment): Values {
  const [first = unknown] = given.positional;
  const labels = labelsOf(first) | (path === 'runpy.run_path' ? given.labels : 0);
  const at = call.at;
  const sources = first.flatMap((value) => (value.kind === 'text' ? [value] : []));
  const isFile = path.startsWith('runpy.');
  const isUnknown = sources.length < first.length || isFile;
  const [argument] = sources.map(({ text }) => text);
  if ((labels & label.downloaded) !== 0) report(environment, { act: 'downloaded-code', path, at, argument });
  else if ((labels & label.decoded) !== 0) report(environment, { act: 'decoded-code', path, at, argument });
  else if (isUnknown && given.all.length > 0)
    report(environment, { act: 'dynamic-code', path, at, argument: undefined });
  if (isFile) return unknown;
  let values: Values = unknown;
  for (const { text, labels: own } of sources) {
    values = union(environment.program.execute(text, environment, (own & label.decoded) !== 0, at), values);
  }
  return values;
}

/** What depends on which file is opened, or on whole modules being looked through. */
function reportPaths(path: string, call: Call, labels: number, given: Given, environment: Environment): void {
  const at = call.at;
  const [argument] = textsOf(given.positional[0]);
  const isOpening = path === 'builtins.open' || /(?:^|\.)(?:open|write_text|write_bytes)$/.test(path);
  const mode = textsOf(given.positional[path === 'builtins.open' ? 1 : 0]).concat(textsOf(given.named.get('mode')));
  const isWriting = /write_(?:text|bytes)$/.test(path) || mode.some((one) => /^[rb+t]*[wax]|\+/.test(one));
  if (isOpening && isWriting && (labels & label.startupPath) !== 0) {
    report(environment, { act: 'startup-file', path, at, argument });
  } else if (opensCredentials(path, labels)) report(environment, { act: 'credentials', path, at, argument });
}

function opensCredentials(path: string, labels: number): boolean {
  if ((labels & label.credentialPath) === 0) return false;
  return path === 'builtins.open' || /\.(?:open|read_text|read_bytes|copy|copyfile|copytree|make_archive)$/.test(path);
}

/** Functions that lead to other functions. */
function callSpecial(path: string, call: Call, given: Given, environment: Environment): Values | undefined {
  const [first, second] = given.positional;
  switch (path) {
    case 'builtins.__import__':
    case 'importlib.import_module':
    case 'importlib.__import__':
    case 'pkgutil.resolve_name':
    case 'pydoc.locate':
    case 'sys.modules.get':
    case 'sys.modules.pop':
      return importNamed(path, first);
    case 'operator.methodcaller':
      for (const name of textsOf(first).filter((one) => tellingNames.has(one))) {
        report(environment, { act: 'hidden-name', path, at: call.at, argument: name });
      }
      return undefined;
    case 'builtins.getattr':
    case 'builtins.object.__getattribute__':
    case 'inspect.getattr_static':
      return attributeNamed(first ?? unknown, second, call, environment);
    case 'operator.attrgetter':
      return textsOf(first).some((one) => tellingNames.has(one.slice(one.lastIndexOf('.') + 1)))
        ? [{ kind: 'object', path: `os.${textsOf(first)[0]?.split('.').at(-1)}`, labels: 0 }]
        : undefined;
    case 'builtins.vars':
      return first ?? [{ kind: 'module', module: environment.module, labels: 0 }];
    case 'builtins.dict':
    case 'types.SimpleNamespace':
      if (isWholeEnvironment(first)) return unknownWith(label.secret);
      if (given.all.some((values) => values.some(({ kind }) => kind === 'object'))) {
        return [listOf([...given.all.flat(), ...unknown], given.labels)];
      }
      break;
    case 'builtins.globals':
    case 'builtins.locals':
      return [{ kind: 'module', module: environment.module, labels: 0 }];
    case 'os.getenv':
    case 'os.environ.get':
    case 'os.environ.pop':
    case 'os.environ.setdefault':
      return textsOf(first).some(isSecretName) ? unknownWith(label.secret) : unknown;
    case 'os.environ.copy':
    case 'os.environ.items':
    case 'os.environ.values':
      return unknownWith(label.secret);
    case 'os.path.expanduser':
    case 'builtins.staticmethod':
    case 'builtins.classmethod':
      return first;
    case 'builtins.str':
    case 'builtins.repr':
    case 'json.dumps':
      if (isWholeEnvironment(first)) return unknownWith(label.secret);
  }
  if (/(?:^|\.)from_pretrained$|^transformers\.pipeline$/.test(path) && trustsRemoteCode(call)) {
    report(environment, { act: 'remote-code', path, at: call.at, argument: textsOf(first)[0] });
  }
  return undefined;
}

function isWholeEnvironment(values: Values | undefined): boolean {
  return values?.some((value) => value.kind === 'object' && value.path === 'os.environ') === true;
}

function trustsRemoteCode(call: Call): boolean {
  return call.args.some(
    ({ name, value }) => name === 'trust_remote_code' && value.kind === 'constant' && value.value === 'True',
  );
}

/** `__import__('os.path')` gives the first module, unless it is told otherwise. */
function importNamed(path: string, name: Values | undefined): Values {
  const known = textsOf(name).map((one) => one.replace(':', '.'));
  const all = path.endsWith('__import__') ? known.flatMap((one) => [one, one.split('.')[0] ?? one]) : known;
  if (all.length > 0) return [...new Set(all)].map((one) => ({ kind: 'object', path: canonicalPath(one), labels: 0 }));
  return unknownWith(label.dynamic);
}

function attributeNamed(owners: Values, name: Values | undefined, call: Call, environment: Environment): Values {
  const known = textsOf(name);
  if (known.length > 0) {
    return owners.flatMap((owner): Values => {
      if (owner.kind === 'object') {
        return known.map((one) => ({ kind: 'object', path: canonicalPath(`${owner.path}.${one}`), labels: 0 }));
      }
      if (owner.kind === 'module') return known.flatMap((one) => owner.module.scope.names.get(one) ?? unknown);
      if (owner.kind === 'class' || owner.kind === 'instance') {
        return known.flatMap((one) => owner.definition.members.get(one) ?? unknown);
      }
      return unknownWith(owner.labels);
    });
  }
  const hidden = owners.find((owner) => owner.kind === 'object' && sensitiveModules.has(owner.path));
  if (hidden?.kind === 'object') {
    report(environment, { act: 'hidden-name', path: hidden.path, at: call.at, argument: undefined });
  }
  return unknownWith(label.dynamic | labelsOf(owners));
}
