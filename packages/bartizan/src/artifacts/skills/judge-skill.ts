import { findHiddenText, hiddenTextRules } from '../../text/index.ts';
import { type Order, type OrderCode, ordersIn, orderWords } from '../instructions/orders.ts';
import { approvalsOff, judgeScript, type SkillComplaint } from './judge-script.ts';
import { type Passage, passagesOf } from './passages.ts';
import { skillRules as rules } from './rules.ts';

/** Orders that belong together stand within a few sentences. */
const nearby = 700;

/** Judges a file with instructions for agents: its front matter, prose, commands, and what it hides. */
export function* judgeSkill(markdown: string): Generator<SkillComplaint> {
  yield* wideGrants(markdown);
  yield* hiddenIn(markdown);
  for (const passage of passagesOf(markdown)) {
    if (passage.isWarning) continue;
    const complaints = passage.kind === 'code' ? judgeScript(passage.text) : judgeProse(passage);
    for (const complaint of complaints) {
      yield { ...complaint, at: passage.kind === 'code' ? complaint.at + passage.at : complaint.at };
    }
  }
}

/** `allowed-tools: *`, `Bash(*)`: everything, or every command. */
function* wideGrants(markdown: string): Generator<SkillComplaint> {
  const matter = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---/.exec(markdown)?.[1];
  if (matter === undefined) return;
  const key = /^(?:allowed-tools|allowed_tools|tools)[ \t]*:/m.exec(matter);
  if (key === null) return;
  const [first = '', ...rest] = matter.slice(key.index + key[0].length).split('\n');
  const end = rest.findIndex((line) => !/^[ \t]*-|^[ \t]+\S/.test(line));
  const value = [first, ...rest.slice(0, end < 0 ? rest.length : end)].join('\n');
  const grant =
    /(?:^|[\s,["'-])(\*|all|Bash\(\s?:?\*\s?\)|Shell\(\s?\*\s?\)|Bash\(\s?(?:sudo|bash|sh|curl|eval)\b[^)]{0,40}\))(?=$|[\s,\]"'])/i.exec(
      value,
    );
  if (grant === null) return;
  const at = markdown.indexOf(matter) + key.index;
  const message = `The front matter allows ${grant[1]} without asking.`;
  yield {
    rule: rules.permission,
    severity: rules.permission.severity,
    message,
    identity: grant[1] ?? '',
    at,
    shown: value.trim(),
  };
}

function* hiddenIn(markdown: string): Generator<SkillComplaint> {
  for (const span of findHiddenText(markdown, 'markdown')) {
    const about = hiddenTextRules.find(({ id }) => id === span.rule);
    const reason = span.reasons[0]?.text ?? 'it is hidden';
    const rule = span.kind === 'exfiltration' ? rules.orders : rules.hidden;
    yield {
      rule,
      severity: about?.severity ?? rule.severity,
      message: `${about?.title ?? 'Hidden text'}: ${reason}.`,
      identity: `${span.rule} ${span.shown}`,
      at: span.start,
      shown: span.shown,
    };
  }
}

/** What is bad by itself; the rest only together with something else nearby. */
const alone: ReadonlySet<OrderCode> = new Set(['override', 'image-beacon']);
const together: ReadonlySet<OrderCode> = new Set(['conceal', 'read-secret', 'send-out', 'redirect', 'pass-along']);
const grave: readonly OrderCode[] = ['override', 'image-beacon', 'redirect', 'send-out', 'read-secret', 'conceal'];

function* judgeProse({ text, at }: Passage): Generator<SkillComplaint> {
  const orders = ordersIn(text).filter(({ code }) => alone.has(code) || together.has(code));
  let end = -1;
  for (const [index, order] of orders.entries()) {
    if (order.at < end) continue;
    const group = near(orders, index);
    const codes = new Set(group.map(({ code }) => code));
    if (!isHostile(codes)) continue;
    const worst = grave.find((code) => codes.has(code)) ?? order.code;
    const place = group.find(({ code }) => code === worst) ?? order;
    end = Math.max(...group.map((one) => one.end));
    const told = [...codes].map((code) => orderWords[code]).join(', ');
    yield {
      rule: rules.orders,
      severity: codes.size > 1 || codes.has('override') || codes.has('image-beacon') ? 'high' : 'medium',
      message: `The agent is told ${told}.`,
      identity: worst,
      at: at + place.at,
      shown: text.slice(place.at, place.end),
    };
  }
  const off = approvalsOff.exec(text);
  if (off === null || !isTold(text.slice(Math.max(0, off.index - 200), off.index))) return;
  const message = `An agent is to stop asking (${off[0]}).`;
  yield { rule: rules.approvals, severity: 'high', message, identity: off[0], at: at + off.index, shown: off[0] };
}

/** Whether what stands in front tells to do something, and not to leave it. */
function isTold(before: string): boolean {
  const sentence = before.split(/[.!?\n]/).at(-1) ?? '';
  return (
    /\b(?:set|add|turn|enable|always|run|start|use|put|write|must)\b/i.test(sentence) &&
    !/\b(?:not|never|avoid|don't|without|instead)\b/i.test(sentence)
  );
}

function near(orders: readonly Order[], from: number): readonly Order[] {
  const start = orders[from]?.at ?? 0;
  const rest = orders.slice(from, from + 50);
  return rest.filter((order) => order.at - start < nearby);
}

function isHostile(codes: ReadonlySet<OrderCode>): boolean {
  if ([...codes].some((code) => alone.has(code)) || codes.has('redirect')) return true;
  const reads = codes.has('read-secret') || codes.has('send-out');
  // To keep something from the user is an order for nobody's good, whatever it is.
  return (
    codes.has('conceal') || (reads && (codes.has('pass-along') || (codes.has('read-secret') && codes.has('send-out'))))
  );
}
