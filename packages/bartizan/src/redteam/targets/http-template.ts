import { BartizanError } from '../../foundation/index.ts';
import { type EventShape, readEventReply } from './event-reply.ts';
import { failed } from './failure.ts';
import { createHttpClient, type HttpClientOptions, type HttpRequest, readAnswer } from './http-client.ts';
import { createLogin, type Login } from './login.ts';
import { parseReplyPath, type ReplyPath } from './reply-path.ts';
import { type ReplyShape, readShapedReply } from './reply-shape.ts';
import type { Failure, Reply, Target, TargetRequest } from './target.ts';
import {
  abilitiesOf,
  compileTemplate,
  type Escape,
  type Template,
  type TemplateValues,
  templateValues,
} from './template.ts';

export interface HttpTemplateOptions extends Pick<HttpClientOptions, 'url' | 'timeoutMs' | 'connections'> {
  readonly method: HttpRequest['method'];
  /** Template of what follows the path of the address. */
  readonly path: string;
  /** Templates by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reply: ReplyShape;
  /** Undefined where the answer comes in one piece. */
  readonly events?: EventShape;
  readonly secrets: Readonly<Record<string, string>>;
  readonly login?: LoginOptions;
  /** Hears of secrets that come up later, such as tokens. */
  readonly onSecret: (secret: string) => void;
}

/** The request that gives the token. */
export interface LoginOptions {
  /** Base address; its origin may be another one than the target's where the settings allow it. */
  readonly url: URL;
  readonly method: HttpRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly token: ReplyPath;
}

/** Any HTTP endpoint, by templates of its requests and paths into its answers. */
export function httpTemplateTarget(options: HttpTemplateOptions): Target {
  const request = compileRequest(options);
  const client = createHttpClient({ ...options, headers: {} });
  const login = options.login === undefined ? undefined : openLogin(options.login, options);
  const isNamed = options.reply.session !== undefined;
  const read = async (values: TemplateValues, signal: AbortSignal): Promise<Reply | Failure> => {
    const rendered = request.render(values);
    if ('kind' in rendered) return rendered;
    return await client.send(rendered, signal, async (body, head) => {
      if (options.events !== undefined && head.contentType.startsWith('text/event-stream'))
        return await readEventReply(body, options.reply, options.events);
      const answer = await readAnswer(body, head);
      return answer.kind === 'failure' ? answer : readShapedReply(answer.text, options.reply);
    });
  };
  return {
    name: `${options.events === undefined ? 'http' : 'event stream'} at ${options.url.origin}`,
    abilities: abilitiesOf(request.templates, false),
    async send(asked, signal) {
      const token = (await login?.login.token(signal)) ?? '';
      if (typeof token !== 'string') return token;
      const answer = await read(valuesOf(asked, options, token, isNamed), signal);
      if (login === undefined || answer.kind === 'reply' || answer.reason !== 'authentication') return answer;
      const renewed = await login.login.token(signal, token);
      if (typeof renewed !== 'string') return renewed;
      return await read(valuesOf(asked, options, renewed, isNamed), signal);
    },
    async close() {
      await Promise.all([client.close(), login?.close()]);
    },
  };
}

function valuesOf(
  request: TargetRequest,
  { secrets }: Pick<HttpTemplateOptions, 'secrets'>,
  token: string,
  isNamed: boolean,
): TemplateValues {
  return templateValues(request, { secrets, token }, isNamed);
}

function openLogin(
  login: LoginOptions,
  { secrets, timeoutMs, onSecret }: HttpTemplateOptions,
): { readonly login: Login; close(): Promise<void> } {
  const client = createHttpClient({ url: login.url, headers: {}, timeoutMs, connections: 1 });
  const rendered = compileRequest({ ...login, path: '' }).render({ ...probe, secrets });
  if ('kind' in rendered) throw new BartizanError('usage', `the login cannot be sent: ${rendered.message}`);
  return { login: createLogin(client, rendered, login.token, onSecret), close: client.close };
}

interface RequestTemplates {
  readonly templates: readonly Template[];
  render(values: TemplateValues): HttpRequest | Failure;
}

function compileRequest(options: Pick<HttpTemplateOptions, 'method' | 'path' | 'headers' | 'body'>): RequestTemplates {
  const { method } = options;
  const given = Object.fromEntries(Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const contentType = given['content-type'] ?? 'application/json';
  const place = escapeFor(contentType);
  const path = compileTemplate(options.path, 'path');
  const body = compileTemplate(options.body, place);
  const headers = Object.entries(given).map(([name, value]) => [name, compileTemplate(value, 'header')] as const);
  const render = (values: TemplateValues): HttpRequest => ({
    method,
    path: path.render(values),
    headers: {
      ...(options.body === '' ? {} : { 'content-type': contentType }),
      accept: 'application/json, text/event-stream;q=0.9, */*;q=0.5',
      ...Object.fromEntries(headers.map(([name, template]) => [name, template.render(values)])),
    },
    body: body.render(values),
  });
  checkBody(body.render(probe), place);
  return {
    templates: [path, body, ...headers.map(([, template]) => template)],
    render(values) {
      try {
        return render(values);
      } catch (error) {
        return failed('refused', `the request cannot be written: ${error instanceof Error ? error.message : error}`);
      }
    },
  };
}

function escapeFor(contentType: string): Escape {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return 'form';
  if (/^[\w.+-]{1,80}\/(?:[\w.+-]{1,80}\+)?xml\b/i.test(contentType)) return 'xml';
  return /^text\/plain\b/i.test(contentType) ? 'text' : 'json';
}

/** Values with all that breaks a body that they are pasted into. */
const probe: TemplateValues = {
  prompt: 'a "quoted" \\ line\nand {{ another }} \ud800',
  system: 'one "line"\nand one',
  messages: [{ role: 'user', content: 'a "quoted"\nline' }],
  session: 'session-"1"',
  tools: [],
  max_tokens: 1,
  secrets: {},
  token: 'token',
};

function checkBody(rendered: string, place: Escape): void {
  if (place !== 'json' || rendered === '') return;
  try {
    JSON.parse(rendered);
  } catch (error) {
    throw new BartizanError('usage', 'the template of the body gives no JSON', {
      hint: 'values are written as JSON already: {{ prompt | json }}, without quotes around it',
      cause: error,
    });
  }
}

/** The shape of settings as paths. @throws BartizanError `usage` */
export function replyShape(paths: {
  readonly text?: string | undefined;
  readonly toolCalls?: string | undefined;
  readonly toolName?: string | undefined;
  readonly toolArguments?: string | undefined;
  readonly session?: string | undefined;
  readonly error?: string | undefined;
}): ReplyShape {
  const optional = (path: string | undefined): ReplyPath | undefined =>
    path === undefined ? undefined : parseReplyPath(path);
  return {
    text: optional(paths.text),
    toolCalls: optional(paths.toolCalls),
    toolName: parseReplyPath(paths.toolName ?? 'name'),
    toolArguments: parseReplyPath(paths.toolArguments ?? 'arguments'),
    session: optional(paths.session),
    error: optional(paths.error),
  };
}
