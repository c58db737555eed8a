// `npm run train -- <model>`: trains a model that the package ships and writes it beside its code, with its card.
import { trainInjection } from './injection/train-injection.ts';

const [model, ...rest] = process.argv.slice(2);
if (model !== 'injection') {
  console.error(`unknown model ${model ?? ''}; there is: injection`);
  process.exit(3);
}
trainInjection(rest);
