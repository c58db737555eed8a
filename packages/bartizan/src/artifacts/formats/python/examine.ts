import type { CheckResult } from '../../../checks/index.ts';
import type { ArtifactInput } from '../../format.ts';
import { examinePython, openSibling } from '../../python/index.ts';

const nobody: CheckResult = { type: 'notApplicable', reason: 'is Python that no loader of models runs by itself' };

/** Methods that TorchServe calls of a handler (its documentation, "custom service"). */
const handlerMethods = /(?:^|\.)(?:handle|initialize|preprocess|inference|postprocess|load_model|\w*handler\w*)$/i;

export async function* examinePythonFile(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const path = (input.members.at(-1) ?? input.path).split('/').at(-1) ?? '';
  const isPackaged = input.recognition === 'certain';
  if (!isPackaged && path !== 'hubconf.py' && !(path === 'handler.py' && (await isEndpoint(input)))) {
    yield nobody;
    return;
  }
  // Every function of hubconf.py is there to be called; of a handler, what the server calls.
  const isEntryPoint =
    path === 'hubconf.py' ? (name: string) => !name.startsWith('_') : (name: string) => handlerMethods.test(name);
  const entries = [{ path, source: input.source }];
  if (yield* examinePython(input, entries, { isEntryPoint })) yield { type: 'examined' };
}

/** A handler beside `config.json` is examined with that. */
async function isEndpoint(input: ArtifactInput): Promise<boolean> {
  const head = Buffer.from(await input.source.read(0, 256 * 1024)).toString('latin1');
  return /\bclass\s+EndpointHandler\b/.test(head) && (await openSibling(input, 'config.json')) === undefined;
}
