import type { Format } from '../../format.ts';
import { looksLikeText, nameOfContent } from '../../text-content.ts';
import { configRules } from './rules.ts';

/** Configurations and scripts are smaller; larger files with such names are data. */
const largestBytes = 2 ** 20;

/** Names of what people configure programs with; the content alone does not tell it from other text. */
const names =
  /(?:^|\.)env(?:\.[\w-]{1,40})?$|\.(?:json[c5]?|ya?ml|toml|ini|cfg|conf|properties|py|sh|bash|ps1|ipynb)$/i;

/**
 * Configurations and scripts beside models, searched for secrets. One without a secret is not "examined":
 * nothing else of it was looked at.
 */
export const format: Format = {
  id: 'config',
  title: 'configuration or script with a secret',
  rules: Object.values(configRules),
  recognise: (head, _tail, sizeBytes) => (sizeBytes <= largestBytes && looksLikeText(head) ? 'possible' : 'no'),
  async *examine(input) {
    if (!names.test(nameOfContent(input))) {
      yield { type: 'notApplicable', reason: 'is no configuration' };
      return;
    }
    const { examineConfig } = await import('./examine.ts');
    yield* examineConfig(input);
  },
};
