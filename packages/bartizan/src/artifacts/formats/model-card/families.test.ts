import { describe, expect, it } from 'vitest';
import { familyOfBase, familyOfId, familyOfText } from './families.ts';

describe('licence families', () => {
  it.each([
    ['apache-2.0', 'apache'],
    ['Apache-2.0', 'apache'],
    ['mit', 'mit'],
    ['llama3.1', 'llama'],
    ['gemma', 'gemma'],
    ['creativeml-openrail-m', 'openrail'],
    ['cc-by-nc-sa-4.0', 'cc-nc'],
    ['cc-by-4.0', 'cc-by'],
    ['agpl-3.0', 'agpl'],
    ['own-licence', undefined],
  ])('of the identifier %s', (id, family) => expect(familyOfId(id)?.id).toBe(family));

  it.each([
    ['                                 Apache License\n                           Version 2.0, January 2004', 'apache'],
    ['MIT License\n\nCopyright (c) 2026', 'mit'],
    ['LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\nLlama 3.1 Version', 'llama'],
    ['GNU LESSER GENERAL PUBLIC LICENSE\n Version 3', 'lgpl'],
    ['Attribution-NonCommercial 4.0 International', 'cc-nc'],
    ['Creative Commons Attribution 4.0 International', 'cc-by'],
    ['Some words about models', undefined],
  ])('of the text %j', (text, family) => expect(familyOfText(text)?.id).toBe(family));

  it.each([
    ['meta-llama/Llama-3.1-8B', 'llama'],
    ['somebody/llama-3-8b-tuned', 'llama'],
    ['google/gemma-2-9b', 'gemma'],
    ['mistralai/Mistral-7B-v0.1', undefined],
    ['somebody/llamafile-tools', undefined],
  ])('of the base model %s', (name, family) => expect(familyOfBase(name)?.id).toBe(family));
});
