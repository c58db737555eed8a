import { at } from '../../wording.ts';
import { type ComponentDraft, type FolderFile, folderOf, type Guess, idFrom } from '../guess.ts';
import { readData } from '../read-data.ts';

/** OpenAPI descriptions: an interface that others call. */
export async function guessFromOpenApi(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const guesses: Guess[] = [];
  for (const file of files.filter(({ name }) => /\.(?:ya?ml|json)$/i.test(name))) {
    const text = await file.text();
    if (text === undefined || !/(?:^|["'{,\s])(?:openapi|swagger)["']?\s*:/.test(text.slice(0, 5000))) continue;
    const document = readData(text);
    const version = at(document, ['openapi']) ?? at(document, ['swagger']);
    if (typeof version !== 'string' && typeof version !== 'number') continue;
    const title = at(document, ['info', 'title']);
    const name = typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 100) : 'API';
    const paths = Object.keys(Object(at(document, ['paths'])) as object).length;
    const url = webAddress(at(document, ['servers', 0, 'url']));
    const component: ComponentDraft = {
      id: idFrom(name, 'api'),
      kind: 'api',
      name,
      description: `${paths} path${paths === 1 ? '' : 's'} in its OpenAPI description`,
      artifacts: [file.path],
      ...(url === undefined ? {} : { endpoint: { url, protocol: 'http' } }),
    };
    guesses.push({ component, path: file.path, confidence: 'high', reason: `${file.path} is an OpenAPI description` });
  }
  return guesses;
}

/** Configurations of MCP servers. Arguments and variables may hold secrets and are not kept. */
export async function guessFromMcp(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const guesses: Guess[] = [];
  for (const file of files.filter(({ name }) =>
    /mcp[\w.-]*\.json$|^claude_desktop_config\.json$|^settings\.json$/i.test(name),
  )) {
    const document = readData(await file.text());
    const isVsCode = folderOf(file.path).split('/').at(-1) === '.vscode';
    const servers = at(document, ['mcpServers']) ?? (isVsCode ? at(document, ['servers']) : undefined);
    if (typeof servers !== 'object' || servers === null || Array.isArray(servers)) continue;
    for (const name of Object.keys(servers)) {
      const url = webAddress(at(servers, [name, 'url']));
      const command = at(servers, [name, 'command']);
      const component: ComponentDraft = {
        id: idFrom(name, 'mcp-server'),
        kind: 'mcpServer',
        name,
        ...(typeof command === 'string' && /^[\w./@-]{1,80}$/.test(command)
          ? { description: `Started by ${command}` }
          : {}),
        artifacts: [file.path],
        ...(url === undefined ? {} : { endpoint: { url, protocol: 'mcp' } }),
      };
      guesses.push({ component, path: file.path, confidence: 'high', reason: `${file.path} configures an MCP server` });
    }
  }
  return guesses;
}

/** Dockerfiles: an image that listens is an API, any other a pipeline. */
export async function guessFromDocker(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const guesses: Guess[] = [];
  for (const file of files.filter(({ name }) =>
    /^(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.dockerfile$/i.test(name),
  )) {
    const text = (await file.text()) ?? '';
    const image = Array.from(text.matchAll(/^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S{1,200})/gim), ([, found]) => found).at(
      -1,
    );
    if (image === undefined) continue;
    const ports = Array.from(text.matchAll(/^[ \t]*EXPOSE[ \t]+([\d/a-z \t]{1,80})/gim), ([, found]) => found?.trim());
    const folder = folderOf(file.path);
    const name = folder === '.' ? 'container' : (folder.split('/').at(-1) ?? 'container');
    const component: ComponentDraft = {
      id: idFrom(name, 'container'),
      kind: ports.length > 0 ? 'api' : 'pipeline',
      name,
      description: `Image built from ${image}${ports.length > 0 ? `, listens on ${ports.join(', ')}` : ''}`,
      artifacts: [file.path],
    };
    guesses.push({ component, path: file.path, confidence: 'low', reason: `${file.path} builds an image` });
  }
  return guesses;
}

/** A web address without user, password, query and fragment, where keys are found. */
function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (!/^(?:https?|wss?):$/.test(url.protocol)) return undefined;
  // A long part with digits may be a key that stands in the path.
  const path = url.pathname.split('/').some((part) => part.length > 20 && /\d/.test(part)) ? '/' : url.pathname;
  return `${url.protocol}//${url.host}${path}`;
}
