import type { Random } from '../../src/foundation/index.ts';
import { draw, pick } from './sentences.ts';

const digits = '0123456789';
const first = ['Anna', 'Bruno', 'Chloé', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hiro', 'Inés', 'Jürgen'];
const last = ['Okafor', 'Schneider', 'Rossi', 'Novak', 'García', 'Tanaka', 'Andersson', 'Murphy', 'Silva', 'Kowalska'];
const streets = ['Maple Street', 'Station Road', 'Elm Avenue', 'High Street', 'Ocean Drive'];

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function ibanOf(country: string, account: string): string {
  const letters = (text: string): string => [...text].map((sign) => String(Number.parseInt(sign, 36))).join('');
  const check = 98n - (BigInt(letters(`${account}${country}00`)) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

const grouped = (text: string): string => text.replaceAll(/.{4}(?=.)/g, '$& ');
const day = (random: Random): string => String(1 + random.integer(28)).padStart(2, '0');
const month = (random: Random): string => String(1 + random.integer(12)).padStart(2, '0');
const person = (random: Random): string => `${pick(random, first)} ${pick(random, last)}`;

/** Made-up personal data in the words that people put around them; check digits are worked out here, apart from the finders. */
export const personalSamples: Readonly<Record<string, (random: Random) => string>> = {
  'personal/email': (r) =>
    `You can write to ${pick(r, first)
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase()}.${draw(r, 'abcdefgh', 5)}${r.integer(99)}@${pick(r, ['mail.example.org', 'uni-koeln.de', 'shop.co.uk', 'firma.ch'])}`,
  'personal/phone': (r) =>
    pick(r, [
      () => `Call me on +44 20 7946 0${draw(r, digits, 3)}`,
      () => `my number is +49 151 ${draw(r, '23456789', 8)}`,
      () => `Phone: (${pick(r, ['212', '415', '617'])}) 555-0${draw(r, digits, 3)}`,
      () => `reach us at ${pick(r, ['303', '512', '718'])}-${draw(r, '23456789', 3)}-${draw(r, digits, 4)}`,
      () =>
        `téléphone : 06 ${draw(r, '123456789', 2)} ${draw(r, digits, 2)} ${draw(r, digits, 2)} ${draw(r, digits, 2)}`,
      () => `mobile 07700 900${draw(r, digits, 3)}`,
    ])(),
  'personal/iban': (r) => {
    const [country, account] = pick(r, [
      ['DE', draw(r, digits, 18)],
      ['NL', `ABNA${draw(r, digits, 10)}`],
      ['ES', draw(r, digits, 20)],
    ] as const);
    return pick(r, [(text: string) => text, grouped])(ibanOf(country, account));
  },
  'personal/payment-card': (r) => {
    const body = `${pick(r, ['4', '51', '52', '2301', '6011'])}${draw(r, digits, 16)}`.slice(0, 15);
    const whole = body + luhnDigit(body);
    return `my credit card is ${pick(r, [(text: string) => text, grouped])(whole)}`;
  },
  'personal/us-ssn': (r) =>
    `social security number ${100 + r.integer(500)}-${10 + r.integer(89)}-${1000 + r.integer(8999)}`,
  'personal/se-personnummer': (r) => {
    const body = `${draw(r, digits, 2)}${month(r)}${day(r)}${draw(r, digits, 3)}`;
    return `personnummer ${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
  },
  'personal/es-dni': (r) => {
    const number = draw(r, digits, 8);
    return `con DNI ${number}${'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number) % 23)}`;
  },
  'personal/fr-nir': (r) => {
    const body = `${pick(r, ['1', '2'])}${draw(r, digits, 2)}${month(r)}75${draw(r, digits, 6)}`;
    return `numéro de sécurité sociale ${body}${String(97n - (BigInt(body) % 97n)).padStart(2, '0')}`;
  },
  'personal/ca-sin': (r) => {
    const body = `${pick(r, ['1', '4', '7'])}${draw(r, digits, 7)}`;
    return `my SIN is ${(body + luhnDigit(body)).replaceAll(/.{3}(?=.)/g, '$& ')}`;
  },
  'personal/ip-address': (r) =>
    `the visitor came from ${pick(r, ['85', '91', '203'])}.${60 + r.integer(190)}.${60 + r.integer(190)}.${60 + r.integer(190)}`,
  'personal/mac-address': (r) => `device ${Array.from({ length: 6 }, () => draw(r, '0123456789ABCDEF', 2)).join(':')}`,
  'personal/birth-date': (r) =>
    `She was born on ${pick(r, [`${day(r)}/${month(r)}/19${draw(r, '6789', 2)}`, `${1 + r.integer(28)} May 19${draw(r, '6789', 2)}`])}`,
  'personal/passport': (r) => `passport number ${draw(r, 'CFGHJK', 1)}${draw(r, digits, 8)}`,
  'personal/name': (r) =>
    pick(r, [
      `my name is ${person(r)} and I have a question`,
      `Dear Mrs ${pick(r, last)},`,
      `Kind regards,\n${person(r)}\n`,
    ]),
  'personal/postal-address': (r) =>
    `I live at ${1 + r.integer(300)} ${pick(r, streets)}, Springfield, IL 6${draw(r, digits, 4)}`,
};
