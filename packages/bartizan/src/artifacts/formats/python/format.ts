import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { pythonRules } from '../../python/rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/**
 * Python files that a loader of models runs because of where they lie: `hubconf.py`, the handler of an
 * inference endpoint, the handler in an archive of TorchServe. Other Python files are no models; those
 * that a configuration names are examined with it.
 */
export const format: Format = {
  id: 'python',
  title: 'Python code of a model',
  rules: Object.values(pythonRules),
  recognise(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /^[ \t]*(?:import|from|def|class|@|async def|exec|eval|__import__)\b/m.test(text) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examinePythonFile } = await loadExamine();
    yield* examinePythonFile(input);
  },
};
