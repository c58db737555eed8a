import { compareText, firstDifference } from '../../foundation/index.ts';
import { pathProblem } from '../paths.ts';
import { type ComponentKind, componentKinds } from '../vocabulary.ts';
import { walkFolder } from './folder.ts';
import { type ComponentDraft, confidences, type Guess, type Guesser } from './guess.ts';
import { guessDatasets, guessPrompts, guessVectorStores } from './guessers/data.ts';
import { guessFromDependencies } from './guessers/dependencies.ts';
import { guessFromEnvironment } from './guessers/environment.ts';
import { guessFromDocker, guessFromMcp, guessFromOpenApi } from './guessers/interfaces.ts';
import { guessModels } from './guessers/models.ts';

const guessers: readonly Guesser[] = [
  guessModels,
  guessDatasets,
  guessVectorStores,
  guessPrompts,
  guessFromEnvironment,
  guessFromOpenApi,
  guessFromMcp,
  guessFromDocker,
  guessFromDependencies,
];

/** More components than this nobody would answer questions about. */
const maxGuesses = 200;

/**
 * Looks through a folder for what an AI system is made of: model and data files, prompts, variables of
 * keys (their names, never their values), OpenAPI descriptions, MCP configurations, Dockerfiles and
 * dependencies. Bounded; follows no links; runs nothing. Each component once, with unique ids, sorted by
 * kind and id.
 *
 * @throws BartizanError `file-not-found` or `file-unreadable` for the folder itself
 */
export async function guessSystem(folder: string): Promise<readonly Guess[]> {
  const { files } = await walkFolder(folder);
  const found: Guess[] = [];
  for (const guesser of guessers) found.push(...(await guesser(files)));
  return distinctIds(combine(found.map(writable)))
    .sort(compareGuesses)
    .slice(0, maxGuesses);
}

/** Only what the system file can carry: names of one line, paths that it can name. */
function writable(guess: Guess): Guess {
  const { name, artifacts, files, ...rest } = guess.component;
  const line =
    name
      ?.replace(/\p{C}|\s/gu, ' ')
      .trim()
      .slice(0, 200) ?? '';
  const canBeNamed = (path: string): boolean =>
    path === path.trim() && path.length <= 4000 && !/\p{C}/u.test(path) && pathProblem(path) === undefined;
  const component = {
    ...rest,
    ...(line === '' || line === rest.id ? {} : { name: line }),
    ...(artifacts === undefined ? {} : { artifacts: artifacts.filter(canBeNamed) }),
    ...(files === undefined ? {} : { files: files.filter(canBeNamed) }),
  };
  return { ...guess, component };
}

function compareGuesses(a: Guess, b: Guess): number {
  const rank = (kind: ComponentKind): number => componentKinds.indexOf(kind);
  return firstDifference(
    rank(a.component.kind) - rank(b.component.kind),
    compareText(a.component.id, b.component.id),
    compareText(a.path, b.path),
  );
}

/** A service that is seen in several places is one component; files are never merged. */
function combine(guesses: readonly Guess[]): readonly Guess[] {
  const combined: Guess[] = [];
  for (const guess of guesses) {
    const index = combined.findIndex((other) => isSameService(other.component, guess.component));
    const before = combined[index];
    if (before === undefined) combined.push(guess);
    else combined[index] = joined(before, guess);
  }
  return combined;
}

function isSameService(a: ComponentDraft, b: ComponentDraft): boolean {
  const isFile =
    a.artifacts !== undefined || a.files !== undefined || b.artifacts !== undefined || b.files !== undefined;
  return a.id === b.id && a.kind === b.kind && !isFile;
}

function joined(a: Guess, b: Guess): Guess {
  const better = confidences.indexOf(a.confidence) <= confidences.indexOf(b.confidence) ? a : b;
  const { endpoint } = { ...b.component, ...a.component };
  const apiKey = a.component.endpoint?.apiKey ?? b.component.endpoint?.apiKey;
  const whole = endpoint === undefined || apiKey === undefined ? endpoint : { ...endpoint, apiKey };
  const component = { ...b.component, ...a.component, ...(whole === undefined ? {} : { endpoint: whole }) };
  const reason = a.reason === b.reason ? a.reason : `${a.reason}; ${b.reason}`;
  return { component, reason, confidence: better.confidence, path: a.path };
}

function distinctIds(guesses: readonly Guess[]): Guess[] {
  const taken = new Set<string>();
  return guesses.map((guess) => {
    const { id, kind } = guess.component;
    let name = id;
    for (let count = 1; taken.has(name); count++) {
      name = count === 1 ? `${id}-${kind.toLowerCase()}` : `${id}-${kind.toLowerCase()}-${count}`;
    }
    taken.add(name);
    return { ...guess, component: { ...guess.component, id: name } };
  });
}
