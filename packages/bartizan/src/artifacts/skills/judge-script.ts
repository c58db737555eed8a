import type { Severity } from '../../findings/index.ts';
import { fetchedPackage } from '../mcp/launch.ts';
import { commandsOf, programOf } from '../shell/commands.ts';
import { downloadsIn, isWellKnown } from '../shell/download.ts';
import { leaksIn } from '../shell/leaks.ts';
import { isUnderWarning } from './passages.ts';
import { skillRules as rules } from './rules.ts';

/** Something wrong with a skill or a script of one. */
export interface SkillComplaint {
  readonly rule: (typeof rules)[keyof typeof rules];
  readonly severity: Severity;
  readonly message: string;
  readonly identity: string;
  readonly at: number;
  readonly shown: string;
}

/** Judges commands that are there to be run. */
export function* judgeScript(script: string): Generator<SkillComplaint> {
  for (const { what, at, raw, url } of downloadsIn(script)) {
    if (isUnderWarning(script, at)) continue;
    const severity = isWellKnown(url) ? 'medium' : 'high';
    const message =
      what === 'download'
        ? `Code is fetched${url === undefined ? '' : ` from ${url}`} and run.`
        : 'Encoded code is decoded and run.';
    yield { rule: rules.download, severity, message, identity: url ?? raw.slice(0, 200), at, shown: raw };
  }
  for (const { at, raw } of leaksIn(script)) {
    if (isUnderWarning(script, at)) continue;
    const message = 'What is read where credentials are kept is sent over the network.';
    yield { rule: rules.leak, severity: rules.leak.severity, message, identity: raw.slice(0, 200), at, shown: raw };
  }
  for (const command of commandsOf(script)) {
    if (isUnderWarning(script, command.at)) continue;
    const off = approvalsOff.exec(command.raw.slice(0, 4000));
    if (off !== null) {
      const message = `An agent is run without its approvals or sandbox (${off[0].trim()}).`;
      yield {
        rule: rules.approvals,
        severity: 'high',
        message,
        identity: off[0].trim(),
        at: command.at,
        shown: command.raw,
      };
    }
    const name = unpinnedPackage(programOf(command));
    if (name === undefined) continue;
    const message = `${name} is fetched in whatever version is the newest, and run.`;
    yield {
      rule: rules.unpinned,
      severity: rules.unpinned.severity,
      message,
      identity: name,
      at: command.at,
      shown: command.raw,
    };
  }
}

/** Options and settings by which agents stop asking. */
export const approvalsOff =
  /--dangerously-skip-permissions\b|--dangerously-bypass-approvals-and-sandbox\b|--yolo\b|--approval-mode[ =]yolo\b|--permission-mode[ =]bypassPermissions\b|--ask-for-approval[ =]never\b|\bapproval_policy\s{0,3}=\s{0,3}"never"|"(?:defaultMode|permissionMode)"\s{0,3}:\s{0,3}"bypassPermissions"|"chat\.tools\.(?:global\.)?autoApprove"\s{0,3}:\s{0,3}true|"(?:autoApprove|alwaysAllow)"\s{0,3}:\s{0,3}(?:true|\[\s{0,3}"\*")/i;

function unpinnedPackage(words: readonly string[]): string | undefined {
  const [program = '', ...args] = words;
  // Without the option npx asks, and takes what the project has installed.
  const isAsked = program === 'npx' && !args.some((word) => word === '-y' || word === '--yes');
  if (isAsked) return undefined;
  const text = (value: string) => ({ value, at: 0 });
  const server = {
    name: '',
    at: 0,
    command: text(program),
    args: args.map(text),
    url: undefined,
    settings: [],
    autoApproved: [],
  };
  const found = program === 'docker' || program === 'podman' ? undefined : fetchedPackage(server);
  return found === undefined || found.isPinned ? undefined : found.value.slice(0, 100);
}
