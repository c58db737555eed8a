import { formatRef, type Ref } from '../../findings/index.ts';
import { compareText } from '../../foundation/index.ts';
import type { ReportInput } from '../input.ts';
import type { SarifObject } from './artifacts.ts';

/** The frameworks that findings and rules refer to, as SARIF taxonomies. */
export interface Taxonomies {
  readonly taxonomies: readonly SarifObject[];
  /** References to entries, each once, for `result.taxa` and `relationship.target`. */
  targets(references: readonly Ref[]): readonly SarifObject[];
}

function isWebAddress(url: string | undefined): url is string {
  return url?.startsWith('https://') === true && URL.canParse(url);
}

/** Collects every reference of the findings and rules, sorted, with the names that the catalog gives. */
export function collectTaxonomies(input: ReportInput): Taxonomies {
  const all = [...input.results.findings, ...(input.rules ?? [])].flatMap((item) => item.references ?? []);
  const unique = [...new Map(all.map((reference) => [formatRef(reference), reference])).values()].sort((a, b) =>
    compareText(formatRef(a), formatRef(b)),
  );
  const frameworks = [...new Set(unique.map((reference) => reference.framework))];
  const taxaOf = (framework: string) => unique.filter((reference) => reference.framework === framework);
  const taxonomies = frameworks.map((framework) => {
    const taxa = taxaOf(framework).map((reference) => {
      const resolved = input.resolveReference?.(reference);
      return {
        id: reference.id,
        ...(resolved === undefined ? {} : { name: resolved.title, shortDescription: { text: resolved.title } }),
        ...(isWebAddress(resolved?.url) ? { helpUri: resolved.url } : {}),
      };
    });
    const first = taxaOf(framework)[0];
    const title = first === undefined ? undefined : input.resolveReference?.(first)?.framework;
    return { name: framework, ...(title === undefined ? {} : { fullName: title }), isComprehensive: false, taxa };
  });
  const byName = new Map<string, SarifObject>();
  for (const [index, framework] of frameworks.entries()) {
    for (const [position, reference] of taxaOf(framework).entries()) {
      const toolComponent = { name: framework, index };
      byName.set(formatRef(reference), { id: reference.id, index: position, toolComponent });
    }
  }
  return {
    taxonomies,
    targets: (references) =>
      [...new Set(references.map(formatRef))].map((name) => byName.get(name)).filter((target) => target !== undefined),
  };
}
