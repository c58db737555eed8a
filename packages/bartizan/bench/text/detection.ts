import { seededRandom } from '../../src/foundation/index.ts';
import { findHiddenText, findPersonalData, findSecrets } from '../../src/text/index.ts';
import { samples as secretSamples } from '../../src/text/secrets/cases/samples.ts';
import type { Row } from '../bench.ts';
import { everyday, hiddenSamples } from './hidden-samples.ts';
import { personalSamples } from './personal-samples.ts';
import { frame, plainSentence } from './sentences.ts';

const random = seededRandom('text-bench');
const drawsEach = 60;
const plainCount = 20_000;

/** Share found of made-up data, each kind drawn many times, and of plain texts in which something is found. */
export function detectionRows(): readonly Row[] {
  const plain = Array.from({ length: plainCount }, (_, index) => {
    const source = random.fork(`plain/${index}`);
    return Array.from({ length: 4 }, () => plainSentence(source)).join(' ');
  });
  const falsely = (find: (text: string) => readonly unknown[]): number =>
    plain.filter((text) => find(text).length > 0).length;
  return [
    ...recall(
      'secrets',
      secretSamples.map(([rule, make]) => [`secret/${rule}`, make]),
      findSecrets,
    ),
    share('secrets: false alarms in plain texts', falsely(findSecrets), plainCount),
    ...recall('personal data', Object.entries(personalSamples), findPersonalData),
    share('personal data: false alarms in plain texts', falsely(findPersonalData), plainCount),
    ...hiddenRows(),
    share(
      'hidden text: false alarms in plain texts',
      falsely((text) => findHiddenText(text, 'markdown')),
      plainCount,
    ),
    share(
      'hidden text: false alarms in everyday documents',
      everyday.filter(([format, text]) => findHiddenText(text, format).length > 0).length,
      everyday.length,
    ),
  ];
}

type Sample = readonly [rule: string, make: (source: ReturnType<typeof seededRandom>) => string];

function recall(
  name: string,
  samples: readonly Sample[],
  find: (text: string) => readonly { readonly rule: string }[],
): readonly Row[] {
  let found = 0;
  const weak: Row[] = [];
  samples.forEach(([rule, make], index) => {
    let hits = 0;
    for (let turn = 0; turn < drawsEach; turn++) {
      const source = random.fork(`${name}/${index}/${turn}`);
      if (find(frame(source, make(source))).some((span) => span.rule === rule)) hits++;
    }
    found += hits;
    if (hits < drawsEach * 0.95) weak.push(share(`  weak: ${rule} (${index})`, hits, drawsEach));
  });
  return [share(`${name}: found by the right rule`, found, samples.length * drawsEach), ...weak];
}

function hiddenRows(): readonly Row[] {
  return Object.entries(hiddenSamples).map(([technique, [format, make]]) => {
    const hits = Array.from({ length: drawsEach }, (_, turn) =>
      make(random.fork(`hidden/${technique}/${turn}`)),
    ).filter((text) => findHiddenText(text, format).length > 0).length;
    return share(`hidden text: ${technique}`, hits, drawsEach);
  });
}

function share(name: string, hits: number, of: number): Row {
  return { name, value: (100 * hits) / of, unit: '%', note: `${hits} of ${of}` };
}
