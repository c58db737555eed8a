/** Names under which agents look for instructions; the content alone does not tell them from other documents. */
const names =
  /(?:^|[/\\])(?:SKILL\.md|AGENTS?\.md|CLAUDE(?:\.local)?\.md|GEMINI\.md|\.cursorrules|\.windsurfrules|\.clinerules|\.goosehints|copilot-instructions\.md|[^/\\]{1,200}\.(?:mdc|instructions\.md|prompt\.md|chatmode\.md|agent\.md))$|(?:^|[/\\])\.(?:claude|cursor|codex|gemini|windsurf|clinerules|roo)[/\\][^\n]{0,300}\.mdc?$|(?:^|[/\\])skills[/\\][^\n]{0,300}\.md$/i;

/** Whether a file holds instructions for agents: by where agents look for it, or by its front matter. */
export function isAgentInstructions(path: string, head: string): boolean {
  if (names.test(path)) return true;
  if (!/^\ufeff?---[ \t]*\r?\n/.test(head)) return false;
  const end = head.indexOf('\n---', 4);
  const matter = head.slice(0, end < 0 ? 0 : end);
  return /^(?:allowed-tools|alwaysApply|applyTo)[ \t]*:/m.test(matter);
}

/** Whether a file is a script for a shell: by its first line, or by its name. */
export function isShellScript(path: string, head: string): boolean {
  if (/^#!/.test(head))
    return /^#![ \t]{0,10}\S{0,100}(?:\/|env[ \t]{1,10}(?:-\S{1,20}[ \t]{1,10})?)(?:ba|z|da|k|a|fi)?sh\b/.test(head);
  return /\.(?:sh|bash|zsh|ksh|ps1|psm1|command)$/i.test(path);
}
