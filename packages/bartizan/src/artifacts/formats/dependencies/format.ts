import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { looksLikeText } from '../../text-content.ts';
import { dependencyRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** What a file of dependencies has in it somewhere; whether it is one, reading tells. */
const signs =
  /^[ \t]*(?:-(?:i|f|-index-url|-extra-index-url|-trusted-host|-find-links)[ =]|[\w.-]+(?:\[[^\]\n]{0,80}\])?[ \t]*(?:[<>=!~]=|@[ \t]|===)|(?:git|hg)\+|\[project\]|\[tool\.poetry\]|\[options\]|dependencies:|.*install_requires)|^[\w.-]+\s*$/m;

/**
 * Files that say which packages a model's code needs. They are no models: a finding is told, a clean
 * file is nothing to speak of.
 */
export const format: Format = {
  id: 'dependencies',
  title: 'dependency file',
  rules: Object.values(dependencyRules),
  recognise(head, _tail, sizeBytes) {
    if (sizeBytes > 2 ** 20 || !looksLikeText(head)) return 'no';
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
    return /^\s*[{<%]/.test(text) || !signs.test(text) ? 'no' : 'possible';
  },
  async *examine(input) {
    const { examineDependencies } = await loadExamine();
    yield* examineDependencies(input);
  },
};
