import { list, table } from '../../bom/untyped.ts';
import { parsePython } from '../../python/parse.ts';
import type { Expression, Statement } from '../../python/syntax.ts';
import { PythonSyntaxError } from '../../python/syntax-error.ts';
import { readRequirement, readRequirementLines, type Wanted } from './requirements.ts';

/** What a file asks for; undefined where it is no file of dependencies. */
export async function readDependencies(text: string, name: string): Promise<readonly Wanted[] | undefined> {
  if (/^\[(?:project|tool\.poetry)\]/m.test(text)) return readToml(text);
  if (/^\[options\]/m.test(text) && /^install_requires\s*=/m.test(text)) return readSetupCfg(text);
  if (/^dependencies:/m.test(text) && /^(?:channels|name|prefix):/m.test(text)) return readConda(text);
  if (/\bsetup\s*\(/.test(text) && /\binstall_requires\b/.test(text)) return readSetupPy(text);
  const wanted = readRequirementLines(text);
  const isNamed = /^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/i.test(name);
  const isClear = wanted.length > 0 && wanted.every(({ kind }) => kind !== 'unreadable');
  const hasSign = wanted.some(({ kind, isPinned }) => kind !== 'package' || isPinned) || /[<>=~]=/.test(text);
  return isNamed || (isClear && hasSign) ? wanted : undefined;
}

function at(text: string, written: string): number {
  const index = text.indexOf(written);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

async function readToml(text: string): Promise<readonly Wanted[] | undefined> {
  const { parse } = await import('smol-toml');
  let root: Record<string, unknown>;
  try {
    root = parse(text);
  } catch {
    return undefined;
  }
  const project = table(root['project']);
  const written = [project['dependencies'], ...Object.values(table(project['optional-dependencies']))].flatMap(list);
  const wanted = written.flatMap((one) => (typeof one === 'string' ? [readRequirement(one, at(text, one))] : []));
  const poetry = table(table(root['tool'])['poetry']);
  for (const [name, value] of Object.entries(table(poetry['dependencies']))) {
    if (name === 'python') continue;
    const { git, url, rev, version } = table(value);
    const address = git ?? url;
    const exact = typeof value === 'string' ? value : version;
    wanted.push(
      typeof address === 'string'
        ? { line: at(text, name), kind: 'address', value: address, isPinned: /^[0-9a-f]{40}$/.test(String(rev)) }
        : { ...readRequirement(name, at(text, name)), isPinned: /^=*\d[\w.]*$/.test(String(exact)) },
    );
  }
  for (const source of list(poetry['source'])) {
    const { url, priority } = table(source);
    if (typeof url !== 'string') continue;
    const isExtra = /supplemental|secondary/.test(String(priority));
    wanted.push({ line: at(text, url), kind: isExtra ? 'extra-index' : 'index', value: url, isPinned: false });
  }
  return wanted;
}

function readSetupCfg(text: string): readonly Wanted[] {
  const [, block = ''] = /^install_requires\s*=(.*(?:\r?\n[ \t]+.*)*)/m.exec(text) ?? [];
  return block
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readRequirement(line, at(text, line)));
}

async function readConda(text: string): Promise<readonly Wanted[] | undefined> {
  const { parse } = await import('yaml');
  let root: Readonly<Record<string, unknown>>;
  try {
    root = table(parse(text, { maxAliasCount: 50, logLevel: 'error' }));
  } catch {
    return undefined;
  }
  const wanted: Wanted[] = [];
  for (const channel of list(root['channels'])) {
    if (typeof channel === 'string' && /:\/\//.test(channel)) {
      wanted.push({ line: at(text, channel), kind: 'index', value: channel, isPinned: false });
    }
  }
  for (const one of list(root['dependencies'])) {
    if (typeof one === 'string') {
      const [, name = one, pin] = /^(?:[\w./:-]+::)?([\w.-]+)\s*(=.*)?$/.exec(one) ?? [];
      wanted.push({
        ...readRequirement(name, at(text, one)),
        isPinned: /^={1,2}\d[\w.]*(?:=|$)/.test(pin ?? '') || name === 'python' || name === 'pip',
      });
    }
    for (const inner of list(table(one)['pip'])) {
      if (typeof inner === 'string') wanted.push(readRequirement(inner, at(text, inner)));
    }
  }
  return wanted;
}

/** The list that `setup()` is called with, where it stands there as it is. */
function readSetupPy(text: string): readonly Wanted[] | undefined {
  let statements: readonly Statement[];
  try {
    statements = parsePython(text);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined;
    throw error;
  }
  const calls = statements.flatMap((one) =>
    one.kind === 'expression' && one.value.kind === 'call' ? [one.value] : [],
  );
  const given = calls.flatMap(({ args }) =>
    args.filter(({ name }) => name === 'install_requires').map(({ value }) => value),
  );
  const items = given.flatMap((value): readonly Expression[] => (value.kind === 'list' ? value.items : []));
  const written = items.flatMap((item) => (item.kind === 'text' ? [item.value] : []));
  return written.length === 0 ? undefined : written.map((one) => readRequirement(one, at(text, one)));
}
