import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

function check(digits: readonly number[], weights: readonly number[]): number {
  const rest = weightedSum(digits, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

function isCpf(value: string): boolean {
  const digits = digitsOf(value);
  if (new Set(digits).size === 1) return false;
  return (
    check(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] &&
    check(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10]
  );
}

function isCnpj(value: string): boolean {
  const digits = digitsOf(value);
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return (
    new Set(digits).size > 1 && check(digits, weights.slice(1)) === digits[12] && check(digits, weights) === digits[13]
  );
}

export const brazil = [
  numberKind('br-cpf', 'Brazilian CPF', 'BR_CPF', [
    {
      pattern: /\d{3}\.?\d{3}\.?\d{3}-?\d{2}/g,
      verify: isCpf,
      hasChecksum: true,
      leastDigits: 11,
      words: /\bcpf\b|cadastro de pessoa/,
      needsWords: (written) => !/[.-]/.test(written),
    },
  ]),
  numberKind('br-cnpj', 'Brazilian CNPJ', 'BR_CNPJ', [
    {
      pattern: /\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}/g,
      verify: isCnpj,
      hasChecksum: true,
      leastDigits: 14,
      words: /\bcnpj\b/,
      needsWords: (written) => !/[/-]/.test(written),
    },
  ]),
];
