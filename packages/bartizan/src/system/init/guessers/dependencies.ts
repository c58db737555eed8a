import type { FolderFile, Guess } from '../guess.ts';
import { readData } from '../read-data.ts';
import { services } from '../services.ts';

/** Lists of dependencies: the frameworks, stores and providers that the code speaks to. */
export async function guessFromDependencies(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const guesses: Guess[] = [];
  for (const file of files) {
    const names = await dependencyNames(file);
    for (const { component, packages } of services) {
      const name = packages.find((candidate) => names.has(candidate));
      if (name === undefined) continue;
      guesses.push({
        component,
        reason: `${file.path} names the package ${name}`,
        confidence: 'medium',
        path: file.path,
      });
    }
  }
  return guesses;
}

async function dependencyNames(file: FolderFile): Promise<ReadonlySet<string>> {
  if (file.name === 'package.json') return npmNames(await file.text());
  if (/^requirements[\w.-]*\.(?:txt|in)$/.test(file.name))
    return pythonNames(await file.text(), /^[ \t]*([A-Za-z0-9][\w.-]*)/gm);
  if (file.name === 'pyproject.toml' || file.name === 'Pipfile') {
    return pythonNames(
      await file.text(),
      /^[ \t]*"?'?([A-Za-z0-9][\w.-]*)(?=\[[\w, -]*\]|[ \t]*[=<>!~"'])|["']([A-Za-z0-9][\w.-]*)(?=[[<>=!~ ;"'])/gm,
    );
  }
  return new Set();
}

function npmNames(text: string | undefined): ReadonlySet<string> {
  const manifest = readData(text);
  const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  return new Set(sections.flatMap((section) => Object.keys(asMap(asMap(manifest)[section]))));
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** PyPI does not tell apart case, `-`, `_` and `.` (PEP 503). */
function pythonNames(text: string | undefined, pattern: RegExp): ReadonlySet<string> {
  const found = Array.from(text?.matchAll(pattern) ?? [], ([, first, second]) => first ?? second ?? '');
  return new Set(found.map((name) => name.toLowerCase().replace(/[-_.]+/g, '-')));
}
