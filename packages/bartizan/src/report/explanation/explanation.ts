import type { FileExplanation } from '../../artifacts/index.ts';
import type { Rule } from '../../checks/index.ts';
import type { Finding, Ref } from '../../findings/index.ts';
import type { ResolvedReference, TerminalOptions } from '../input.ts';

/** Everything that is told of one finding, or of one file. */
export interface Explanation {
  /** The file as it is shown. */
  readonly path: string;
  /** The finding that was asked for; a file alone has none. */
  readonly finding?: Finding | undefined;
  /** Its rule, where it is known here. */
  readonly rule?: Rule | undefined;
  /** What the file does; undefined where it could not be read. */
  readonly file?: FileExplanation | undefined;
  /** What a reader should know: the file has changed, nothing was found at the place. */
  readonly notes: readonly string[];
  readonly resolveReference?: ((reference: Ref) => ResolvedReference | undefined) | undefined;
  readonly terminal?: TerminalOptions | undefined;
}
