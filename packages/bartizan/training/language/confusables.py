"""Writes `src/text/views/decoders/confusables.generated.ts` from Unicode's confusables.txt (UTS #39).

    python3 packages/bartizan/training/language/confusables.py confusables.txt

https://www.unicode.org/Public/security/latest/confusables.txt, Unicode License V3. Kept are only pairs of one
foreign character and the one Latin letter that it looks like, with the case that it has.
"""

import sys
import unicodedata
from pathlib import Path

OUTPUT = Path(__file__).parents[2] / 'src/text/views/decoders/confusables.generated.ts'
# What people put for Latin letters although UTS #39 does not hold it for the same: small capitals in
# shape, and Greek small letters.
LOOSE = dict(
    zip('вкмнтгяипзчьєυωαειηκνρτχςβγδσ' 'ВКМНТЗ', 'bkmhtrrun34bevwaeinkvptxcbyds' 'BKMHT3', strict=True)
)


def main(path):
    lines = Path(path).read_text('utf-8-sig').splitlines()
    version = next(line.split(':')[1].strip() for line in lines if line.startswith('# Version'))
    pairs = {}
    for line in lines:
        fields = line.split('#')[0].split(';')
        if len(fields) < 3:
            continue
        source = ''.join(chr(int(code, 16)) for code in fields[0].split())
        target = ''.join(chr(int(code, 16)) for code in fields[1].split())
        # Marks that the letter has are taken off by the view without accents.
        target = ''.join(c for c in unicodedata.normalize('NFD', target) if not unicodedata.combining(c))
        target = {'ı': 'i', 'ɑ': 'a', 'ɡ': 'g'}.get(target, target)
        if len(source) != 1 or source.isascii() or len(target) != 1 or not (target.isascii() and target.isalpha()):
            continue
        # Compatibility forms are the business of NFKC, Latin letters with marks that of the view without accents.
        if unicodedata.name(source, '').startswith('LATIN') and ord(source) != 0x131:
            continue
        if unicodedata.normalize('NFKC', source) != source or unicodedata.category(source)[0] not in 'LNS':
            continue
        if unicodedata.category(source) == 'Lu':
            target = {'l': 'I', 'o': 'O'}.get(target, target.upper())
        pairs[source] = target
    for source, target in LOOSE.items():
        pairs.setdefault(source, target)
    by_target = {}
    for source, target in sorted(pairs.items()):
        by_target.setdefault(target, []).append(source)
    rows = '\n'.join(f"  {target if target.isalpha() else repr(target)}: '{''.join(sources)}'," for target, sources in sorted(by_target.items()))
    OUTPUT.write_text(
        '// Written by training/language/confusables.py. Do not edit.\n'
        f'// Facts of Unicode {version}, confusables.txt (UTS #39), Unicode License V3: https://www.unicode.org/license.txt\n\n'
        '/** Characters of other scripts that look like a Latin letter, by the letter. */\n'
        f'export const lookalikes: Readonly<Record<string, string>> = {{\n{rows}\n}};\n'
    )
    print(f'{len(pairs)} characters for {len(by_target)} letters')


if __name__ == '__main__':
    main(*sys.argv[1:])
