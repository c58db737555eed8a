import { compareText } from '../../foundation/index.ts';
import type { BomComponent, Composition, Dependency } from './cyclonedx.ts';

/** Something that could not be read, so that the bill of materials is not complete. */
export interface BomGap {
  readonly path: string;
  readonly reason: string;
}

/** What has been found for a bill of materials so far. */
export interface Inventory {
  /** A reference that is not taken yet. */
  reference(kind: string, name: string): string;
  add(component: BomComponent): void;
  has(reference: string): boolean;
  /** Records that one component needs others. */
  needs(reference: string, others: readonly string[]): void;
  gap(reference: string, gap: BomGap): void;
  note(text: string): void;
  /** Everything, sorted. */
  contents(): InventoryContents;
}

export interface InventoryContents {
  readonly components: readonly BomComponent[];
  readonly dependencies: readonly Dependency[];
  readonly compositions: readonly Composition[];
  readonly gaps: readonly BomGap[];
  readonly notes: readonly string[];
}

export function createInventory(): Inventory {
  const components = new Map<string, BomComponent>();
  const taken = new Set<string>();
  const needed = new Map<string, Set<string>>();
  const incomplete = new Set<string>();
  const gaps: BomGap[] = [];
  const notes: string[] = [];
  return {
    reference(kind, name) {
      const wanted = `${kind}:${name}`;
      let reference = wanted;
      for (let number = 2; taken.has(reference); number++) reference = `${wanted}#${number}`;
      taken.add(reference);
      return reference;
    },
    add(component) {
      components.set(component['bom-ref'], component);
    },
    has: (reference) => components.has(reference),
    needs(reference, others) {
      const all = needed.get(reference) ?? new Set();
      for (const other of others) if (other !== reference) all.add(other);
      needed.set(reference, all);
    },
    gap(reference, gap) {
      incomplete.add(reference);
      gaps.push(gap);
    },
    note(text) {
      notes.push(text);
    },
    contents() {
      const sorted = [...components.values()].sort((a, b) => compareText(a['bom-ref'], b['bom-ref']));
      const references = new Set([...needed.keys(), ...components.keys()]);
      return {
        components: sorted,
        dependencies: [...references].sort(compareText).map((ref) => ({
          ref,
          dependsOn: [...(needed.get(ref) ?? [])].sort(compareText),
        })),
        compositions:
          incomplete.size === 0 ? [] : [{ aggregate: 'incomplete', assemblies: [...incomplete].sort(compareText) }],
        gaps: gaps.sort((a, b) => compareText(a.path, b.path)),
        notes: notes.sort(compareText),
      };
    },
  };
}
