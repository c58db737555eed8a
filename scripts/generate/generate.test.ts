import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIds, loadCheck } from '../../packages/bartizan/src/assess/index.ts';
import { generatedFiles, root } from './files.ts';
import { checksOnDisk, loadCommands } from './indexes.ts';

describe('generated files', async () => {
  it.each((await generatedFiles()).map(({ path, content }) => [path, content]))(
    '%s is what the code says (npm run generate)',
    (path, content) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(content);
    },
  );
});

describe('units', () => {
  it('has the checks that lie on the disk, each under the name of its folder', async () => {
    expect(checkIds()).toEqual(
      checksOnDisk(root)
        .map(([id]) => id)
        .sort(),
    );
    for (const id of checkIds()) expect((await loadCheck(id)).id).toBe(id);
  });

  it('has every command under the name of its file, with words for each option', async () => {
    for (const { file, command } of await loadCommands(root)) {
      expect(file).toBe(`${command.name.replaceAll(' ', '-')}.ts`);
      for (const option of command.options) expect(option.description, `${command.name} ${option.flags}`).not.toBe('');
    }
  });
});
