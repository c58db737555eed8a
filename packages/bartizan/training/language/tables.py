"""Writes `src/text/views/language/table.generated.ts`: how likely a letter follows two others.

Reads what a Debian machine with translations has: message catalogues (`/usr/share/locale/*/LC_MESSAGES/*.mo`)
and English manual pages. Only frequencies are kept, and of these one character for each triple.

    python3 packages/bartizan/training/language/tables.py
"""

import glob
import gzip
import math
import re
import struct
import unicodedata
from pathlib import Path

LOCALES = Path('/usr/share/locale')
MANUALS = '/usr/share/man/man[158]/*.gz'
OUTPUT = Path(__file__).parents[2] / 'src/text/views/language/table.generated.ts'
# Latin scripts only; English has a table of its own.
LANGUAGES = (
    'af az bs ca cs cy da de eo es et eu fi fil fr ga gl hr hu id is it lt lv ms mt nb nl nn pl pt pt_BR ro rw '
    'sk sl so sq sv sw tl tr uz vi xh zu'
).split()
CHARACTERS = 400_000
ENGLISH_CHARACTERS = 12_000_000
# Codes of a quarter bit each: 0 for certain, the last for 12 bits and more.
LEVELS = 49


def messages(path):
    """Pairs of message and translation of a catalogue (the MO format of GNU gettext)."""
    data = Path(path).read_bytes()
    if data[:4] not in (b'\xde\x12\x04\x95', b'\x95\x04\x12\xde'):
        return
    order = '<' if data[0] == 0xDE else '>'
    count, originals, translations = struct.unpack_from(order + '8x3I', data)
    for index in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + '2I', data, table + 8 * index)
            pair.append(data[offset : offset + length].decode('utf-8', 'replace').replace('\0', ' '))
        if pair[0]:
            yield pair


def fold(text):
    """Lower-case letters without accents, and a space for whatever stands between words."""
    text = re.sub(r'%[-#0-9.]*[a-z]+|&[a-z]+;|<[^<>]*>|\\n|[_&]', ' ', text)
    text = ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))
    text = text.lower().replace('ı', 'i').replace('ø', 'o').replace('ł', 'l').replace('đ', 'd').replace('ß', 'ss')
    return re.sub(r'[^a-z]+', ' ', text.replace("'", '').replace('’', ''))


def catalogue_text(language, which):
    seen = set()
    for path in sorted(glob.glob(str(LOCALES / language / 'LC_MESSAGES/*.mo'))):
        if 'iso_' in path:
            continue
        for pair in messages(path):
            # What was left in English says nothing about the language.
            if pair[0] != pair[1] and pair[which] not in seen:
                seen.add(pair[which])
                yield pair[which]


def manual_text():
    for path in sorted(glob.glob(MANUALS))[::5]:
        try:
            lines = gzip.open(path, 'rt', encoding='utf-8', errors='replace').read(20_000).splitlines()
        except OSError:
            continue
        yield ' '.join(re.sub(r'\\f.|\\-|\\\S{1,3}', '', line) for line in lines if not line.startswith(('.', "'")))


def index(character):
    return 0 if character == ' ' else ord(character) - 96


def count(texts, limit):
    counts = [0] * 27**3
    total = 0
    for text in texts:
        folded = ' ' + fold(text).strip() + ' '
        if len(folded) < 12:
            continue
        codes = [index(character) for character in folded]
        for a, b, c in zip([0] + codes, codes, codes[1:]):
            counts[a * 729 + b * 27 + c] += 1
        total += len(codes)
        if total > limit:
            break
    return counts


def shares(counts):
    total = sum(counts)
    return [value / total for value in counts]


def encode(frequencies):
    """The bits that a letter costs after the two before it, smoothed with what it costs after one."""
    pairs = [[0.0] * 27 for _ in range(27)]
    for code, value in enumerate(frequencies):
        pairs[code // 27 % 27][code % 27] += value
    pair_totals = [sum(row) + 1e-9 for row in pairs]
    letters = []
    for a in range(27):
        for b in range(27):
            row = frequencies[a * 729 + b * 27 : a * 729 + b * 27 + 27]
            total = sum(row)
            for c in range(27):
                after_one = (pairs[b][c] + 1e-6) / (pair_totals[b] + 27e-6)
                likely = (row[c] + 2e-5 * after_one) / (total + 2e-5)
                bits = min(LEVELS - 1, round(-4 * math.log2(max(likely, 1e-9))))
                letters.append(bits)
    alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    return ''.join(alphabet[value] for value in letters)


def main():
    english = count((text for part in (catalogue_text('de', 0), catalogue_text('fr', 0), manual_text()) for text in part), ENGLISH_CHARACTERS)
    mixed = [0.0] * 27**3
    read = []
    for language in LANGUAGES:
        counts = count(catalogue_text(language, 1), CHARACTERS)
        if sum(counts) < 5_000:
            continue
        read.append(language)
        for code, value in enumerate(shares(counts)):
            mixed[code] += value
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(
        '// Written by training/language/tables.py. Do not edit.\n\n'
        '/** Quarter bits (A = 0) that a letter costs after two others; letters count from 1, 0 is what stands between words. */\n'
        f"export const english =\n  '{encode(shares(english))}';\n\n"
        f'/** The same over {len(read)} other languages in Latin letters, each with the same weight. */\n'
        f"export const others =\n  '{encode([value / len(read) for value in mixed])}';\n"
    )
    print(f'English: {sum(english)} letters; others: {" ".join(read)}')


if __name__ == '__main__':
    main()
