export { examinePython, type PythonOptions } from './examine.ts';
export { besides, openSibling, type PythonEntry } from './load.ts';
