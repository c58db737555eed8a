import { serialNumber } from '../../artifacts/bom/index.ts';
import { locationPath } from '../../findings/index.ts';
import { subjectName } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { printJson } from '../json.ts';
import { openGaps } from '../overview.ts';
import { collectMaterials, type Materials } from './materials.ts';
import { vulnerabilityOf } from './vulnerabilities.ts';

const subjectReference = 'subject';

/** Gaps of one component that are named. */
const namedGaps = 20;

/**
 * A CycloneDX bill of materials with the findings as vulnerabilities of its components, and the outcome
 * of every check as a property. What was not examined makes its component an incomplete one.
 */
export function renderCycloneDx(input: ReportInput): string {
  const { results, bom } = input;
  const materials = collectMaterials(input, subjectReference);
  const vulnerabilities = listVulnerabilities(input, materials);
  noteOutcomes(input, materials);
  const { verdict, failOn } = results;
  const metadata = {
    tools: bom?.metadata.tools ?? {
      components: [{ type: 'application', 'bom-ref': 'tool:bartizan', ...results.tool }],
    },
    component: bom?.metadata.component ?? {
      type: 'application',
      'bom-ref': subjectReference,
      name: subjectName(input),
    },
    properties: [
      { name: 'bartizan:verdict', value: verdict },
      { name: 'bartizan:failOn', value: failOn },
    ],
  };
  const specVersion = bom?.specVersion ?? '1.6';
  const content = { metadata, ...materials.contents(), vulnerabilities };
  const { metadata: _, ...rest } = content;
  return printJson({
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: serialNumber(JSON.parse(JSON.stringify(content))),
    version: 1,
    metadata: { timestamp: input.now.toISOString().replace(/\.\d+Z$/, 'Z'), ...metadata },
    ...rest,
  });
}

function listVulnerabilities(input: ReportInput, materials: Materials) {
  const taken = new Map<string, number>();
  return input.results.findings.map((finding) => {
    const affected = materials.reference(finding.component, locationPath(finding.location));
    const number = (taken.get(finding.fingerprint) ?? 0) + 1;
    taken.set(finding.fingerprint, number);
    const reference = `finding:${finding.fingerprint}${number === 1 ? '' : `#${number}`}`;
    return vulnerabilityOf(finding, affected, reference, input);
  });
}

function noteOutcomes(input: ReportInput, materials: Materials): void {
  const { results } = input;
  for (const { check, component, outcome } of results.outcomes) {
    const path = results.subject.kind === 'scan' ? component : undefined;
    // A scanned folder holds many files that are no models: they are no materials either.
    const isMaterial = outcome.status !== 'notApplicable';
    const reference = isMaterial ? materials.reference(component, path) : materials.known(component, path);
    if (reference === undefined) continue;
    materials.note(reference, { name: `bartizan:outcome:${check}`, value: outcome.status });
    materials.note(reference, { name: `bartizan:outcomeReason:${check}`, value: outcome.reason });
  }
  const named = new Map<string, number>();
  for (const { component, what, reason } of openGaps(results)) {
    const reference = materials.reference(component, results.subject.kind === 'scan' ? component : undefined);
    materials.incomplete(reference);
    const count = (named.get(reference) ?? 0) + 1;
    named.set(reference, count);
    if (count <= namedGaps) materials.note(reference, { name: 'bartizan:notExamined', value: `${what}: ${reason}` });
  }
}
