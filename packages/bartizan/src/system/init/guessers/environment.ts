import type { ComponentDraft, FolderFile, Guess } from '../guess.ts';
import { idFrom } from '../guess.ts';
import { services } from '../services.ts';

const environmentFile = /^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/;
/** Names only: the expression ends before the value. */
const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]{0,199})[ \t]*=/gm;
const keyLike = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*?)_(?:API_KEY|API_TOKEN|ACCESS_TOKEN|SECRET_KEY)$/;

/** Files of environment variables: who is spoken to with a key, and which databases are used. Values are never kept. */
export async function guessFromEnvironment(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const guesses: Guess[] = [];
  for (const file of files.filter(({ name }) => environmentFile.test(name))) {
    const names = new Set(Array.from((await file.text())?.matchAll(assignment) ?? [], ([, name]) => name ?? ''));
    for (const name of names) {
      const component = componentFor(name, names);
      if (component === undefined) continue;
      const isKnown = services.some(({ variables }) => variables.includes(name));
      const reason = `${file.path} sets the variable ${name}`;
      guesses.push({
        component,
        reason,
        path: file.path,
        confidence: isKnown ? 'high' : component.endpoint === undefined ? 'low' : 'medium',
      });
    }
  }
  return guesses;
}

function componentFor(name: string, names: ReadonlySet<string>): ComponentDraft | undefined {
  const known = services.find(({ variables }) => variables.includes(name))?.component;
  if (known !== undefined) {
    const { endpoint } = known;
    return endpoint === undefined ? known : { ...known, endpoint: { ...endpoint, apiKey: { env: name } } };
  }
  if (name === 'AZURE_OPENAI_ENDPOINT') {
    const endpoint = { url: { env: name }, protocol: 'openai' as const, apiKey: { env: 'AZURE_OPENAI_API_KEY' } };
    return { id: 'azure-openai', kind: 'model', name: 'Azure OpenAI', trust: 'partlyTrusted', endpoint };
  }
  if (name === 'AZURE_OPENAI_API_KEY') return undefined;
  if (/^(?:DATABASE|POSTGRES|MYSQL|MONGO(?:DB)?|REDIS)_(?:URL|URI|DSN)$/.test(name)) {
    return { id: idFrom(name.replace(/_(?:URL|URI|DSN)$/, '')), kind: 'datastore', endpoint: { url: { env: name } } };
  }
  const service = keyLike.exec(name)?.[1];
  if (service === undefined) return undefined;
  const kind = /(?:^|_)(?:LLM|MODEL|GPT|AI|EMBEDDINGS?)(?:_|$)/.test(service) ? 'model' : 'external';
  const url = ['URL', 'BASE_URL', 'API_BASE', 'ENDPOINT', 'HOST']
    .map((end) => `${service}_${end}`)
    .find((one) => names.has(one));
  const endpoint = url === undefined ? {} : { endpoint: { url: { env: url }, apiKey: { env: name } } };
  return { id: idFrom(service), kind, name: service, ...endpoint };
}
