"""Finds the help articles that fit a question."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.models import embed, rerank


@dataclass(frozen=True)
class Article:
    title: str
    text: str


PATHS = sorted(p for p in Path("knowledge").iterdir() if p.suffix in {".md", ".html", ".eml"})
ARTICLES = [Article(p.stem.replace("-", " "), p.read_text()) for p in PATHS]
VECTORS = np.load("knowledge/embeddings.npy", allow_pickle=False)


def relevant_articles(question: str, count: int = 3) -> list[Article]:
    scores = VECTORS @ embed(question)
    nearest = np.argsort(scores)[::-1][: count * 3]
    return rerank(question, [ARTICLES[i] for i in nearest])[:count]
