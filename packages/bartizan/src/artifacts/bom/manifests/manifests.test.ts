import { describe, expect, it } from 'vitest';
import { readPackageJson } from './package-json.ts';
import { readPyproject } from './pyproject.ts';
import { readRequirements } from './requirements.ts';

const python = { ecosystem: 'pypi', scope: 'required' };

describe('manifests', () => {
  it('reads requirements.txt', () => {
    const hash = 'a'.repeat(64);
    const content = [
      '# comment',
      '--index-url https://user:secret@pypi.example/simple',
      'numpy==1.26.4  # pinned',
      'Torch_Vision[extra] >=0.15, <1 ; python_version < "3.12"',
      `safetensors===0.4.0 \\`,
      `    --hash=sha256:${hash}`,
      'requests',
      'mine @ git+https://user:secret@git.example/mine.git',
      'star==1.*',
      '-r other.txt',
      '-e .',
      'two words',
    ].join('\r\n');
    expect(readRequirements(content)).toEqual({
      dependencies: [
        { ...python, name: 'numpy', version: '1.26.4', constraint: '==1.26.4' },
        { ...python, name: 'torch-vision', constraint: '>=0.15,<1' },
        { ...python, name: 'safetensors', version: '0.4.0', constraint: '===0.4.0', sha256: hash },
        { ...python, name: 'requests' },
        { ...python, name: 'mine', address: 'https://git.example/mine.git' },
        { ...python, name: 'star', constraint: '==1.*' },
      ],
      unreadable: ['-r other.txt', '-e .', 'two words'],
    });
  });

  it('reads pyproject.toml, also of Poetry', async () => {
    const content = `
[project]
dependencies = ["numpy>=1.26", "scipy==1.11.4", 5]
[project.optional-dependencies]
test = ["pytest"]
[tool.poetry.dependencies]
python = "^3.11"
torch = "2.1.0"
pandas = { version = "^2.0", extras = ["x"] }
`;
    expect(await readPyproject(content)).toEqual({
      dependencies: [
        { ...python, name: 'numpy', constraint: '>=1.26' },
        { ...python, name: 'scipy', version: '1.11.4', constraint: '==1.11.4' },
        { ...python, name: 'pytest', scope: 'optional' },
        { ...python, name: 'torch', version: '2.1.0', constraint: '2.1.0' },
        { ...python, name: 'pandas', constraint: '^2.0' },
      ],
      unreadable: ['5'],
    });
    expect((await readPyproject('[')).unreadable[0]).toMatch(/^is not TOML: /);
  });

  it('reads package.json', () => {
    const content = JSON.stringify({
      dependencies: { left: '1.2.3', '@scope/right': '^4.0.0', '../up': '1', odd: 7 },
      devDependencies: { test: 'v1.0.0' },
      optionalDependencies: { maybe: '*' },
    });
    const npm = { ecosystem: 'npm', scope: 'required' };
    expect(readPackageJson(content)).toEqual({
      dependencies: [
        { ...npm, name: 'left', version: '1.2.3', constraint: '1.2.3' },
        { ...npm, namespace: '@scope', name: 'right', constraint: '^4.0.0' },
        { ...npm, name: 'odd', constraint: '7' },
        { ...npm, name: 'maybe', constraint: '*', scope: 'optional' },
        { ...npm, name: 'test', version: '1.0.0', constraint: 'v1.0.0', scope: 'excluded' },
      ],
      unreadable: ['../up'],
    });
    expect(readPackageJson('{').unreadable).toEqual(['is not JSON']);
    expect(readPackageJson('[1]')).toEqual({ dependencies: [], unreadable: [] });
  });
});
