import { describe, expect, it } from 'vitest';
import { atlasModule } from './atlas-module.ts';

const atlas = `
id: ATLAS
name: Adversarial Threat Landscape for AI Systems
version: 9.9.9
matrices:
- id: ATLAS
  tactics:
  - { id: AML.TA0001, name: Second, description: Must not appear }
  - { id: AML.TA0000, name: First }
  techniques:
  - { id: AML.T0001, name: "An attacker's way", description: Must not appear, tactics: [AML.TA0000] }
  - { id: AML.T0001.000, name: A narrower way, subtechnique-of: AML.T0001 }
  mitigations:
  - id: AML.M0000
    name: A defence
    techniques:
    - { id: AML.T0001.000, use: Must not appear }
    - { id: AML.T0001, use: Must not appear }
case-studies: []
`;

describe('atlasModule', () => {
  it('keeps ids, names and relations, sorted, and no descriptions', () => {
    const module = atlasModule(atlas, '2026-11-22');
    expect(module).toContain(`release = { version: '9.9.9', checkedOn: '2026-11-22' }`);
    expect(module).toContain(`  'AML.TA0000': 'First',\n  'AML.TA0001': 'Second',`);
    expect(module).toContain(`'AML.T0001': { name: 'An attacker\\'s way', tactics: ['AML.TA0000'] }`);
    expect(module).toContain(`'AML.T0001.000': { name: 'A narrower way' }`);
    expect(module).toContain(`mitigates: ['AML.T0001', 'AML.T0001.000']`);
    expect(module).not.toContain('Must not appear');
  });

  it('refuses another form of file', () => {
    expect(() => atlasModule('id: ATLAS\nversion: 6.0.0\ntactics: []\n', '2026-11-22')).toThrow(/matrices/);
  });
});
