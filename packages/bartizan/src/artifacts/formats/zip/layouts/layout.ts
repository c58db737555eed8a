import type { CheckResult } from '../../../../checks/index.ts';
import type { ArtifactInput, Format } from '../../../format.ts';

/**
 * How a loader treats a member. `read`: by whatever it is. `raw`: as the numbers of a tensor, which no
 * loader interprets; they are not read. `as`: always with this format.
 */
export type Treatment = 'read' | 'raw' | { readonly as: Format };

/** A known way of laying out an archive. */
export interface Layout {
  readonly id: string;
  /** What the layout says of each member, or undefined when the archive is not laid out so. */
  detect(names: ReadonlySet<string>): LayoutView | undefined;
}

export interface LayoutView {
  treat(name: string): Treatment;
  /** What follows from the names alone. */
  report(input: ArtifactInput): readonly CheckResult[];
}
