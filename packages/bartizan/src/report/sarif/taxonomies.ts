import { formatRef, type Ref } from '../../findings/index.ts';
import { compareText } from '../../foundation/index.ts';
import type { ReportInput } from '../input.ts';
import type { SarifObject } from './artifacts.ts';

/** The frameworks that findings and rules refer to, as SARIF taxonomies. */
export interface Taxonomies {
  readonly taxonomies: readonly SarifObject[];
  /** A reference to an entry, for `result.taxa` and `relationship.target`. */
  target(reference: Ref): SarifObject;
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
  return {
    taxonomies,
    target: (reference) => ({
      id: reference.id,
      index: taxaOf(reference.framework).findIndex((candidate) => candidate.id === reference.id),
      toolComponent: { name: reference.framework, index: frameworks.indexOf(reference.framework) },
    }),
  };
}
