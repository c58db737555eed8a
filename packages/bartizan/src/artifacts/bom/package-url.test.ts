import fc from 'fast-check';
import { PackageURL } from 'packageurl-js';
import { describe, expect, it } from 'vitest';
import {
  hubAddress,
  hubPackageUrl,
  hubRepository,
  hubRepositoryAt,
  hubRepositoryOfFolder,
  packageUrl,
} from './package-url.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

describe('package URLs', () => {
  it.each([
    ['https://huggingface.co/acme/Model-1', 'pkg:huggingface/acme/Model-1'],
    [`https://huggingface.co/acme/Model-1/tree/${commit}`, `pkg:huggingface/acme/Model-1@${commit}`],
    ['https://hf.co/acme/m?x=1#y', 'pkg:huggingface/acme/m'],
    ['git+https://user:secret@huggingface.co/acme/m.git', 'pkg:huggingface/acme/m'],
    ['hf://acme/m', 'pkg:huggingface/acme/m'],
    [`pkg:huggingface/acme/m@${commit}`, `pkg:huggingface/acme/m@${commit}`],
    ['https://huggingface.co/datasets/acme/d', undefined],
    ['https://huggingface.co/spaces/acme/s', undefined],
    ['https://huggingface.co.evil.example/acme/m', undefined],
    ['https://example.com/acme/m', undefined],
    ['pkg:huggingface/', undefined],
    ['own', undefined],
  ])('%s', (source, expected) => {
    const repository = hubRepositoryAt(source);
    expect(repository === undefined ? undefined : hubPackageUrl(repository)).toBe(expected);
  });

  it('knows the folders of the hub’s cache', () => {
    const repository = hubRepositoryOfFolder(
      `/home/me/.cache/huggingface/hub/models--acme--my--model/snapshots/${commit}`,
    );
    expect(repository).toEqual({ kind: 'model', namespace: 'acme', name: 'my--model', revision: commit });
    expect(hubRepositoryOfFolder('/home/me/models--acme--m')).toBeUndefined();
  });

  it('refuses ids that are none', () => {
    expect(hubRepository('dataset', 'squad')).toMatchObject({ name: 'squad', namespace: undefined });
    for (const id of ['../x', 'a/b/c', '', 'a b', 'https://x', '.hidden'])
      expect(hubRepository('model', id)).toBeUndefined();
    expect(hubAddress({ kind: 'dataset', namespace: 'a', name: 'b', revision: undefined })).toBe(
      'https://huggingface.co/datasets/a/b',
    );
  });

  it('spells libraries as the scheme asks', () => {
    expect(packageUrl('npm', '@scope', 'name', '1.0.0')).toBe('pkg:npm/%40scope/name@1.0.0');
    expect(packageUrl('pypi', undefined, 'My_Lib', '1.0')).toBe('pkg:pypi/my-lib@1.0');
    expect(packageUrl('pypi', undefined, '')).toBeUndefined();
    expect(packageUrl('npm', '@a/b', 'c')).toBeUndefined();
  });

  it('spells everything as the scheme’s own library does', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/);
    const version = fc.option(fc.stringMatching(/^[!-~é]{1,12}$/), { nil: undefined });
    const types = fc.constantFrom('huggingface' as const, 'pypi' as const, 'npm' as const);
    fc.assert(
      fc.property(types, fc.option(name, { nil: undefined }), name, version, (type, organisation, found, at) => {
        const namespace =
          type === 'pypi' ? undefined : type === 'npm' && organisation ? `@${organisation}` : organisation;
        const expected = new PackageURL(type, namespace, found, at).toString();
        // The library leaves !'()* as they are, the standard does not; both mean the same.
        const made = packageUrl(type, namespace, found, at) ?? '';
        expect(PackageURL.fromString(made).toString()).toBe(expected);
        expect(made).toMatch(/^[\w.:/@%~-]+$/);
      }),
    );
  });
});
