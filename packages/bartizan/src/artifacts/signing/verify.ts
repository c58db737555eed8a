import { resolve } from 'node:path';
import { BartizanError, type Context } from '../../foundation/index.ts';
import { parseBundle } from './bundle.ts';
import { compareFiles } from './compare.ts';
import { exclusions } from './exclusions.ts';
import { type Manifest, rootDigest } from './manifest.ts';
import { type Trust, verifySignature } from './signature.ts';
import { readStatement } from './statement.ts';
import { judge, type ModelVerdict, type Problem, type ProblemCode } from './verdict.ts';

/** What a model is verified with. */
export interface VerifyOptions {
  readonly context: Context;
  readonly trust: Trust;
  /** What the bundle is called in messages. Default `the bundle`. */
  readonly bundleName?: string;
  /** Unsigned paths, relative to the model, that do not matter; what is signed is checked all the same. */
  readonly ignorePaths?: readonly string[];
  /** Files that were not signed do not matter; they are listed as not covered. Default false. */
  readonly ignoreUnsigned?: boolean;
  /** Looks at what links to files lead to, even where the signer allowed no links. Default false. */
  readonly allowSymlinks?: boolean;
  /** Worker threads for large files. Default: none. */
  readonly threads?: number;
}

/**
 * Says whether a model, a file or a folder, is what somebody signed in the format of OpenSSF Model Signing.
 * Whatever is wrong with the bundle or the model is in the verdict; nothing of the bundle is believed
 * before its signature holds, and no file is read for a signature that does not.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable` (the model, the trust), `unsupported` (the kind
 *   of key), `usage` (a path to ignore), `cancelled`
 *
 * @example
 * const verdict = await verifyModel('models/classifier', bundle, { context, trust: { publicKey: pem } });
 * if (verdict.status !== 'verified') console.error(verdict.problems);
 */
export async function verifyModel(
  path: string,
  bundle: string | Uint8Array,
  options: VerifyOptions,
): Promise<ModelVerdict> {
  const { context, trust, bundleName = 'the bundle' } = options;
  const excluded = exclusions(options.ignorePaths ?? []);
  const parsed = attempt('bundle-malformed', () => parseBundle(bundleName, Buffer.from(bundle)));
  if ('problem' in parsed) return judge([parsed.problem]);
  const statement = attempt('statement-malformed', () => readStatement(bundleName, parsed.value.payload));
  if ('problem' in statement) return judge([statement.problem]);
  const signature = await verifySignature(
    bundleName,
    parsed.value,
    statement.value.isLegacy,
    trust,
    context.clock.now(),
  );
  if ('problem' in signature) return judge([signature.problem]);
  const manifest = attempt('statement-malformed', () => statement.value.manifest());
  if ('problem' in manifest) return judge([manifest.problem], { signer: signature.signer });
  const comparison = await compareFiles(resolve(context.root, path), manifest.value, {
    context,
    excluded,
    ignoreUnsigned: options.ignoreUnsigned ?? false,
    allowSymlinks: options.allowSymlinks ?? false,
    threads: options.threads ?? 0,
  });
  return judge(comparison.problems, {
    signer: signature.signer,
    signed: describe(manifest.value),
    notCovered: comparison.notCovered,
    notes: [...signature.notes, ...comparison.notes],
  });
}

function describe({ modelName, resources }: Manifest): NonNullable<ModelVerdict['signed']> {
  return {
    modelName,
    digest: rootDigest(resources),
    files: new Set(resources.map((resource) => resource.path)).size,
  };
}

/** A typed error about what was read is a fact about the bundle, not a failure of the caller. */
function attempt<T>(code: ProblemCode, read: () => T): { readonly value: T } | { readonly problem: Problem } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    const { message, location } = error;
    return { problem: { code, effect: 'failed', message, ...(location === undefined ? {} : { location }) } };
  }
}
