/** What a chat template never needs, and what it serves for. Looked for inside Jinja's own delimiters only. */
const escapes: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /__\w+__/, what: 'a Python-internal attribute' },
  { pattern: /\|\s*attr\b/, what: 'the attr filter, which reaches attributes by name' },
  { pattern: /\\(?:x5f|u005f|137)/i, what: 'an escaped underscore' },
  { pattern: /^[-+]?\s*(?:import|from|include|extends)\b/, what: 'a statement that loads another template' },
  { pattern: /\b(?:lipsum|cycler|joiner|self)\s*\./, what: 'an object of Jinja with ways to Python' },
  { pattern: /\b(?:os|sys|subprocess|builtins|importlib)\s*(?:\.|\[)\s*\w/, what: 'a module of Python' },
  { pattern: /\b(?:popen|system|eval|exec|getattr|globals|__import__|open)\s*\(/, what: 'a call of Python' },
  {
    pattern: /\b(?:mro|func_globals|gi_frame|f_globals|f_builtins|tb_frame|cr_frame)\b/,
    what: 'a walk through objects of Python',
  },
];

export interface TemplateEscape {
  readonly what: string;
  /** The expression or statement. */
  readonly code: string;
}

/** Expressions and statements of a Jinja template that reach for Python. The template is never rendered. */
export function findTemplateEscapes(template: string): readonly TemplateEscape[] {
  const found: TemplateEscape[] = [];
  for (const code of tags(template)) {
    const way = escapes.find(({ pattern }) => pattern.test(code));
    if (way !== undefined) found.push({ what: way.what, code: code.trim() });
  }
  return found;
}

/** What stands between `{{` and `}}`, `{%` and `%}`; ends within quotes do not count. */
function* tags(template: string): Generator<string> {
  const opening = /\{[{%]/g;
  for (let open = opening.exec(template); open !== null; open = opening.exec(template)) {
    const closing = open[0] === '{{' ? '}}' : '%}';
    const token = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[}%]\}/g;
    token.lastIndex = opening.lastIndex;
    let end = template.length;
    for (let next = token.exec(template); next !== null; next = token.exec(template)) {
      if (next[0] !== closing) continue;
      end = next.index;
      break;
    }
    yield template.slice(opening.lastIndex, end);
    opening.lastIndex = end + closing.length;
  }
}
