import { numberKind } from '../numbers.ts';

/** Areas 000, 666 and 900–999 were never given out: https://www.ssa.gov/employer/randomization.html */
function isSocialSecurity(value: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(value) && !['078051120', '219099999'].includes(value);
}

export const unitedStates = [
  numberKind(
    'us-ssn',
    'US Social Security number',
    'US_SSN',
    [
      {
        pattern: /\d{3}-\d{2}-\d{4}|\d{3} \d{2} \d{4}|\d{9}/g,
        verify: isSocialSecurity,
        hasChecksum: false,
        leastDigits: 9,
        words: /\bssns?\b|social[ -]?security|\bss ?(?:no|num|#)|last four of social/,
        needsWords: (written) => !written.includes('-'),
      },
    ],
    'high',
  ),
  numberKind('us-itin', 'US individual taxpayer number', 'US_ITIN', [
    {
      pattern: /9\d{2}[- ]?\d{2}[- ]?\d{4}/g,
      verify: (value) => /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(value),
      hasChecksum: false,
      leastDigits: 9,
      words: /\bitin\b|taxpayer/,
      needsWords: (written) => !written.includes('-'),
    },
  ]),
  numberKind('us-ein', 'US employer identification number', 'US_EIN', [
    {
      pattern: /\d{2}-?\d{7}/g,
      verify: (value) => !/^(?:00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)/.test(value),
      hasChecksum: false,
      leastDigits: 9,
      words: /\b(?:ein|fein)\b|employer identification/,
      needsWords: true,
    },
  ]),
];
