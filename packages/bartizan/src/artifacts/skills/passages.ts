/** A part of a Markdown file: prose, or the code in a fence or between backticks. */
export interface Passage {
  readonly kind: 'prose' | 'code';
  readonly text: string;
  readonly at: number;
  /** Whether it is shown as what not to do, or as what an attack looks like. */
  readonly isWarning: boolean;
}

const warning =
  /\b(?:never|don't|do not|avoid|must not|should not|shouldn't|instead of|rather than)\b[^\n]{0,60}\b(?:run|pipe|piping|execute|use|using|install|do|curl|copy|paste|trust|recommend|follow|download|send|include|commit|pass|read)|\b(?:bad|unsafe|dangerous|insecure|wrong|anti-?pattern|malicious|attacks?|attackers?|suspicious|red flags?|vulnerable|injections?|exfiltrat\w{0,6}|detect\w{0,4}|flag(?:s|ged)?|reject|refuse|forbidden|prohibited|risky)\b|❌|✗|🚫|⛔/i;

/** Cuts Markdown into prose and code. Lines are looked at once. */
export function passagesOf(markdown: string): readonly Passage[] {
  const passages: Passage[] = [];
  let prose = '';
  let proseAt = 0;
  let code: string | undefined;
  let codeAt = 0;
  let fence = '';
  let heading = '';
  let before = '';
  let at = 0;
  const isWarning = (): boolean => warning.test(before) || warning.test(heading);
  for (const line of markdown.split('\n')) {
    const opening = /^[ \t>]{0,20}(`{3,}|~{3,})/.exec(line)?.[1];
    if (code === undefined && opening !== undefined) {
      passages.push({ kind: 'prose', text: prose, at: proseAt, isWarning: false });
      fence = opening;
      code = '';
      codeAt = at + line.length + 1;
    } else if (
      code !== undefined &&
      line.trim().startsWith(fence) &&
      line.trim().replaceAll(fence[0] ?? '`', '') === ''
    ) {
      passages.push({ kind: 'code', text: code, at: codeAt, isWarning: isWarning() });
      code = undefined;
      prose = '';
      proseAt = at + line.length + 1;
    } else if (code !== undefined) code += `${line}\n`;
    else {
      prose += `${line}\n`;
      if (/^#{1,6}\s/.test(line)) heading = line;
      if (line.trim() !== '') before = line.slice(0, 2000);
      passages.push(...inlineCode(line, at, isWarning()));
    }
    at += line.length + 1;
  }
  if (code === undefined) passages.push({ kind: 'prose', text: prose, at: proseAt, isWarning: false });
  else passages.push({ kind: 'code', text: code, at: codeAt, isWarning: isWarning() });
  return passages;
}

function* inlineCode(line: string, at: number, isWarning: boolean): Generator<Passage> {
  for (const found of line.matchAll(/`([^`\n]{3,2000})`/g)) {
    yield { kind: 'code', text: found[1] ?? '', at: at + found.index + 1, isWarning };
  }
}

/** Whether a line of a script stands under a comment that calls it wrong. */
export function isUnderWarning(script: string, at: number): boolean {
  const start = script.lastIndexOf('\n', at - 1) + 1;
  const before =
    script
      .slice(Math.max(0, start - 300), start)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return /^\s*#/.test(before) && warning.test(before);
}
