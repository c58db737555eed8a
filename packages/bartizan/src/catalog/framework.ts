/** One entry of a published framework: its id and official name, no text of its authors. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
}

/** A published list that findings refer to, as it was on a day. */
export interface Framework {
  /** As references write it, such as `mitre-atlas`. */
  readonly id: string;
  readonly title: string;
  /** The publisher's own version. */
  readonly version: string;
  /** Where it is published. */
  readonly source: string;
  /** SPDX expression, or what the publisher allows in a word. */
  readonly licence: string;
  /** ISO date on which the entries were held against the source. */
  readonly checkedOn: string;
  /** All entries; of an open-ended list (CVE) none, and of a large one (CWE) those that are referred to. */
  readonly entries: readonly Entry[];
  /** For an open-ended list: the entry of an id that has the right form. */
  readonly resolve?: (id: string) => Entry | undefined;
}

/** Entries from pairs of id and name. */
export function entriesOf(
  pairs: Readonly<Record<string, string>>,
  url: (id: string) => string | undefined = () => undefined,
): readonly Entry[] {
  return Object.entries(pairs).map(([id, name]) => {
    const address = url(id);
    return address === undefined ? { id, name } : { id, name, url: address };
  });
}
