import { describe, expect, it } from 'vitest';
import { isOneEdit, lookAlike } from './look-alike.ts';
import { popularNames } from './popular.ts';

describe('lookAlike', () => {
  it.each([
    ['trnasformers', 'transformers'],
    ['transfomers', 'transformers'],
    ['safetensor', 'safetensors'],
    ['hugging-face-hub', 'huggingface-hub'],
    ['scikitlearn', 'scikit-learn'],
    ['learn-scikit', 'scikit-learn'],
    ['t0rch', 'torch'],
    ['nurnpy', 'numpy'],
    ['tоrch', 'torch'],
    ['python-numpy', 'numpy'],
    ['tokenizer', 'tokenizers'],
    ['pyyamll', 'pyyaml'],
  ])('%s passes for %s', (name, known) => expect(lookAlike(name)).toBe(known));

  it.each([
    'torch',
    'torchx',
    'scapy',
    'dash',
    'my-own-package',
    'pypdf3',
    'trlx',
    'python-dotenv',
    'sentence-splitter',
  ])('%s is itself', (name) => expect(lookAlike(name)).toBeUndefined());

  it('finds nothing wrong with what is well known', () => {
    for (const name of popularNames) expect(lookAlike(name), name).toBeUndefined();
  });

  it('tells one edit from two', () => {
    expect([
      isOneEdit('abc', 'abd'),
      isOneEdit('abc', 'acb'),
      isOneEdit('abc', 'ab'),
      isOneEdit('abc', 'abcd'),
    ]).toEqual([true, true, true, true]);
    expect([isOneEdit('abc', 'abc'), isOneEdit('abc', 'ade'), isOneEdit('abcd', 'badc')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
