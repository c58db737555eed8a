import { describe, expect, it } from 'vitest';
import { hubLicences, licences, spdxExpression } from './licences.ts';

const acknowledgement = 'declared';

describe('licences', () => {
  it.each([
    ['apache-2.0', { license: { id: 'Apache-2.0', acknowledgement } }],
    ['MIT', { license: { id: 'MIT', acknowledgement } }],
    ['gpl-3.0', { license: { id: 'GPL-3.0', acknowledgement } }],
    ['llama3.1', { license: { name: 'Llama 3.1 Community License Agreement', acknowledgement } }],
    ['Our own terms', { license: { name: 'Our own terms', acknowledgement } }],
    ['LicenseRef-proprietary', { expression: 'LicenseRef-proprietary', acknowledgement }],
    ['mit OR apache-2.0', { expression: 'MIT OR Apache-2.0', acknowledgement }],
  ])('%s', (declared, expected) => {
    expect(licences(declared)).toEqual([expected]);
  });

  it('keeps several apart, since expressions stand alone', () => {
    expect(licences(['mit', 'MIT OR Apache-2.0'])).toEqual([
      { license: { id: 'MIT', acknowledgement } },
      { license: { name: 'MIT OR Apache-2.0', acknowledgement } },
    ]);
    expect(licences(undefined)).toEqual([]);
    expect(licences({ a: 1 })).toEqual([]);
  });

  it('takes the name and address that stand beside other', () => {
    expect(hubLicences('other', 'Acme terms', 'https://user:pass@acme.example/terms')).toEqual([
      { license: { name: 'Acme terms', url: 'https://acme.example/terms', acknowledgement } },
    ]);
    expect(hubLicences('other', undefined, 'javascript:alert(1)')).toEqual([
      { license: { name: 'other', acknowledgement } },
    ]);
    expect(hubLicences('unknown', undefined, undefined)).toEqual([]);
  });

  it.each([
    ['(mit or BSD-3-clause) and gpl-2.0+', '(MIT OR BSD-3-Clause) AND GPL-2.0+'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['DocumentRef-x:LicenseRef-y', 'DocumentRef-x:LicenseRef-y'],
    ['MIT OR', undefined],
    ['OR MIT', undefined],
    ['MIT Apache-2.0', undefined],
    ['(MIT', undefined],
    ['MIT)', undefined],
    ['()', undefined],
    ['MIT AND nonsense', undefined],
    ['', undefined],
    ['('.repeat(1000), undefined],
  ])('expression %j', (written, expected) => {
    expect(spdxExpression(written)).toBe(expected);
  });
});
