/**
 * Small programs between a function and our lines of JSON. What the function prints goes to standard error:
 * standard output carries answers alone. A function gives a text, or an object with `text`, `toolCalls`, `session`.
 */

/** For `node --input-type=module -e`: module and export follow as arguments. */
export const nodeBridge = `
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
const [file, name] = process.argv.slice(-2);
let call, broken;
try {
  call = (await import(pathToFileURL(file).href))[name];
  if (typeof call !== 'function') broken = 'the module exports no function ' + name;
} catch (error) { broken = 'the module cannot be loaded: ' + (error && error.message || error); }
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  const answer = { id: request.id };
  try {
    if (broken !== undefined) throw new Error(broken);
    const said = await call(request);
    if (typeof said === 'string') answer.text = said;
    else if (said && typeof said === 'object') Object.assign(answer, said, { id: request.id });
    else answer.error = 'the function gives neither a text nor an object';
  } catch (error) { answer.error = String(error && error.message || error); }
  let text;
  try { text = JSON.stringify(answer); } catch (error) { text = JSON.stringify({ id: request.id, error: 'the answer is no JSON' }); }
  write(text + '\\n');
}
process.exit(0);
`;

/** For `python3 -c`: file and function follow as arguments. */
export const pythonBridge = `
import asyncio, importlib.util, inspect, io, json, os, sys
out = io.TextIOWrapper(os.fdopen(os.dup(1), 'wb'), encoding='utf-8', newline='\\n')
os.dup2(2, 1)
sys.stdout = sys.stderr
lines = io.TextIOWrapper(os.fdopen(os.dup(0), 'rb'), encoding='utf-8', newline='\\n')
path, name = sys.argv[1], sys.argv[2]
sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
broken = call = None
try:
    spec = importlib.util.spec_from_file_location('attacked', path)
    module = importlib.util.module_from_spec(spec)
    sys.modules['attacked'] = module
    spec.loader.exec_module(module)
    call = getattr(module, name)
except BaseException as error:
    broken = 'the module cannot be loaded: ' + repr(error)
for line in lines:
    request = json.loads(line)
    answer = {}
    try:
        if broken is not None:
            raise RuntimeError(broken)
        said = call(request)
        if inspect.isawaitable(said):
            async def wait(value):
                return await value
            said = asyncio.run(wait(said))
        if isinstance(said, str):
            answer['text'] = said
        elif isinstance(said, dict):
            answer.update(said)
        else:
            answer['error'] = 'the function gives neither a text nor a dict'
    except Exception as error:
        answer = {'error': repr(error) if broken is None else broken}
    answer['id'] = request['id']
    try:
        text = json.dumps(answer)
    except Exception as error:
        text = json.dumps({'id': request['id'], 'error': 'the answer is no JSON'})
    out.write(text + '\\n')
    out.flush()
`;
