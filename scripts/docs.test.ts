import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSystem } from '../packages/bartizan/src/system/index.ts';
import { root } from './generate/files.ts';

const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((page) => !page.startsWith('examples/') && !page.includes('/cases/'));

describe('documentation', () => {
  it.each(pages)('%s links to files that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('shows a system file that can be used', async () => {
    const text = readFileSync(join(root, 'docs/system-file.md'), 'utf8');
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const system = await parseSystem(example, { path: '/bartizan.yaml' });
    expect(system.components.map(({ id }) => id)).toEqual(['portal', 'triage-model']);
  });
});
