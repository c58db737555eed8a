import type { Json } from '../../foundation/index.ts';
import type { Failure, Reply, Target } from './target.ts';

/** Shorter values are words that stand everywhere. */
const shortestSecret = 6;
const mostSecrets = 1000;

/** Secrets of the connection to a target: whatever comes back is freed of them before it is recorded. */
export interface ConnectionSecrets {
  add(secret: string): void;
  values(): readonly string[];
}

export function connectionSecrets(): ConnectionSecrets {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret.length < shortestSecret) return;
      known.add(secret);
      const [oldest] = known;
      if (known.size > mostSecrets && oldest !== undefined) known.delete(oldest);
    },
    values: () => [...known],
  };
}

/** The same target, whose answers do not repeat our keys: some quote them in errors, some echo headers. */
export function withoutSecrets(target: Target, secrets: ConnectionSecrets): Target {
  const clean = (text: string): string =>
    secrets.values().reduce((rest, secret) => rest.replaceAll(secret, '[secret of the connection]'), text);
  const cleanReply = (answer: Reply | Failure): Reply | Failure => {
    if (answer.kind === 'failure') return { ...answer, message: clean(answer.message) };
    const toolCalls = answer.toolCalls.map((call) => ({ ...call, arguments: cleanJson(call.arguments, clean) }));
    return { ...answer, text: clean(answer.text), toolCalls };
  };
  return {
    name: target.name,
    abilities: target.abilities,
    async send(request, signal) {
      const answer = await target.send(request, signal);
      return secrets.values().length === 0 ? answer : cleanReply(answer);
    },
    close: () => target.close(),
  };
}

function cleanJson(value: Json, clean: (text: string) => string): Json {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one: Json) => cleanJson(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [clean(name), one === undefined ? undefined : cleanJson(one, clean)]),
  );
}
