import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { weightsUrl } from '../../src/text/injection/weights.ts';

/** What `npm run train -- injection` is told. */
export interface Options {
  /** Where the rows of real prompts are. */
  readonly rowsPath: string;
  readonly seed: string;
  /** The share of the own texts that is made. */
  readonly scale: number;
  /** The same for each network of the leave-one-source-out measurement. */
  readonly foldScale: number;
  readonly epochs: number;
  /** Where the weights, the card and the report are written. */
  readonly weightsPath: string;
  readonly cardPath: string;
  readonly reportPath: string;
}

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Options of the command line; `--quick` trains a small network into a temporary folder's files. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rows: { type: 'string', default: beside('../../../../../shared/data/prompts/train.jsonl') },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const out = values.out;
  return {
    rowsPath: values.rows,
    seed: values.seed,
    scale: values.quick ? 0.03 : 0.85,
    foldScale: values.quick ? 0.02 : 0.16,
    epochs: values.quick ? 2 : 3,
    weightsPath: out === undefined ? fileURLToPath(weightsUrl) : `${out}/injection.weights.bin`,
    cardPath: out === undefined ? beside('model-card.md') : `${out}/model-card.md`,
    reportPath: out === undefined ? beside('training-report.json') : `${out}/training-report.json`,
  };
}
