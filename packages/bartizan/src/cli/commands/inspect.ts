import { resolve } from 'node:path';
import type { TextInspection } from '../../artifacts/index.ts';
import { baselineTerms, type Finding, loadBaseline } from '../../findings/index.ts';
import { BartizanError, createContext, nearestName } from '../../foundation/index.ts';
import { drawResults } from '../../runs/index.ts';
import type { Channel, DocumentFormat, InspectDocumentOptions, InspectorId, TextClassifier } from '../../text/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { readGivenFile } from '../given-file.ts';
import { createProgressLine } from '../progress-line.ts';
import { choiceOption, gateOptions, outputOptions, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

const formats = [
  'plain',
  'markdown',
  'html',
  'email',
  'chat',
  'json',
  'yaml',
  'code',
  'pdf',
] as const satisfies readonly DocumentFormat[];
const channels = [
  'user',
  'document',
  'tool-output',
  'tool-description',
  'assistant',
  'system',
] as const satisfies readonly Channel[];
const inspectors = [
  'injection',
  'hidden',
  'secrets',
  'personal',
  'leaks',
  'patterns',
] as const satisfies readonly InspectorId[];

export const command: Command = {
  name: 'inspect',
  summary: 'inspect texts for foreign instructions, hidden text, secrets, personal data and leaks',
  description:
    'Reads texts, pages, mails, chats, code and PDF in every encoding that reads as language. What could not be read is incomplete, never clean.',
  arguments: [{ name: '[paths...]', description: 'files or folders; - or nothing reads standard input' }],
  options: [
    { flags: '--as <format>', description: 'take the input for this format, whatever it looks like', choices: formats },
    {
      flags: '--channel <channel>',
      description: 'where the words come from (default: what the format says, else user)',
      choices: channels,
    },
    { flags: '--only <inspectors>', description: `inspectors to run: ${inspectors.join(', ')}`, isList: true },
    { flags: '--skip <inspectors>', description: 'inspectors to leave out', isList: true },
    {
      flags: '--pattern <pattern>',
      description: 'a regular expression (RE2) to look for as well',
    },
    {
      flags: '--model <file>',
      description: 'a text classifier (ONNX) of your own, asked where the small model is not sure; needs --tokenizer',
    },
    { flags: '--tokenizer <file>', description: 'tokenizer.json of --model' },
    {
      flags: '--system-prompt <file>',
      description: 'the prompt whose own words are leaks where they stand in these texts',
    },
    { flags: '--redact', description: 'print the text with secrets and personal data replaced by their kind' },
    ...gateOptions,
    ...outputOptions,
  ],
  examples: [
    { command: 'bartizan inspect knowledge/', does: 'inspect documents before they are indexed' },
    {
      command: 'cat answer.txt | bartizan inspect - --system-prompt prompt.md',
      does: 'see whether an answer tells the prompt',
    },
    { command: 'bartizan inspect ticket.txt --redact', does: 'print a text without secrets and personal data' },
  ],
  run: runInspect,
};

async function runInspect(given: Given, terminal: Terminal): Promise<ExitCode> {
  const paths = given.arguments.length === 0 ? ['-'] : given.arguments;
  const inspect = await inspectOptions(given, terminal);
  if (flagOption(given, 'redact')) return await redact(paths, inspect, terminal);
  const output = chooseOutput(given, terminal);
  const failOn = severityOption(given);
  const baseline = textOption(given, 'baseline');
  const acceptances =
    baseline === undefined ? [] : baselineTerms(await loadBaseline(resolve(terminal.folder, baseline)));
  const [{ inspectFiles }, { inspectionRules }, { check }] = await Promise.all([
    import('../../artifacts/index.ts'),
    import('../../text/index.ts'),
    import('../../artifacts/checks/text-inspection/check.ts'),
  ]);
  const line = createProgressLine(terminal.stderr, flagOption(given, 'quiet'), () => performance.now());
  const files: (TextInspection & { readonly findings: readonly Finding[] })[] = [];
  let findings = 0;
  const report = (done: number, total?: number): void =>
    line.show({ done, total, findings, noun: 'files', running: [] });
  const context = createContext({ root: terminal.folder, signal: terminal.signal, progress: { report } });
  try {
    for await (const file of inspectFiles(paths, { context, standardInput: terminal.stdin, inspect })) {
      files.push(file);
      findings += file.findings.length;
    }
  } finally {
    line.stop();
  }
  if (files.length === 0) throw new BartizanError('file-not-found', `no file in ${paths.join(', ')}`);
  const results = drawResults(
    {
      subject: { kind: 'scan', paths },
      outcomes: files.map(({ path, outcome, subject }) => ({
        check: check.id,
        checkVersion: check.version,
        component: path,
        outcome,
        subjects: subject === undefined ? [] : [subject],
      })),
      findings: files.flatMap((file) => file.findings),
      measurements: [],
    },
    { failOn, acceptances, today: terminal.now().toISOString().slice(0, 10) },
  );
  await emitReport(output, { results, rules: inspectionRules, checks: [check], now: terminal.now() }, given, terminal);
  return exitCodeOf(results.verdict);
}

/** @throws BartizanError `usage` for names that do not exist */
async function inspectOptions(given: Given, terminal: Terminal): Promise<InspectDocumentOptions> {
  const as = choiceOption(given, 'as', '--as', formats);
  const channel = choiceOption(given, 'channel', '--channel', channels);
  const prompt = textOption(given, 'systemPrompt');
  const source = textOption(given, 'pattern');
  const only = chosen(listOption(given, 'only'), '--only') ?? inspectors;
  const skipped = chosen(listOption(given, 'skip'), '--skip') ?? [];
  const { compilePatterns } = await import('../../text/index.ts');
  const classifier = await givenClassifier(given, terminal);
  return {
    only: only.filter((id) => !skipped.includes(id)),
    patterns: await compilePatterns(source === undefined ? [] : [source]),
    ...(classifier === undefined ? {} : { classifier }),
    ...(as === undefined ? {} : { as }),
    ...(channel === undefined ? {} : { channel }),
    ...(prompt === undefined
      ? {}
      : { leaks: { prompt: (await readGivenFile(prompt, terminal, 4 * 2 ** 20)).toString('utf8') } }),
  };
}

async function givenClassifier(given: Given, terminal: Terminal): Promise<TextClassifier | undefined> {
  const [model, tokenizer] = [textOption(given, 'model'), textOption(given, 'tokenizer')];
  if (model === undefined && tokenizer === undefined) return undefined;
  if (model === undefined || tokenizer === undefined) {
    throw new BartizanError('usage', '--model and --tokenizer are given together');
  }
  const { loadClassifier } = await import('../../text/index.ts');
  const [modelPath, tokenizerPath] = [resolve(terminal.folder, model), resolve(terminal.folder, tokenizer)];
  return await loadClassifier({ modelPath, tokenizerPath });
}

function chosen(names: readonly string[] | undefined, flag: string): readonly InspectorId[] | undefined {
  return names?.map((name) => {
    const known = inspectors.find((id) => id === name);
    if (known !== undefined) return known;
    const near = nearestName(name, inspectors);
    const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there is: ${inspectors.join(', ')}`;
    throw new BartizanError('usage', `${flag} names '${name}'`, { hint });
  });
}

/** Prints one text; what cannot be read is an error, since it cannot be redacted. */
async function redact(
  paths: readonly string[],
  inspect: InspectDocumentOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [path = '-'] = paths;
  if (paths.length > 1) throw new BartizanError('usage', '--redact takes one text', { hint: 'call it once for each' });
  const { inspectDocument, redactSpans } = await import('../../text/index.ts');
  const bytes = path === '-' ? await readAll(terminal.stdin) : await readGivenFile(path, terminal, 64 * 2 ** 20);
  const { document, spans, outcome } = await inspectDocument(bytes, { ...inspect, name: path });
  const hasPlaces = document.segments.every(({ toInput }) => toInput !== undefined);
  if (!hasPlaces || document.segments.length === 0) {
    throw new BartizanError(
      'unsupported',
      `${path} cannot be redacted: ${document.gaps[0]?.reason ?? 'its format has no places'}`,
    );
  }
  terminal.stdout.write(redactSpans(document.text, spans));
  const gaps = 'gaps' in outcome ? outcome.gaps : [];
  for (const { what, reason } of gaps) terminal.stderr.write(`not redacted: ${what}: ${reason}\n`);
  return gaps.length === 0 ? exitCodes.ok : exitCodes.incomplete;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
