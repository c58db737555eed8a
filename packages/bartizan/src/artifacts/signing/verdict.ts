/** What can be wrong with a signature or with the model that it is about. */
export type ProblemCode =
  | 'bundle-malformed'
  | 'statement-malformed'
  | 'signature-invalid'
  | 'key-mismatch'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'identity-mismatch'
  | 'sigstore-invalid'
  | 'file-differs'
  | 'file-missing'
  | 'file-extra'
  | 'file-uncoverable'
  | 'trust-missing'
  | 'hash-unsupported';

/** Why a model is not verified. */
export interface Problem {
  readonly code: ProblemCode;
  /** `incomplete`: it could not be decided, because something is missing here. */
  readonly effect: 'failed' | 'incomplete';
  readonly message: string;
  /** The file of the model that it is about. */
  readonly path?: string;
  /** Where it stands in the bundle or its payload. */
  readonly location?: { readonly path: string; readonly line?: number; readonly column?: number };
}

/** Who signed, as far as the trust that was given proves it. */
export type Signer =
  | { readonly method: 'key'; readonly fingerprint: string }
  | {
      readonly method: 'certificate';
      readonly subject: string;
      readonly issuer: string;
      /** SHA-256 over the certificate. */
      readonly fingerprint: string;
      readonly validFrom: string;
      readonly validTo: string;
    }
  | { readonly method: 'sigstore'; readonly identity: string; readonly issuer: string };

/** Whether a model is what somebody signed. */
export interface ModelVerdict {
  /** `verified` only when the signature holds and covers all that there is but `notCovered`. */
  readonly status: 'verified' | 'failed' | 'incomplete';
  /** Once the signature holds. */
  readonly signer?: Signer;
  /** Once the signature holds: what was signed. */
  readonly signed?: {
    readonly modelName: string;
    /** SHA-256 over the digests of all files. */
    readonly digest: string;
    readonly files: number;
  };
  readonly problems: readonly Problem[];
  /** Paths that are there and that the signature says nothing about. */
  readonly notCovered: readonly string[];
  /** What a reader should know even so. */
  readonly notes: readonly string[];
}

type Facts = Partial<Omit<ModelVerdict, 'status' | 'problems'>>;

/** A verdict follows from its problems. */
export function judge(problems: readonly Problem[], facts: Facts = {}): ModelVerdict {
  const effects = new Set(problems.map(({ effect }) => effect));
  const status = effects.has('failed') ? 'failed' : effects.has('incomplete') ? 'incomplete' : 'verified';
  return { status, notCovered: [], notes: [], ...facts, problems };
}
