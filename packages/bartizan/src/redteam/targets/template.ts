import { Liquid } from 'liquidjs';
import { BartizanError } from '../../foundation/index.ts';
import { wireMessage } from './openai-wire.ts';
import type { Ability, TargetRequest } from './target.ts';

/** How values become part of what surrounds them. */
export type Escape = 'json' | 'form' | 'path' | 'header' | 'xml' | 'text';

/** A Liquid template whose values are escaped for the place where they stand, whatever it says itself. */
export interface Template {
  /** @throws BartizanError `unsupported` for a value that cannot stand there */
  render(values: TemplateValues): string;
  /** Names of the values that it uses. */
  readonly uses: ReadonlySet<string>;
}

/** What templates may name. */
export interface TemplateValues {
  /** The last message. */
  readonly prompt: string;
  readonly system: string;
  /** In the shape of Chat Completions. */
  readonly messages: unknown;
  /** The target's name for the conversation, else ours; empty on the first request to a target that names them. */
  readonly session: string;
  readonly tools: unknown;
  readonly max_tokens: number;
  /** By the names of the settings, from environment variables. */
  readonly secrets: Readonly<Record<string, string>>;
  /** What the login gave. */
  readonly token: string;
}

const escapes: Readonly<Record<Escape, (value: unknown) => string>> = {
  // Lone surrogates are written as escapes, so that they arrive as they are.
  json: (value) => JSON.stringify(value ?? null),
  form: (value) => encodeURIComponent(wellFormed(plain(value))).replaceAll('%20', '+'),
  path: (value) => encodeURIComponent(wellFormed(plain(value))),
  header(value) {
    const text = plain(value);
    if (/^[\t\x20-\x7e]*$/.test(text)) return text;
    throw new BartizanError('unsupported', 'a header can only carry printable ASCII');
  },
  xml: (value) => plain(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
  text: plain,
};

function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Percent encoding knows no lone surrogates. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

const engines = new Map<Escape, Liquid>();

function engineOf(place: Escape): Liquid {
  const known = engines.get(place);
  if (known !== undefined) return known;
  // Own members only, and no templates of other files.
  const engine = new Liquid({
    outputEscape: escapes[place],
    ownPropertyOnly: true,
    templates: {},
    strictFilters: true,
  });
  engine.registerFilter('json', { raw: place === 'json', handler: (value: unknown) => escapes.json(value) });
  // Nothing of an attacker's text may stand in a request unescaped.
  engine.registerFilter('raw', (value: unknown) => value);
  engines.set(place, engine);
  return engine;
}

/** @throws BartizanError `usage` for what is no Liquid */
export function compileTemplate(source: string, place: Escape): Template {
  const engine = engineOf(place);
  try {
    const parsed = engine.parse(source);
    const uses = new Set(engine.globalVariablesSync(parsed));
    return {
      uses,
      render: (values) => String(engine.renderSync(parsed, values)),
    };
  } catch (error) {
    throw new BartizanError('usage', `the template cannot be read: ${firstLine(error)}`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** @param remoteOnly the target names conversations itself: ours is not told to it */
export function templateValues(
  request: TargetRequest,
  rest: Pick<TemplateValues, 'secrets' | 'token'>,
  remoteOnly: boolean,
): TemplateValues {
  const { messages, tools, session, remoteSession, maxTokens } = request;
  return {
    ...rest,
    prompt: messages.at(-1)?.content ?? '',
    system: messages.flatMap(({ role, content }) => (role === 'system' ? [content] : [])).join('\n\n'),
    messages: messages.map(wireMessage),
    session: remoteSession ?? (remoteOnly ? '' : session),
    tools: tools.map((tool) => ({ type: 'function', function: { ...tool } })),
    max_tokens: maxTokens,
  };
}

/** What a target can do, going by what its templates send. */
export function abilitiesOf(templates: readonly Template[], isSessionKept: boolean): ReadonlySet<Ability> {
  const uses = new Set(templates.flatMap((template) => [...template.uses]));
  const abilities = new Set<Ability>();
  if (uses.has('messages')) abilities.add('history');
  if (uses.has('messages') || uses.has('system')) abilities.add('system-prompt');
  if (uses.has('session') || isSessionKept) abilities.add('sessions');
  if (uses.has('tools')) abilities.add('tools');
  return abilities;
}
