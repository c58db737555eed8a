import type { Rule } from '../../checks/index.ts';
import { refs, type Severity } from '../../findings/index.ts';

/** CWE-502: deserialization of untrusted data; AML.T0011.000: unsafe AI artifacts; AML.T0018.002: embedded malware. */
const attack = refs('cwe:CWE-502', 'mitre-atlas:AML.T0011.000', 'mitre-atlas:AML.T0018.002');
const unsafe = refs('cwe:CWE-502', 'mitre-atlas:AML.T0011.000');
const exhaustion = refs('cwe:CWE-400', 'mitre-atlas:AML.T0011.000');

const doNotLoad =
  'Do not load the file. Find out where it comes from, look for other files of that source, and take the model in a format without code, such as safetensors or ONNX.';
const askForData =
  'Load the file only where you trust its source as much as a program from it. Better: ask for a format without code, or rebuild the object from weights and your own class definition.';

function rule(
  id: string,
  severity: Severity,
  title: string,
  description: string,
  remediation: string,
  references = attack,
): Rule {
  return { id: `pickle/${id}`, title, severity, description, remediation, references };
}

/** Every kind of finding that the pickle engine makes; formats that hold pickles list these among their own. */
export const pickleRules: readonly Rule[] = [
  rule(
    'dangerous-call',
    'critical',
    'Loading the file runs dangerous code',
    'A pickle is a program for a small machine. This one calls a function that runs commands or code, opens files or talks to the network, with arguments that the file brings along. It runs as soon as the file is loaded.',
    doNotLoad,
  ),
  rule(
    'dangerous-import',
    'high',
    'The file imports a dangerous function',
    'The pickle imports something that no saved model needs. Even uncalled it can be handed on and called later by the program that uses the object.',
    doNotLoad,
  ),
  rule(
    'unlisted-call',
    'high',
    'Loading the file calls an unusual function',
    'The pickle calls a function of a well-known library that saved objects of that library never call. Most attacks that pass scanners with deny lists look like this.',
    doNotLoad,
  ),
  rule(
    'misused-function',
    'high',
    'A harmless function is used in a harmful way',
    'The function is part of how objects are saved, but only with arguments of a certain shape. Here it gets others, which make it reach or call something else.',
    doNotLoad,
  ),
  rule(
    'unknown-call',
    'high',
    'Loading the file calls an unknown function with suspicious arguments',
    'The function is of no library that is known here, and its name or its arguments look like code, commands, paths or other files.',
    doNotLoad,
    unsafe,
  ),
  rule(
    'computed-call',
    'high',
    'Loading the file calls something that it made itself',
    'Saved objects only call what they import by name. Calling what another call returned is how attacks put an ability together from harmless parts.',
    doNotLoad,
  ),
  rule(
    'computed-import',
    'critical',
    'The file hides what it imports',
    'The name to import is not written in the file but put together while loading. No pickler does this.',
    doNotLoad,
  ),
  rule(
    'tampering',
    'critical',
    'Loading the file changes the running program',
    'The pickle sets attributes or items of a class, function or module instead of an object of its own. What it plants there stays in the process and can be called.',
    doNotLoad,
  ),
  rule(
    'bare-import',
    'high',
    'The file imports an unknown module without using it',
    'Importing a module runs it. A pickle that imports an unknown name and makes no object of it may be there only to run a module beside it.',
    askForData,
    unsafe,
  ),
  rule(
    'extension-code',
    'high',
    'The file imports by an extension code',
    'Extension codes stand for names that the loading program registered. Model files do not use them; attacks use them to hide names.',
    doNotLoad,
  ),
  rule(
    'frame-inconsistent',
    'high',
    'The frames of the file are inconsistent, so loaders read it differently',
    'An opcode crosses the end of its frame. CPython before 3.13.15 and 3.14.7 then skips bytes that newer versions and other tools read, so that one file is two programs (python/cpython#154848). Both were analysed.',
    doNotLoad,
  ),
  rule(
    'unvetted-constructor',
    'medium',
    'Loading the file calls a constructor that was not vetted',
    'The class is of a well-known library, but saved objects of it are made without calling its constructor, which may do more than store its arguments.',
    askForData,
    unsafe,
  ),
  rule(
    'unknown-code',
    'medium',
    'Loading the file needs code that is not known here',
    'The pickle makes objects of classes outside of the well-known libraries. Their code runs when the file is loaded, and cannot be judged from the file.',
    askForData,
    unsafe,
  ),
  rule(
    'persistent-id',
    'medium',
    'The file refers to objects outside of it',
    'Persistent ids mean what the loading program makes of them.',
    askForData,
    unsafe,
  ),
  rule(
    'nested-load',
    'high',
    'The file loads another file from its own bytes',
    'The pickle hands bytes to a function that loads them as another file, and those bytes could not be shown to be harmless.',
    doNotLoad,
  ),
  rule(
    'resource-exhaustion',
    'high',
    'Loading the file exhausts the machine',
    'The pickle asks for more memory or nesting than any model needs, which stops or stalls the loading process.',
    'Do not load the file outside of a container with limits on memory and time.',
    exhaustion,
  ),
  rule(
    'trailing-bytes',
    'low',
    'Bytes follow the end of the pickle',
    'The loader stops at STOP and never looks at what follows. Other tools may read the file from its end, so that it is two files in one.',
    'Compare the file with its source; save it again from the loaded object.',
    unsafe,
  ),
  rule(
    'unusual-opcodes',
    'low',
    'The file uses opcodes that no pickler writes',
    'The pickle was put together by hand or by another tool. That alone is harmless, and it is what attacks look like.',
    'Find out what wrote the file.',
    unsafe,
  ),
  rule(
    'companion-file',
    'low',
    'The file loads other files beside it',
    'Old versions of joblib keep arrays in files of their own, which are loaded together with this one; an array of objects in them runs code.',
    'Scan the folder, not only this file; save the object again with a current joblib.',
    unsafe,
  ),
];

export function ruleById(id: string): Rule {
  const found = pickleRules.find((candidate) => candidate.id === id);
  if (found === undefined) throw new TypeError(`no pickle rule is called ${id}`);
  return found;
}
