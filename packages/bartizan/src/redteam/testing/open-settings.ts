import { openTarget } from '../targets/open-target.ts';
import { readSettings } from '../targets/settings-file.ts';
import type { Target, TargetRequest } from '../targets/target.ts';

/** Opens a target as a settings file would. */
export async function openSettings(
  settings: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'] },
): Promise<Target> {
  return await openTarget(readSettings({ timeoutSeconds: 10, ...settings }, 'test.yaml'), {
    environment,
    connections: 4,
  });
}

/** A first message in a conversation of its own. */
export function firstRequest(content: string, session = 'one'): TargetRequest {
  return { messages: [{ role: 'user', content }], session, tools: [], maxTokens: 64 };
}

/** Breaks whatever pastes it. */
export const nastyPrompt = 'a "quote" \\ and\nline {{ secrets.key }} {% raw %} </x> \u0000 \ud800 é 漢';
