import { availableParallelism } from 'node:os';
import type { ModelVerdict, Signer, Trust } from '../../artifacts/signing/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { readGivenFile } from '../given-file.ts';
import { hashingContext, pathWithin } from '../hashing.ts';
import { integerOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

const largestBundleBytes = 256 * 2 ** 20;
const largestTrustBytes = 4 * 2 ** 20;

/** Problems that are printed one by one. */
const shownProblems = 20;

export const command: Command = {
  name: 'verify',
  summary: 'check that a model is what somebody signed',
  description:
    'Verifies a bundle of OpenSSF Model Signing and holds every file against it, without any network. Exit code 0: verified; 1: failed, with the reason; 2: cannot be decided, because something is missing here.',
  arguments: [{ name: '<path>', description: 'model file or folder' }],
  options: [
    { flags: '--signature <file>', description: 'the bundle', default: 'model.sig' },
    { flags: '--key <file>', description: "the signer's public key in PEM" },
    {
      flags: '--trust-root <file>',
      description: 'certificates of authorities in PEM, or a Sigstore trusted root in JSON for keyless signatures',
    },
    { flags: '--identity <text>', description: 'who signed without a key: the e-mail address or URI, exactly' },
    { flags: '--issuer <url>', description: 'who vouched for that identity: the OpenID Connect issuer, exactly' },
    { flags: '--valid-at <day>', description: 'the certificate must be valid on this day (default: today)' },
    { flags: '--ignore <paths>', description: 'unsigned paths within the model that do not matter', isList: true },
    { flags: '--ignore-unsigned', description: 'files that were not signed do not matter; they are listed' },
    { flags: '--allow-symlinks', description: 'check what links to files lead to, even where the signer had none' },
    { flags: '-j, --jobs <n>', description: 'worker threads for large files (default: one for each core)' },
    { flags: '--json', description: 'print the verdict as JSON' },
    { flags: '-q, --quiet', description: 'no progress' },
  ],
  examples: [
    { command: 'bartizan verify models/classifier --key pub.pem', does: 'verify by a public key' },
    {
      command:
        'bartizan verify . --trust-root trusted_root.json --identity release@example.com --issuer https://accounts.google.com',
      does: 'verify a keyless signature offline',
    },
  ],
  run: runVerify,
};

async function runVerify(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = given.arguments[0] ?? '.';
  const signature = textOption(given, 'signature') ?? 'model.sig';
  const threads = integerOption(given, 'jobs', '--jobs', 1) ?? availableParallelism();
  const trust = await readTrust(given, terminal);
  const bundle = await readGivenFile(signature, terminal, largestBundleBytes);
  const { verifyModel } = await import('../../artifacts/signing/index.ts');
  const work = hashingContext(given, terminal);
  const verdict = await verifyModel(path, bundle, {
    context: work.context,
    trust,
    threads,
    bundleName: signature,
    ignorePaths: [...(listOption(given, 'ignore') ?? []), ...pathWithin(path, signature, terminal)],
    ignoreUnsigned: flagOption(given, 'ignoreUnsigned'),
    allowSymlinks: flagOption(given, 'allowSymlinks'),
  }).finally(work.stop);
  const text = flagOption(given, 'json') ? JSON.stringify(verdict, null, 2) : describe(path, verdict);
  terminal.stdout.write(`${text}\n`);
  return { verified: exitCodes.ok, failed: exitCodes.findings, incomplete: exitCodes.incomplete }[verdict.status];
}

async function readTrust(given: Given, terminal: Terminal): Promise<Trust> {
  const [key, root, identity, issuer] = ['key', 'trustRoot', 'identity', 'issuer'].map((name) =>
    textOption(given, name),
  );
  const validAt = dayOption(given);
  const trust: Trust = {
    ...(key === undefined ? {} : { publicKey: await readGivenFile(key, terminal, largestTrustBytes) }),
    ...(validAt === undefined ? {} : { validAt }),
  };
  if (root === undefined) return trust;
  const bytes = await readGivenFile(root, terminal, largestTrustBytes);
  if (bytes.includes('-----BEGIN CERTIFICATE-----')) return { ...trust, certificates: bytes };
  if (bytes.includes('-----BEGIN ')) {
    throw new BartizanError('usage', `--trust-root ${root} holds no certificate`, {
      hint: 'a public key goes to --key',
    });
  }
  if (identity === undefined || issuer === undefined) {
    throw new BartizanError('usage', `${identity === undefined ? '--identity' : '--issuer'} is missing`, {
      hint: 'a Sigstore root vouches for everybody: say who must have signed, and who vouches for them',
    });
  }
  return { ...trust, sigstore: { trustedRoot: bytes, identity, issuer } };
}

function dayOption(given: Given): Date | undefined {
  const day = textOption(given, 'validAt');
  if (day === undefined) return undefined;
  const date = new Date(`${day}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) {
    throw new BartizanError('usage', `--valid-at is '${day}', expected a day as YYYY-MM-DD`);
  }
  return date;
}

function describe(path: string, verdict: ModelVerdict): string {
  const { status, signer, signed, problems, notCovered, notes } = verdict;
  const shown = problems.slice(0, shownProblems).map(({ code, message, location }) => {
    const place = location?.line === undefined ? '' : ` (${location.path}:${location.line}:${location.column})`;
    return `  ${code}: ${message}${place}`;
  });
  return [
    `${status} ${path}`,
    ...shown,
    ...(problems.length > shownProblems ? [`  and ${problems.length - shownProblems} more`] : []),
    ...(signer === undefined ? [] : [`  signed by ${describeSigner(signer)}`]),
    ...(signed === undefined ? [] : [`  covers ${signed.files} files, sha256:${signed.digest}`]),
    ...(notCovered.length === 0 ? [] : [`  not covered: ${printable(notCovered.slice(0, shownProblems).join(', '))}`]),
    ...notes.map((note) => `  note: ${printable(note)}`),
  ].join('\n');
}

function describeSigner(signer: Signer): string {
  switch (signer.method) {
    case 'key':
      return `the key sha256:${signer.fingerprint}`;
    case 'certificate':
      return `${signer.subject}, issued by ${signer.issuer}, valid until ${signer.validTo.slice(0, 10)}`;
    case 'sigstore':
      return `${signer.identity}, vouched for by ${signer.issuer}`;
  }
}

/** Control characters of a file's name must not reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '�');
}
