export type { SigstoreBundle } from './bundle.ts';
export type { SigstoreTrust } from './keyless.ts';
export { type SignedModel, type SignOptions, signModel } from './sign.ts';
export type { Trust } from './signature.ts';
export type { ModelVerdict, Problem, ProblemCode, Signer } from './verdict.ts';
export { type VerifyOptions, verifyModel } from './verify.ts';
