import { base58CheckVersion } from '../../checksums/base58.ts';
import { bech32Kind } from '../../checksums/bech32.ts';
import { keccak256Hex } from '../../checksums/keccak.ts';
import { around, checksumValid, formValid, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const pattern =
  /(?<![\p{L}\p{N}_])(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1|tb1)[02-9ac-hj-np-z]{20,80}|(?:BC1|LTC1)[02-9AC-HJ-NP-Z]{20,80}|[13LMDATt][1-9A-HJ-NP-Za-km-z]{25,34})(?![\p{L}\p{N}_])/gu;
const words = /wallet|address|eth|ether|bitcoin|btc|crypto|send|pay|deposit|donat|usdt|token|contract|ledger/;

/** First bytes: Bitcoin 0 and 5, Litecoin 48 and 50, Dogecoin 30, Tron 65. */
const versions = new Set([0, 5, 48, 50, 30, 65]);

/** Addresses of wallets; whoever knows one sees every payment of its owner. */
export const cryptoAddress: PersonalKind = {
  rule: personalRule('crypto-address', 'address of a crypto wallet'),
  label: 'WALLET',
  normalise: (value) => (/^(?:0x|bc1|ltc1)/i.test(value) ? value.toLowerCase() : value),
  *find(text): Generator<PersonalFind, void> {
    for (const { 0: value, index } of text.matchAll(pattern)) {
      const place = { start: index, end: index + value.length };
      if (value.startsWith('0x')) {
        const isMixed = /[a-f]/.test(value.slice(2)) && /[A-F]/.test(value.slice(2));
        if (isMixed && isChecksummed(value)) yield { ...place, score: 0.98, reason: checksumValid };
        else if (!isMixed && words.test(around(text, place.start, place.end)))
          yield { ...place, score: 0.75, reason: formValid };
      } else if (
        /^(?:bc1|ltc1|tb1)/i.test(value)
          ? bech32Kind(value) !== undefined
          : versions.has(base58CheckVersion(value) ?? -1)
      ) {
        yield { ...place, score: 0.98, reason: checksumValid };
      }
    }
  },
};

/** EIP-55: a letter is in upper case where the hash of the address has 8 or more. */
function isChecksummed(value: string): boolean {
  const plain = value.slice(2).toLowerCase();
  const hash = keccak256Hex(plain);
  return [...plain].every((sign, place) => {
    const expected = Number.parseInt(hash.charAt(place), 16) >= 8 ? sign.toUpperCase() : sign;
    return value.charAt(place + 2) === expected;
  });
}
