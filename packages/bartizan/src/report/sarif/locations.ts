import { type FileLocation, formatLocation, type Location } from '../../findings/index.ts';
import type { Results } from '../../runs/index.ts';
import { type ArtifactTable, pathToUri, type SarifObject } from './artifacts.ts';

function regionOf(location: Location): SarifObject | undefined {
  switch (location.kind) {
    case 'file':
      if (location.line !== undefined) {
        return { startLine: location.line, ...(location.column === undefined ? {} : { startColumn: location.column }) };
      }
      return location.bytes === undefined
        ? undefined
        : { byteOffset: location.bytes.start, byteLength: Math.max(0, location.bytes.end - location.bytes.start) };
    case 'system':
      return { startLine: location.line, startColumn: location.column };
    case 'row':
    case 'turn':
      return undefined;
  }
}

function physical(table: ArtifactTable, path: string, region: SarifObject | undefined): SarifObject {
  const index = table.indexOf(path);
  return {
    artifactLocation: { uri: pathToUri(path), ...(index === undefined ? {} : { index }) },
    ...(region === undefined ? {} : { region }),
  };
}

/** The part of a location that has no physical counterpart: pointer, row, turn, opcode. */
function innerName(location: Location): { readonly name: string; readonly kind: string } | undefined {
  switch (location.kind) {
    case 'file': {
      const inner = [...(location.members ?? []), ...(location.element === undefined ? [] : [location.element])];
      return inner.length === 0 ? undefined : { name: inner.join(' ! '), kind: 'element' };
    }
    case 'system':
      return { name: location.pointer, kind: 'value' };
    case 'row':
      return {
        name: `row ${location.row}${location.field === undefined ? '' : ` field ${location.field}`}`,
        kind: 'row',
      };
    case 'turn':
      return { name: `attempt ${location.attempt} turn ${location.turn}`, kind: 'turn' };
  }
}

/**
 * The place as viewers understand it: the file on disk, with the region only where that region lies in
 * this very file, and the component as a logical location. A turn of a conversation lies in no file; the
 * system file stands for it, because viewers drop results without one.
 */
export function mainLocation(
  results: Results,
  table: ArtifactTable,
  component: string,
  location: Location,
): SarifObject {
  const inner = innerName(location);
  const nested = location.kind === 'file' && (location.members ?? []).length > 0;
  const path =
    location.kind === 'turn' ? (results.subject.kind === 'system' ? results.subject.file : undefined) : location.path;
  const logical = [
    { name: component, fullyQualifiedName: component, kind: 'component' },
    ...(inner === undefined ? [] : [{ ...inner, fullyQualifiedName: `${component}::${inner.name}` }]),
  ];
  return {
    ...(path === undefined ? {} : { physicalLocation: physical(table, path, nested ? undefined : regionOf(location)) }),
    logicalLocations: logical,
  };
}

/** Where a finding lies inside a container: the innermost member as a nested artifact, with its byte range. */
export function nestedLocation(table: ArtifactTable, location: FileLocation): SarifObject | undefined {
  const members = location.members ?? [];
  const index = table.indexOf(location.path, members);
  if (members.length === 0 || index === undefined) return undefined;
  const region = regionOf(location);
  return {
    id: 1,
    message: { text: escapeMessage(formatLocation(location)) },
    physicalLocation: { artifactLocation: { index }, ...(region === undefined ? {} : { region }) },
  };
}

/** Text as a SARIF message: braces are placeholders and brackets links otherwise (SARIF 2.1.0, 3.11.5–3.11.6). */
export function escapeMessage(text: string): string {
  const braces = text.replace(/[{}]/g, (brace) => brace + brace);
  return braces.includes('](') ? braces.replace(/[[\]\\]/g, (character) => `\\${character}`) : braces;
}
