import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import { writeFileAtomically } from '../../runs/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { readGivenFile } from '../given-file.ts';
import { hashingContext, pathWithin } from '../hashing.ts';
import { integerOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

const largestKeyBytes = 2 ** 20;

export const command: Command = {
  name: 'sign',
  summary: 'sign a model in the OpenSSF Model Signing format',
  description:
    'Writes a Sigstore bundle over the SHA-256 of every file. Git’s own files at the top of the model, what --ignore names and the signature itself are not covered.',
  arguments: [{ name: '<path>', description: 'model file or folder' }],
  options: [
    { flags: '--key <file>', description: 'private key in PEM: ECDSA on P-256, P-384 or P-521, or Ed25519' },
    { flags: '--passphrase-env <name>', description: 'environment variable that holds the passphrase of the key' },
    { flags: '--certificate <file>', description: 'PEM: certificate of the key, then those up to a root' },
    { flags: '-o, --output <file>', description: 'where to write the bundle', default: 'model.sig' },
    { flags: '--ignore <paths>', description: 'paths within the model that are not covered', isList: true },
    { flags: '--include-git', description: 'cover .git, .gitattributes, .github and .gitignore too' },
    { flags: '--allow-symlinks', description: 'sign what links to files lead to; else a link is refused' },
    { flags: '--shards', description: 'one digest for each 1,000,000,000 bytes of a file, hashed in parallel' },
    { flags: '--shard-bytes <n>', description: 'another size of shards' },
    { flags: '-j, --jobs <n>', description: 'worker threads for large files (default: one for each core)' },
    { flags: '--json', description: 'print what was signed as JSON' },
    { flags: '-q, --quiet', description: 'no progress and no notes' },
  ],
  examples: [
    { command: 'bartizan sign models/classifier --key key.pem', does: 'sign a folder and write model.sig' },
    {
      command: 'openssl ecparam -genkey -name prime256v1 -noout -out key.pem',
      does: 'make a key; its public part: openssl ec -in key.pem -pubout -out pub.pem',
    },
  ],
  run: runSign,
};

async function runSign(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = given.arguments[0] ?? '.';
  const keyFile = textOption(given, 'key');
  if (keyFile === undefined) throw new BartizanError('usage', '--key is missing', { hint: 'a private key in PEM' });
  const output = textOption(given, 'output') ?? 'model.sig';
  const certificateFile = textOption(given, 'certificate');
  const shardBytes = integerOption(given, 'shardBytes', '--shard-bytes', 1);
  const passphrase = passphraseOf(given, terminal);
  const threads = integerOption(given, 'jobs', '--jobs', 1) ?? availableParallelism();
  const privateKey = await readGivenFile(keyFile, terminal, largestKeyBytes);
  const certificates =
    certificateFile === undefined ? undefined : await readGivenFile(certificateFile, terminal, largestKeyBytes);
  const { signModel } = await import('../../artifacts/signing/index.ts');
  const work = hashingContext(given, terminal);
  const signed = await signModel(path, {
    context: work.context,
    privateKey,
    threads,
    includeGitPaths: flagOption(given, 'includeGit'),
    allowSymlinks: flagOption(given, 'allowSymlinks'),
    method: flagOption(given, 'shards') || shardBytes !== undefined ? 'shards' : 'files',
    ignorePaths: [...(listOption(given, 'ignore') ?? []), ...pathWithin(path, output, terminal)],
    ...(shardBytes === undefined ? {} : { shardBytes }),
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(certificates === undefined ? {} : { certificates }),
  }).finally(work.stop);
  const { bundle, ...facts } = signed;
  await writeFileAtomically(resolve(terminal.folder, output), `${JSON.stringify(bundle)}\n`);
  if (flagOption(given, 'json')) terminal.stdout.write(`${JSON.stringify({ output, ...facts }, null, 2)}\n`);
  else
    terminal.stdout.write(
      `signed ${facts.files} file${facts.files === 1 ? '' : 's'} in ${output}\nsha256:${facts.digest}\n`,
    );
  if (!flagOption(given, 'quiet')) for (const note of facts.notes) terminal.stderr.write(`note: ${note}\n`);
  return exitCodes.ok;
}

function passphraseOf(given: Given, terminal: Terminal): string | undefined {
  const name = textOption(given, 'passphraseEnv');
  if (name === undefined) return undefined;
  const passphrase = terminal.environment[name];
  if (passphrase === undefined) throw new BartizanError('usage', `the environment variable ${name} is not set`);
  return passphrase;
}
