import { entriesOf, type Framework } from '../framework.ts';

/** The twelve risks of section 2. The publication numbers them by its own subsections, which serve as ids. */
export const nistAi600: Framework = {
  id: 'nist-ai-600-1',
  title: 'NIST AI 600-1, Generative Artificial Intelligence Profile',
  version: '2024-07',
  source: 'https://doi.org/10.6028/NIST.AI.600-1',
  licence: 'public domain (United States Government work)',
  checkedOn: '2026-11-22',
  entries: entriesOf({
    '2.1': 'CBRN Information or Capabilities',
    '2.2': 'Confabulation',
    '2.3': 'Dangerous, Violent, or Hateful Content',
    '2.4': 'Data Privacy',
    '2.5': 'Environmental Impacts',
    '2.6': 'Harmful Bias and Homogenization',
    '2.7': 'Human-AI Configuration',
    '2.8': 'Information Integrity',
    '2.9': 'Information Security',
    '2.10': 'Intellectual Property',
    '2.11': 'Obscene, Degrading, and/or Abusive Content',
    '2.12': 'Value Chain and Component Integration',
  }),
};
