import type { CheckResult, Rule } from '../../../checks/index.ts';
import { readFrontMatter } from '../../bom/front-matter.ts';
import { type Table, table, text, texts } from '../../bom/untyped.ts';
import { finding, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { openSibling } from '../../python/load.ts';
import { readText } from '../../text-content.ts';
import { familyOfBase, familyOfId, familyOfText, type LicenceFamily } from './families.ts';
import { modelCardRules as rules } from './rules.ts';

const longestBeside = 4 * 2 ** 20;

const nothing: CheckResult = { type: 'notApplicable', reason: 'is a text whose licences agree' };

/** A statement about the licence of the model. */
interface Statement {
  readonly where: string;
  readonly family: LicenceFamily;
}

export async function* examineModelCard(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const markdown = await readText(input.source);
  const front = await readFrontMatter(markdown);
  const card = 'values' in front ? front.values : {};
  const declared = familyOfId(
    text(card['license']) === 'other' ? (text(card['license_name']) ?? '') : (text(card['license']) ?? ''),
  );
  if (declared === undefined) {
    yield nothing;
    return;
  }
  const line =
    markdown
      .slice(0, 20_000)
      .split('\n')
      .findIndex((one) => /^licen[cs]e[ \t]*:/.test(one)) + 1;
  const config = { ...(await readJson(input, 'adapter_config.json')), ...(await readJson(input, 'config.json')) };
  const results: CheckResult[] = [];
  for (const { where, family } of await statements(input, config)) {
    if (family.id === declared.id) continue;
    const message = `The model card says ${declared.name}, ${where} says ${family.name}.`;
    results.push(report(input, rules.conflict, message, [where, declared.id, family.id], line));
  }
  for (const base of new Set([...texts(card['base_model']), ...texts(config['base_model_name_or_path'])])) {
    const family = familyOfBase(base);
    if (family === undefined || family.id === declared.id || !declared.isPermissive) continue;
    const message = `The model card says ${declared.name}; the base model ${showText(base, 100)} is under ${family.name}.`;
    results.push(report(input, rules.base, message, [base, declared.id, family.id], line));
  }
  yield* results;
  yield results.length > 0 ? { type: 'examined' } : nothing;
}

function report(
  input: ArtifactInput,
  rule: Rule,
  message: string,
  identity: readonly string[],
  line: number,
): CheckResult {
  return finding(input, rule, { message, identity, place: line > 0 ? { line } : {} });
}

/** What lies beside the card and names a licence. */
async function statements(input: ArtifactInput, config: Table): Promise<readonly Statement[]> {
  const found: Statement[] = [];
  for (const name of ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'LICENCE', 'COPYING']) {
    const source = await openSibling(input, name);
    if (source === undefined) continue;
    const family = familyOfText(Buffer.from(await source.read(0, 4096)).toString('utf8'));
    if (family !== undefined) found.push({ where: name, family });
  }
  const configured = familyOfId(text(config['license']) ?? '');
  if (configured !== undefined) found.push({ where: 'the configuration', family: configured });
  return found;
}

async function readJson(input: ArtifactInput, name: string): Promise<Table> {
  const source = await openSibling(input, name);
  if (source === undefined || source.sizeBytes > longestBeside) return {};
  try {
    return table(JSON.parse(await readText(source)));
  } catch {
    return {};
  }
}
