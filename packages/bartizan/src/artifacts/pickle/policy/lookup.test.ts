import { describe, expect, it } from 'vitest';
import { lookUpName } from './lookup.ts';

const entry = (qualified: string, protocol = 4) => {
  const [module = '', name = ''] = qualified.split(' ');
  const { tier, role } = lookUpName(module, name, protocol);
  return `${tier} ${role}`;
};

describe('names of saved objects', () => {
  it.each([
    ['sklearn.ensemble._forest RandomForestClassifier', 'safe class'],
    ['sklearn.ensemble.forest RandomForestClassifier', 'safe class'],
    ['sklearn.preprocessing.data StandardScaler', 'safe constructor'],
    ['sklearn.tree._tree Tree', 'safe constructor'],
    ['numpy.core.multiarray _reconstruct', 'safe reducer'],
    ['numpy._core.multiarray _reconstruct', 'safe reducer'],
    ['numpy.core._multiarray_umath scalar', 'safe reducer'],
    ['numpy dtype', 'safe constructor'],
    ['numpy log1p', 'safe constant'],
    ['pandas.core.internals.managers BlockManager', 'safe constructor'],
    ['torch._utils _rebuild_tensor_v2', 'safe reducer'],
    ['torch float32', 'safe constant'],
    ['collections OrderedDict', 'safe constructor'],
    ['signal Signals.SIGINT', 'safe constant'],
    ['builtins str.upper', 'safe constant'],
    ['sklearn.metrics._dist_metrics __pyx_unpickle_Enum', 'safe reducer'],
  ])('%s: %s', (name, expected) => {
    expect(entry(name)).toBe(expected);
  });
});

describe('names of attacks', () => {
  it.each([
    'os system',
    'posix system',
    'nt system',
    'builtins exec',
    'builtins exec.__call__',
    'builtins __dict__',
    'pathlib os.mkdir',
    'shutil os',
    'tempfile _os',
    'numpy.testing._private.utils runstring',
    'torch.serialization os',
    'importlib import_module',
    'importlib.machinery SourceFileLoader',
    'collections OrderedDict.__init__',
    'numpy load',
    'numpy core.os.system',
    'joblib.externals.cloudpickle loads',
    'torch.hub load',
    'unittest.mock patch',
  ])('%s is dangerous', (name) => {
    expect(entry(name)).toMatch(/^dangerous /);
  });
});

describe('other names', () => {
  it.each([
    ['my_project.models Classifier', 'unknown class'],
    ['my_project.models rebuild', 'unknown function'],
    ['sklearn.brand.new Thing', 'unlisted class'],
    ['tokenize untokenize', 'unlisted function'],
  ])('%s: %s', (name, expected) => {
    expect(entry(name)).toBe(expected);
  });

  it('maps names of Python 2 where the unpickler does', () => {
    expect(entry('__builtin__ set', 2)).toBe('safe constructor');
    expect(entry('copy_reg _reconstructor', 0)).toBe('safe reducer');
    expect(entry('copy_reg _reconstructor', 4)).toMatch(/^unlisted /);
    expect(entry('__builtin__ eval', 4)).toMatch(/^dangerous /);
  });
});
