import { resolve } from 'node:path';
import { BartizanError, nearestName } from '../../foundation/index.ts';
import type { TargetSettings } from './settings.ts';

export interface ReadTargetOptions {
  /** Absolute path that relative ones start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For an address: what a settings file would say. */
  readonly model: string;
  readonly keyEnv: string | undefined;
  readonly timeoutSeconds: number;
}

/**
 * The settings of what a person names: an address, a settings file, or `system.yaml#component`.
 *
 * @throws BartizanError `usage`, `file-not-found`, `file-unreadable`; SystemFileError
 */
export async function readTarget(name: string, options: ReadTargetOptions): Promise<TargetSettings> {
  const { readSettings, readSettingsFile } = await import('./settings-file.ts');
  if (/^https?:\/\//i.test(name)) return readSettings(settingsOfUrl(name, options), 'target');
  const hash = name.lastIndexOf('#');
  if (hash > 0)
    return readSettings(await settingsOfComponent(name.slice(0, hash), name.slice(hash + 1), options), name);
  if (/\.(?:ya?ml|json)$/i.test(name)) return await readSettingsFile(resolve(options.folder, name), name);
  throw new BartizanError('usage', `the target is '${name}', expected an address, a settings file or a component`, {
    hint: 'such as http://127.0.0.1:8080/v1, target.yaml or bartizan.yaml#assistant',
  });
}

function settingsOfUrl(name: string, { model, keyEnv, timeoutSeconds, environment }: ReadTargetOptions): unknown {
  const isAnthropic = /^https:\/\/api\.anthropic\.com(?:[/:]|$)/i.test(name) || /\/v1\/messages\/?$/.test(name);
  const url = name.replace(/\/(?:chat\/completions|v1\/messages)\/?$/, '') || name;
  const variable = keyEnv ?? (isAnthropic ? 'ANTHROPIC_API_KEY' : 'OPENAI_API_KEY');
  const hasKey = keyEnv !== undefined || (environment[variable] ?? '') !== '';
  return {
    kind: isAnthropic ? 'anthropic' : 'openai',
    url,
    model,
    timeoutSeconds,
    ...(hasKey ? { keyEnv: variable } : {}),
  };
}

async function settingsOfComponent(path: string, id: string, options: ReadTargetOptions): Promise<unknown> {
  const { loadSystem } = await import('../../system/index.ts');
  const system = await loadSystem(path, { cwd: options.folder });
  const component = system.components.find((one) => one.id === id);
  const location = { path };
  if (component === undefined) {
    const ids = system.components.map((one) => one.id);
    const near = nearestName(id, ids);
    const hint = near === undefined ? `known: ${ids.join(', ')}` : `did you mean '${near}'?`;
    throw new BartizanError('unknown-name', `no component '${id}'`, { location, hint });
  }
  const { endpoint } = component;
  if (endpoint === undefined) throw new BartizanError('usage', `'${id}' has no endpoint`, { location });
  const { protocol, apiKey, model } = endpoint;
  if (protocol !== 'openai' && protocol !== 'anthropic') {
    throw new BartizanError('usage', `the endpoint of '${id}' has the protocol '${protocol}'`, {
      location,
      hint: 'openai and anthropic say all that is needed; for others write a settings file (docs/redteam.md)',
    });
  }
  const url = typeof endpoint.url === 'string' ? endpoint.url : options.environment[endpoint.url.env];
  if (url === undefined)
    throw new BartizanError('usage', `the address of '${id}' is in a variable that is not set`, { location });
  return {
    kind: protocol,
    url,
    model: model ?? options.model,
    timeoutSeconds: options.timeoutSeconds,
    ...(apiKey === undefined ? {} : { keyEnv: apiKey.env }),
  };
}

/** Settings that a run keeps. @throws BartizanError `usage` */
export async function readStoredSettings(value: unknown, runId: string) {
  const { readStored } = await import('./settings-file.ts');
  return readStored(value, runId);
}
