"""Numbers about a ticket that the priority classifier reads; the columns of data/priority-training.csv."""
import re

URGENT = re.compile(r"\b(urgent|asap|today|immediately|broken|injur\w*|burn\w*|smoke|refund|lawyer)\b", re.I)
PRODUCT = re.compile(r"\b(pan|pot|knife|kettle|board|grinder|scale)s?\b", re.I)


def ticket_features(subject: str, text: str) -> list[float]:
    whole = f"{subject}\n{text}"
    letters = [c for c in whole if c.isalpha()] or ["a"]
    return [
        float(len(whole)),
        float(whole.count("!")),
        float(whole.count("?")),
        sum(c.isupper() for c in letters) / len(letters),
        float(len(URGENT.findall(whole))),
        float(len(PRODUCT.findall(whole))),
        float(len(re.findall(r"\b\d{6}\b", whole))),
        float(len(re.findall(r"(\d+[.,]\d{2})\s?(?:€|EUR)", whole))),
    ]
