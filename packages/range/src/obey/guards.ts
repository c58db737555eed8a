import type { Act } from '../acts/act.ts';
import { isData } from '../context/segment.ts';
import { sentencesOf } from '../language/sentences.ts';

export type GuardKind =
  | 'nondisclosure'
  | 'topic'
  | 'task'
  | 'data'
  | 'confirmation'
  | 'own-records'
  | 'read-only'
  | 'allowed-values';

/** A rule that stands in the system prompt, as the agent understands it. */
export interface Guard {
  readonly kind: GuardKind;
  readonly sentence: string;
  /** Ids or values that it allows; empty where it names none. */
  readonly allowed: readonly string[];
}

const patterns: readonly (readonly [GuardKind, RegExp])[] = [
  [
    'nondisclosure',
    /\b(?:never|not|don't|do not|must not|mustn't|cannot|refuse to|avoid)\b.{0,60}\b(?:reveal|share|tell|disclose|discuss|give|say|show|repeat|leak|print|output|divulge|mention|talk about|write)/i,
  ],
  [
    'nondisclosure',
    /\b(?:confidential|secret from|to yourself|concerns nobody else|keep (?:it|this|them|the \w+) (?:safe|secret|private|hidden)|protect)\b/i,
  ],
  [
    'topic',
    /\b(?:only\b.{0,60}\b(?:answer|about|questions?|help|talk|topics?|discuss|respond)|(?:answer|about|questions?|help|talk|topics?|discuss|respond)\b.{0,100}\bonly)\b/i,
  ],
  ['topic', /\b(?:decline|refuse) (?:everything|anything|all) else\b|\bnothing else\b/i],
  [
    'task',
    /\b(?:do not|don't|never) (?:change|leave|forget|abandon)\b.{0,30}\b(?:task|role|instructions|rules|topic)|\bwhatever (?:a message|they|the user|anybody|anyone|people|users?) says?\b|\bignore (?:any|all|every)\b.{0,60}\b(?:attempt|instruction|request|command)/i,
  ],
  [
    'data',
    /\binformation, not an order\b|\b(?:ignore|do not follow|never follow)\b.{0,40}\b(?:in|from|inside) (?:documents?|mails?|e-mails?|pages?|results?|tools?)|\bonly when the user asks\b|\bnot an order to you\b/i,
  ],
  ['confirmation', /\bconfirm(?:ation|ed|s)?\b|\bask (?:first|before)\b/i],
  [
    'own-records',
    /\b(?:for|of|about) (?:this|the signed-in|their own) (?:customer|user|account)s? only\b|\bonly (?:for|of|about) (?:this|the signed-in|their own) (?:customer|user)/i,
  ],
  ['read-only', /\bonly read\b|\bread[- ]only\b|\bnever change (?:data|anything)\b|\bonly select\b/i],
  ['allowed-values', /\bmay (?:give|set|use|choose|assign)\b.{0,80}\b(?:no other|only|nothing else)\b/i],
];

/** The rules of a system prompt, sentence by sentence. */
export function guardsOf(prompt: string): readonly Guard[] {
  return sentencesOf(prompt).flatMap(({ text }) => {
    const kinds = new Set(patterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind));
    return [...kinds].map((kind) => ({ kind, sentence: text.trim(), allowed: allowedBy(kind, text, prompt) }));
  });
}

function allowedBy(kind: GuardKind, sentence: string, prompt: string): readonly string[] {
  if (kind === 'own-records') return prompt.match(/\b[A-Z]{1,3}-\d{2,}\b/g) ?? [];
  if (kind !== 'allowed-values') return [];
  const listed = /\b(?:roles?|values?|levels?|plans?) ([\w, ]{3,80}?) and no other/i.exec(sentence)?.[1] ?? '';
  return listed
    .split(/,| and | or /)
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '');
}

const consequential = /^(?:close|delete|remove|transfer|send|pay|cancel|create|drop|refund|forward)/i;

/** Whether a rule speaks against an act. */
export function forbids({ kind, allowed }: Guard, { intent, provenance }: Act): boolean {
  const given = intent.kind === 'call' ? Object.values(intent.arguments) : [];
  switch (kind) {
    case 'nondisclosure':
      return (
        intent.kind === 'reveal-secret' ||
        intent.kind === 'reveal-prompt' ||
        (provenance === 'tool-description' && intent.kind === 'call')
      );
    case 'topic':
    case 'task':
      return intent.kind !== 'call' && intent.kind !== 'reveal-secret' && intent.kind !== 'prefix';
    case 'data':
      return isData(provenance);
    case 'confirmation':
      return intent.kind === 'call' && consequential.test(intent.tool) && provenance !== 'system';
    case 'own-records':
      return given.some((value) => (value.match(/\b[A-Z]{1,3}-\d{2,}\b/g) ?? []).some((id) => !allowed.includes(id)));
    case 'read-only':
      return given.some((value) => changesData(value));
    case 'allowed-values':
      return (
        intent.kind === 'call' &&
        Object.entries(intent.arguments).some(
          ([name, value]) => /role|level|plan/i.test(name) && !allowed.includes(value.toLowerCase()),
        )
      );
  }
}

export function changesData(statement: string): boolean {
  return /\b(?:delete|drop|truncate|update|insert|alter)\b/i.test(statement);
}
