import type { Rule } from '../../checks/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import { hiddenRuns, hiddenWords } from '../instructions/hidden-characters.ts';
import { type OrderCode, ordersIn, orderWords } from '../instructions/orders.ts';
import { escapesIn } from './escapes.ts';
import { exhaustionIn } from './exhaustion.ts';
import { assignmentsOf, gatherFacts } from './facts.ts';
import { gatherFlags } from './flags.ts';
import { type Insertion, insertionsOf } from './insertions.ts';
import { findTemplateEscapes } from './jinja.ts';
import { isNatural } from './natural.ts';
import { templateRules as rules } from './rules.ts';
import { parseTemplate } from './syntax/parse.ts';
import type { Trigger } from './triggers.ts';

/** Something wrong with a template. */
export interface Complaint {
  readonly rule: Rule;
  /** A sentence about the template, without its subject: "uses the attr filter". */
  readonly message: string;
  /** What stays the same when the template is moved or formatted. */
  readonly identity: string;
  /** Index in the template. */
  readonly at: number;
  /** The part of the template, fit to be shown. */
  readonly shown: string;
}

export interface TemplateVerdict {
  readonly complaints: readonly Complaint[];
  /** Why the template could not be read as Jinja; it was then only searched for known ways to Python. */
  readonly failure: string | undefined;
}

/** Orders that no template has a reason for. */
const hostile: ReadonlySet<OrderCode> = new Set([
  'conceal',
  'override',
  'read-secret',
  'send-out',
  'redirect',
  'append-link',
  'image-beacon',
]);

/** Examines a chat template. It is parsed and never rendered; takes time in proportion to its length. */
export function examineTemplate(template: string): TemplateVerdict {
  const complaints: Complaint[] = [...hiddenIn(template)];
  try {
    complaints.push(...once(parsed(template)));
    return { complaints, failure: undefined };
  } catch (error) {
    if (!(error instanceof BartizanError) && !(error instanceof RangeError)) throw error;
    for (const { what, code } of findTemplateEscapes(template)) {
      const at = Math.max(0, template.indexOf(code));
      complaints.push(complain(rules.escape, `uses ${what}`, what, at, showText(code, 300)));
    }
    const failure = error instanceof BartizanError ? error.message : 'the template is nested too deep';
    return { complaints: [...once(complaints)], failure };
  }
}

function complain(rule: Rule, message: string, identity: string, at: number, shown: string): Complaint {
  return { rule, message, identity, at, shown };
}

/** Each thing that is wrong is told at its first place. */
function* once(complaints: Iterable<Complaint>): Generator<Complaint> {
  const seen = new Set<string>();
  for (const complaint of complaints) {
    const key = `${complaint.rule.id} ${complaint.identity}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield complaint;
  }
}

function* hiddenIn(template: string): Generator<Complaint> {
  const seen = new Set<string>();
  for (const { kind, at, decoded } of hiddenRuns(template)) {
    if (kind === 'control' || seen.has(kind)) continue;
    seen.add(kind);
    const spelt = decoded === '' ? '' : `: ${showText(decoded, 200)}`;
    yield complain(
      rules.hidden,
      `holds ${hiddenWords[kind]}${spelt}`,
      kind,
      at,
      showText(template.slice(at, at + 120)),
    );
  }
}

function* parsed(template: string): Generator<Complaint> {
  const statements = parseTemplate(template);
  const assignments = assignmentsOf(statements);
  const facts = gatherFacts(assignments);
  for (const { what, at } of escapesIn(statements, facts.texts)) {
    yield complain(rules.escape, `uses ${what}`, what, at, tagAt(template, at));
  }
  for (const { what, at } of exhaustionIn(statements)) {
    yield complain(rules.exhaustion, `has ${what}`, what, at, tagAt(template, at));
  }
  const flags = gatherFlags(statements, assignments, facts);
  const insertions = insertionsOf(statements, facts, flags);
  yield* triggered(insertions);
  yield* unconditional(insertions);
}

/** The tag around a place. */
function tagAt(template: string, at: number): string {
  const opening = Math.max(template.lastIndexOf('{{', at), template.lastIndexOf('{%', at), 0);
  const closing = /[-+]?[%}]\}/g;
  closing.lastIndex = at;
  const end = closing.exec(template)?.index ?? at + 200;
  const from = at - opening > 150 ? at - 50 : opening;
  return showText(
    template
      .slice(from, end)
      .replace(/^\{[{%][-+]?\s?/, '')
      .trim(),
    300,
  );
}

interface Group {
  readonly trigger: Trigger;
  readonly at: number;
  text: string;
}

/** Insertions put together that depend on the same. */
function groupsOf(insertions: readonly Insertion[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { text, at, triggers } of insertions) {
    const trigger = triggers.find(({ kind }) => kind !== 'markup') ?? triggers[0];
    if (trigger === undefined) continue;
    const group = groups.get(trigger.what);
    if (group === undefined) groups.set(trigger.what, { trigger, at, text });
    else if (group.text.length < 100_000) group.text += text;
  }
  return groups.values();
}

function* triggered(insertions: readonly Insertion[]): Generator<Complaint> {
  for (const { trigger, at, text } of groupsOf(insertions)) {
    const orders = ordersIn(text).filter(({ code }) => hostile.has(code));
    const [order] = orders;
    const isMeant = trigger.kind === 'markup' ? order !== undefined : isNatural(text) || order !== undefined;
    if (!isMeant) continue;
    const adding = order === undefined ? 'adds text of its own' : `adds an order ${orderWords[order.code]}`;
    yield complain(
      rules.trigger,
      `${adding} depending ${showText(trigger.what, 120)}`,
      trigger.what,
      at,
      showText(text.trim(), 300),
    );
  }
}

/** What is written whatever the messages are. */
function* unconditional(insertions: readonly Insertion[]): Generator<Complaint> {
  const plain = insertions.filter(({ triggers }) => triggers.length === 0);
  const starts: number[] = [];
  let text = '';
  for (const insertion of plain) {
    starts.push(text.length);
    text += insertion.text;
  }
  let next = 0;
  for (const { code, at, end } of ordersIn(text)) {
    if (!hostile.has(code)) continue;
    while (next + 1 < starts.length && (starts[next + 1] ?? 0) <= at) next += 1;
    const place = (plain[next]?.at ?? 0) + at - (starts[next] ?? 0);
    yield complain(
      rules.instruction,
      `holds an order ${orderWords[code]}`,
      code,
      place,
      showText(text.slice(at, end), 300),
    );
  }
}
