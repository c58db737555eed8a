import type { Rule } from '../../checks/index.ts';
import type { Severity } from '../../findings/index.ts';
import type { Reach } from './reach.ts';
import { pythonRules as rules } from './rules.ts';
import type { Act } from './unit.ts';

interface Judgement {
  readonly rule: Rule;
  /** By when it runs; undefined: no finding. */
  readonly severities: Readonly<Record<Reach, Severity | undefined>>;
  readonly does: string;
}

function by(
  atImport: Severity,
  inUse?: Severity,
  handedOn?: Severity,
  never?: Severity,
): Readonly<Record<Reach, Severity | undefined>> {
  return { import: atImport, use: inUse, 'handed on': handedOn, never };
}

/** How bad an act is, by when it runs. Code that nobody calls is a lesser matter, and mostly none. */
const judgements: Readonly<Record<Act, Judgement>> = {
  process: { rule: rules.process, severities: by('critical', 'critical', 'high', 'medium'), does: 'starts a process' },
  'downloaded-code': {
    rule: rules.downloadedCode,
    severities: by('critical', 'critical', 'high', 'high'),
    does: 'runs what it downloaded',
  },
  'decoded-code': {
    rule: rules.hiddenCode,
    severities: by('critical', 'critical', 'high', 'high'),
    does: 'runs what it decoded',
  },
  'hidden-name': {
    rule: rules.hiddenCode,
    severities: by('high', 'high', 'medium', 'medium'),
    does: 'reaches a function by a name that is only known at run time',
  },
  'remote-code': {
    rule: rules.remoteCode,
    severities: by('high', 'high', 'medium', 'low'),
    does: 'runs code of another repository',
  },
  'dynamic-code': {
    rule: rules.dynamicCode,
    severities: by('high', 'medium', 'medium', 'low'),
    does: 'runs a text as a program',
  },
  exfiltration: {
    rule: rules.exfiltration,
    severities: by('critical', 'critical', 'high', 'high'),
    does: 'sends credentials over the network',
  },
  credentials: {
    rule: rules.exfiltration,
    severities: by('high', 'high', 'medium', 'medium'),
    does: 'reads a file of credentials',
  },
  'startup-file': {
    rule: rules.startupFile,
    severities: by('critical', 'critical', 'high', 'medium'),
    does: 'writes a file that runs at login or start',
  },
  deletion: { rule: rules.deletion, severities: by('medium'), does: 'deletes files' },
  network: { rule: rules.network, severities: by('medium'), does: 'reaches the network' },
  'native-code': {
    rule: rules.nativeCode,
    severities: by('medium', 'medium', 'low'),
    does: 'loads native code',
  },
  'unsafe-load': { rule: rules.unsafeLoad, severities: by('medium', 'medium', 'low'), does: 'reads a pickle' },
};

/** The rule, the severity and the words for an act, or undefined where it is no finding. */
export function judge(
  act: Act,
  reach: Reach,
): { readonly rule: Rule; readonly severity: Severity; readonly does: string } | undefined {
  const { rule, severities, does } = judgements[act];
  const severity = severities[reach];
  return severity === undefined ? undefined : { rule, severity, does };
}
