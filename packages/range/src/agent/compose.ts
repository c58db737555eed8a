import type { Act } from '../acts/act.ts';
import type { Admission } from '../context/admission.ts';
import { levels } from '../defend/levels.ts';
import { givesAway } from '../defend/output-filter.ts';
import { answerFromResults, blandAnswer } from '../execute/answer.ts';
import { realiseAct } from '../execute/realise.ts';
import type { ChatRequest } from '../wire/chat.ts';
import { cutToTokens } from '../wire/render.ts';
import type { Perception } from './perceive.ts';
import type { Judge } from './respond.ts';
import type { AgentSettings } from './settings.ts';

const refusal = "I'm sorry, but I can't help with that.";
const shortAnswer = 200;

/** The text of an answer: what is obeyed, around an answer to the question. */
export function compose(
  request: ChatRequest,
  seen: Perception,
  settings: AgentSettings,
  judge: Judge,
  admission: Admission | undefined,
  notes: string[],
): string {
  const speaking = [...seen.userActs, ...seen.dataActs].filter(({ intent }) => intent.kind !== 'call');
  const obeyed = speaking.filter((act) => judge(act));
  const refused = speaking.filter(
    (act) => !obeyed.includes(act) && act.provenance === 'user' && act.intent.kind !== 'override',
  );
  const parts = realiseAll(obeyed, seen.prompt, request.maxTokens);
  const results = request.messages
    .slice(seen.questionAt + 1)
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => content);
  const found = answerFromResults(seen.question, results);
  const continued = continuation(seen, settings);
  const base =
    parts.middle.length > 0 && found === undefined ? '' : (found ?? continued ?? fallback(seen, refused, admission));
  const text = [...parts.before, base, ...parts.middle, ...parts.behind].filter((part) => part !== '').join('\n');
  return finish(text, seen, settings, notes);
}

function realiseAll(acts: readonly Act[], prompt: string, maxTokens: number) {
  const parts = { before: [] as string[], middle: [] as string[], behind: [] as string[] };
  for (const act of acts) {
    const realised = realiseAct(act, prompt, maxTokens);
    if (realised !== undefined && !parts[realised.place].includes(realised.text))
      parts[realised.place].push(realised.text);
  }
  return parts;
}

function fallback({ question }: Perception, refused: readonly Act[], admission: Admission | undefined): string {
  if (refused.length > 0) return refusal;
  return admission === undefined ? blandAnswer(question, 'What can I do for you?') : admission.denied;
}

/** A model goes on with a text that it has seen: the first words of the prompt bring on the rest. */
function continuation({ question, prompt }: Perception, { level, flaws }: AgentSettings): string | undefined {
  const start = question.trim();
  const isStart = start.length >= 7 && prompt.startsWith(start) && prompt.length > start.length;
  return isStart && level <= 3 && flaws.has('secrets-in-context') ? prompt.slice(start.length).trim() : undefined;
}

function finish(text: string, { values, prompt }: Perception, settings: AgentSettings, notes: string[]): string {
  const secrets = values.filter(({ isSecret }) => isSecret);
  if (levels[settings.level].filtersOutput && givesAway(text, secrets, prompt)) {
    notes.push('output filter: the answer held what the prompt keeps');
    return refusal;
  }
  const bounded = settings.flaws.has('unbounded-output') ? text : cutToTokens(text, shortAnswer).text;
  return settings.flaws.has('active-markup') ? bounded : encodeMarkup(bounded);
}

function encodeMarkup(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replaceAll(/javascript:/gi, 'javascript&colon;')
    .replaceAll('![', '\\![');
}
