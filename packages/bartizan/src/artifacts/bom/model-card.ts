import type { BomComponent, ModelCard } from './cyclonedx.ts';
import { approaches } from './cyclonedx.ts';
import { architecture, type ModelFacts, metrics } from './model-facts.ts';
import { hubAddress, hubPackageUrl, hubRepository } from './package-url.ts';
import { compact, some, text, texts } from './untyped.ts';

/** What the model card of CycloneDX is made from. */
export interface CardParts {
  readonly facts?: ModelFacts;
  /** References of data components. */
  readonly datasets: readonly string[];
  /** How it was trained, in the words of its owner. */
  readonly method?: string;
}

/** A model card; undefined when nothing is known. */
export function modelCard({ facts, datasets, method }: CardParts): ModelCard | undefined {
  const type = approaches.find((approach) => method?.toLowerCase().includes(approach));
  const parameters = compact<NonNullable<ModelCard['modelParameters']>>({
    approach: type === undefined ? undefined : { type },
    task: text(facts?.card['pipeline_tag']),
    architectureFamily: text(facts?.config['model_type']),
    modelArchitecture: facts === undefined ? undefined : architecture(facts),
    datasets: some(datasets.map((ref) => ({ ref }))),
  });
  const measured = facts === undefined ? [] : metrics(facts);
  const card = compact<ModelCard>({
    modelParameters: Object.keys(parameters).length === 0 ? undefined : parameters,
    quantitativeAnalysis: measured.length === 0 ? undefined : { performanceMetrics: measured },
  });
  return Object.keys(card).length === 0 ? undefined : card;
}

/** The models that a model was made from. */
export function ancestors(reference: string, { card }: ModelFacts): readonly BomComponent[] {
  return texts(card['base_model']).map((name, index) => {
    const repository = hubRepository('model', name);
    return compact<BomComponent>({
      type: 'machine-learning-model',
      'bom-ref': `${reference}#ancestor-${index + 1}`,
      group: repository?.namespace,
      name: repository?.name ?? name,
      purl: repository === undefined ? undefined : hubPackageUrl(repository),
      externalReferences:
        repository === undefined ? undefined : [{ type: 'distribution', url: hubAddress(repository) }],
    });
  });
}
