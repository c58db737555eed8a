import { z } from 'zod';

const text = z.string().max(100_000);
const environmentVariable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,100}$/, 'expected the name of an environment variable');

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `expected an address such as ${example}` }).check((context) => {
    const problem = problemOfAddress(new URL(context.value));
    if (problem !== undefined) context.issues.push({ code: 'custom', message: problem, input: context.value });
  });

/** What would put a secret into settings, journals and names. */
function problemOfAddress(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'an address without user name and password is expected';
  const names = [...url.searchParams.keys()];
  const secret = names.find((name) => /key|token|secret|password|signature|^sig$/i.test(name));
  return secret === undefined
    ? undefined
    : `the address carries '${secret}': name its environment variable below secrets, and use it in a header or path`;
}

const httpAddress = address(/^https?$/, 'http://127.0.0.1:8080/v1');

const sensitiveHeader = /^(?:(?:proxy-)?authorization|cookie|(?:x-)?api-?key|x-[\w-]*token)$/i;

const headers = z
  .record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'expected the name of a header'), text)
  .check((context) => {
    for (const [name, value] of Object.entries(context.value)) {
      if (!sensitiveHeader.test(name) || /\{\{-?\s*(?:secrets\.|token\b)/.test(value)) continue;
      const message = `a secret belongs in an environment variable: secrets: { key: NAME }, then ${name}: '{{ secrets.key }}'`;
      context.issues.push({ code: 'custom', message, path: [name], input: '' });
    }
  });

const shared = {
  secrets: z.record(z.string().regex(/^[A-Za-z_]\w{0,60}$/), environmentVariable).default({}),
  timeoutSeconds: z.number().positive().max(3600).default(60),
};

const chat = {
  ...shared,
  url: httpAddress,
  model: text.default('default'),
  keyEnv: environmentVariable.optional(),
  headers: headers.default({}),
  stream: z.boolean().default(false),
  temperature: z.number().min(0).max(10).optional(),
};

const reply = z
  .strictObject({
    text: text.optional(),
    toolCalls: text.optional(),
    toolName: text.optional(),
    toolArguments: text.optional(),
    session: text.optional(),
    error: text.optional(),
  })
  .default({});

const request = {
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  headers: headers.default({}),
  body: text.default(''),
};

const login = z.strictObject({ url: httpAddress, ...request, token: text.default('access_token') });

const http = {
  ...shared,
  url: httpAddress,
  path: text.default(''),
  ...request,
  reply,
  login: login.optional(),
  /** Origins beside that of `url` which may be contacted: for a login elsewhere. */
  allow: z.array(httpAddress).default([]),
};

const commandLine = z.tuple([text.min(1)], text);
const program = {
  timeoutSeconds: shared.timeoutSeconds,
  /** Beside the settings file. */
  folder: text.default('.'),
  /** Environment variables that it gets, beside those without which programs do not run. */
  env: z.array(environmentVariable).default([]),
};

const abilities = z.array(z.enum(['system-prompt', 'history', 'sessions', 'tools'])).default([]);
const processes = z.number().int().min(1).max(64).default(1);

export const targetSettingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('openai'), ...chat }),
  z.strictObject({ kind: z.literal('anthropic'), ...chat }),
  z.strictObject({ kind: z.literal('http'), ...http }),
  z.strictObject({
    kind: z.literal('sse'),
    ...http,
    events: z.strictObject({ event: text.optional(), until: text.optional() }).default({}),
  }),
  z.strictObject({
    kind: z.literal('websocket'),
    ...shared,
    url: address(/^wss?$/, 'ws://127.0.0.1:8080/chat'),
    headers: headers.default({}),
    message: text,
    reply,
    until: z.strictObject({ path: text, equals: text }).optional(),
    keepConnection: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('command'),
    command: commandLine,
    ...program,
    input: z.enum(['text', 'json']).default('text'),
    reply,
  }),
  z.strictObject({ kind: z.literal('lines'), command: commandLine, ...program, abilities, processes }),
  z.strictObject({
    kind: z.literal('function'),
    module: text.min(1),
    export: text.min(1).default('respond'),
    ...program,
    abilities,
    processes,
  }),
  z.strictObject({
    kind: z.literal('python'),
    file: text.min(1),
    function: text.min(1).default('respond'),
    python: text.min(1).default('python3'),
    ...program,
    abilities,
    processes,
  }),
  z
    .strictObject({
      kind: z.literal('mcp'),
      ...shared,
      ...program,
      url: httpAddress.optional(),
      headers: headers.default({}),
      command: commandLine.optional(),
      tool: text.min(1),
      argument: text.min(1),
      sessionArgument: text.optional(),
      arguments: z.record(z.string(), z.json()).default({}),
    })
    .refine(({ url, command }) => (url === undefined) !== (command === undefined), 'expected either url or command'),
]);

/** How a target is opened. Holds names of environment variables and never a secret. */
export type TargetSettings = z.infer<typeof targetSettingsSchema>;

/** The kinds that start a program on this machine. */
export function startsProgram(settings: TargetSettings): boolean {
  return !('url' in settings) || settings.url === undefined;
}
