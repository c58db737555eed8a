import { compareText } from '../../foundation/index.ts';
import type { Results } from '../../runs/index.ts';

/** A JSON object of the SARIF log; the official schema holds it in the tests. */
export type SarifObject = Readonly<Record<string, unknown>>;

function encodeSegment(segment: string): string {
  const wellFormed = segment.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(wellFormed);
}

/** A relative URI reference for a relative path, a file URI for an absolute one (RFC 3986, RFC 8089). */
export function pathToUri(path: string): string {
  const segments = path.replaceAll('\\', '/').split('/');
  if (/^[A-Za-z]:$/.test(segments[0] ?? '')) {
    return `file:///${segments[0]}/${segments.slice(1).map(encodeSegment).join('/')}`;
  }
  const encoded = segments.map(encodeSegment).join('/');
  return encoded.startsWith('/') ? `file://${encoded.replace(/^\/+/, '/')}` : encoded;
}

/** Files on disk and what is nested in them, each with its place in `run.artifacts`. */
export interface ArtifactTable {
  readonly artifacts: readonly SarifObject[];
  /** Index of a file, or of a member of it; undefined for one that is not in the table. */
  indexOf(path: string, members?: readonly string[]): number | undefined;
}

function key(path: string, members: readonly string[]): string {
  return JSON.stringify([path, ...members]);
}

/** Every file that was examined (with its hash), has a finding or is not examined, and their members. */
export function artifactTable(results: Results): ArtifactTable {
  const subjects = new Map(
    results.outcomes.flatMap((outcome) => outcome.subjects.map((subject) => [subject.path, subject])),
  );
  const places = [...results.findings, ...results.gaps].flatMap(({ location }) =>
    location === undefined || location.kind === 'turn' ? [] : [location],
  );
  const paths = new Set([...subjects.keys(), ...places.map((place) => place.path)]);
  const indices = new Map<string, number>();
  const artifacts: SarifObject[] = [];
  for (const path of [...paths].sort(compareText)) {
    const subject = subjects.get(path);
    indices.set(key(path, []), artifacts.length);
    artifacts.push({
      location: { uri: pathToUri(path) },
      ...(subject === undefined ? {} : { length: subject.sizeBytes, hashes: { 'sha-256': subject.sha256 } }),
    });
  }
  for (const place of places) {
    const members = place.kind === 'file' ? (place.members ?? []) : [];
    for (const [depth, member] of members.entries()) {
      const own = key(place.path, members.slice(0, depth + 1));
      if (indices.has(own)) continue;
      indices.set(own, artifacts.length);
      artifacts.push({
        location: { uri: pathToUri(member) },
        parentIndex: indices.get(key(place.path, members.slice(0, depth))),
      });
    }
  }
  return { artifacts, indexOf: (path, members = []) => indices.get(key(path, members)) };
}
