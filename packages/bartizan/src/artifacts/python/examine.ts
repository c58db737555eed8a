import type { CheckResult } from '../../checks/index.ts';
import { finding, notExamined, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { judge } from './judge.ts';
import { EvaluationLimit } from './limit.ts';
import { lineCounter } from './lines.ts';
import { besides, loadModules, type PythonEntry } from './load.ts';
import type { PythonModule } from './module.ts';
import { createProgram, type PythonProgram } from './program.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Event, Unit } from './unit.ts';

export interface PythonOptions {
  /** Functions that the loader calls by itself, by their name such as `handle` or `Model.run`. */
  readonly isEntryPoint?: (name: string) => boolean;
}

/**
 * Examines Python code that a loader of models would import, with all that it imports from the same
 * folder. The code is parsed and followed, never run.
 *
 * @returns whether all of it was examined
 */
export async function* examinePython(
  input: ArtifactInput,
  entries: readonly PythonEntry[],
  options: PythonOptions = {},
): AsyncGenerator<CheckResult, boolean> {
  const program = createProgram();
  let isComplete = true;
  for await (const result of loadModules(input, entries, program)) {
    if (result.type === 'gap') isComplete = false;
    yield result;
  }
  const names = new Set(entries.map(({ path }) => path));
  const limit = evaluateAll(program, names);
  if (limit !== undefined) {
    const [first] = entries;
    if (first !== undefined)
      yield notExamined(besides(input, first.path), `the code was not followed to its end: ${limit}`);
    isComplete = false;
  }
  const modules = [...program.modules.values()];
  const reach = reachOf(modules, names, options.isEntryPoint ?? (() => false));
  const sending = sendersOf(modules);
  for (const module of modules) {
    const lineOf = lineCounter(module.source);
    for (const unit of [module.unit, ...module.functions]) {
      const events = eventsOf(unit, sending);
      yield* reportUnit(input, { ...module, lineOf }, unit, events, reach.get(unit) ?? 'import');
    }
  }
  return isComplete;
}

/** Why evaluating ended early, or undefined. */
function evaluateAll(program: PythonProgram, entries: ReadonlySet<string>): string | undefined {
  try {
    const all = [...program.modules.values()];
    for (const { path, unit } of all) if (entries.has(path)) unit.evaluate();
    for (const { unit } of all) unit.evaluate();
    for (const { functions } of all) for (const unit of functions) unit.evaluate();
    return undefined;
  } catch (error) {
    if (error instanceof EvaluationLimit) return error.message;
    throw error;
  }
}

function* reportUnit(
  input: ArtifactInput,
  module: Pick<PythonModule, 'path' | 'source'> & { readonly lineOf: (at: number) => number },
  unit: Unit,
  events: readonly Event[],
  reach: Reach,
): Generator<CheckResult, void> {
  const place = besides(input, module.path);
  const seen = new Set<string>();
  for (const event of events) {
    const judgement = judge(event.act, reach);
    const key = `${event.act} ${event.path} ${event.argument ?? ''}`;
    if (judgement === undefined || seen.has(key)) continue;
    seen.add(key);
    const line = module.lineOf(event.at);
    const code = sourceLine(module.source, event.at);
    const argument = event.argument === undefined ? '' : ` with ${JSON.stringify(mask(showText(event.argument, 80)))}`;
    yield finding(place, judgement.rule, {
      message: `${when(unit, reach)} ${judgement.does}: ${event.path}${argument}${event.isDecoded ? ', in code that is decoded first' : ''}.`,
      identity: [module.path, unit.name, event.path, (event.argument ?? '').slice(0, 200)],
      place: { line },
      severity: judgement.severity,
      excerpts: [{ label: 'code', text: mask(showText(code, 160)) }],
    });
  }
}

/** What a unit does, and what giving credentials to functions that send comes to. */
function eventsOf(unit: Unit, sending: ReadonlySet<Unit>): readonly Event[] {
  const [sender, at = 0] = [...unit.entrusted].find(([one]) => sending.has(one)) ?? [];
  if (sender === undefined) return unit.events;
  return [...unit.events, { act: 'exfiltration', at, path: sender.name, argument: undefined, isDecoded: false }];
}

/** Units that reach the network, themselves or through what they call. */
function sendersOf(modules: readonly PythonModule[]): ReadonlySet<Unit> {
  const callersOf = new Map<Unit, Unit[]>();
  const sending = new Set<Unit>();
  for (const unit of modules.flatMap((module) => [module.unit, ...module.functions])) {
    for (const called of unit.calls) {
      const known = callersOf.get(called);
      if (known === undefined) callersOf.set(called, [unit]);
      else known.push(unit);
    }
    if (unit.events.some(({ act }) => act === 'network')) sending.add(unit);
  }
  const open = [...sending];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const caller of callersOf.get(unit) ?? []) {
      if (sending.has(caller)) continue;
      sending.add(caller);
      open.push(caller);
    }
  }
  return sending;
}

function when(unit: Unit, reach: Reach): string {
  const name = showText(unit.name, 80);
  switch (reach) {
    case 'import':
      return unit.name === '' ? 'Importing the file' : `${name}, which is called while the file is imported,`;
    case 'use':
      return `${name}, which runs when the model is made or used,`;
    case 'handed on':
      return `${name}, which is handed on as a function,`;
    case 'never':
      return `${name}, which nothing in these files calls,`;
  }
}

function sourceLine(source: string, at: number): string {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const end = source.slice(at).search(/[\r\n]/);
  return source.slice(start, end < 0 ? source.length : at + end).trim();
}

/** Shortens what may be a token or a key: long runs of letters and digits. */
function mask(text: string): string {
  return text.replaceAll(/[\w-]{20,}/g, (run) =>
    /\d/.test(run) && /[A-Za-z]/.test(run) ? `${run.slice(0, 4)}…` : run,
  );
}
