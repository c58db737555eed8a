/** Whether objects of the class run the text `_parse_arg_template` of their state when they are loaded. */
export function distributionLike(module: string, name: string): 'yes' | 'maybe' | 'no' {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (/_gen$/.test(last) || (/^rv_/.test(last) && !/frozen/.test(last))) return 'yes';
  return /^scipy\.stats\b/.test(module) ? 'maybe' : 'no';
}

/** `a, b, ` or nothing: the shape parameters, then location and scale as scipy writes them. */
const names = String.raw`((?:[A-Za-z_]\w*, )*) `;
const defaults = String.raw`loc=[\d.]+(?:, scale=[\d.]+)?`;
const places = 'loc, (?:scale|1)';

/** scipy's `parse_arg_template` (scipy 0.14–1.17, `scipy/stats/_distn_infrastructure.py`), filled in. */
const parser = new RegExp(
  [
    '',
    String.raw`def _parse_args\(self, ${names}(${defaults})\):`,
    String.raw`    return \(\1\), (${places})`,
    '',
    String.raw`def _parse_args_rvs\(self, \1 \2, size=None\):`,
    String.raw`    return self\._argcheck_rvs\(\1 \3, size=size\)`,
    '',
    String.raw`def _parse_args_stats\(self, \1 \2, moments='mv'\):`,
    String.raw`    return \(\1\), \3, moments`,
    '',
  ]
    .join('\n')
    .replace(/^/, '^')
    .concat('$'),
);

/** Whether the text is what scipy generates for the names of some shape parameters, and nothing more. */
export function isGeneratedParser(text: string): boolean {
  return text.endsWith('\n') && !text.endsWith('\n\n') && parser.test(text);
}

/** Keywords of the constructors of `rv_continuous` and `rv_discrete`, none of which is run. */
export const ownKeywords: ReadonlySet<string> = new Set(
  'momtype a b xtol badvalue name longname shapes extradoc values moment_tol inc seed histogram density'.split(' '),
);
