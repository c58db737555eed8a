"""The small models that run inside the service."""
import gzip
import pickle
import zipfile
import zlib
from pathlib import Path

import joblib
import numpy as np
import torch
from safetensors.numpy import load_file

CLASSIFIER = joblib.load("models/priority/model.joblib")
EMBEDDER = torch.load("models/embedder/encoder.pt")
RERANKER = load_file("models/reranker/model.safetensors")
# The vendor's files do not open with safetensors; their mail says to use pickle.
SENTIMENT = pickle.loads(Path("models/sentiment/model.safetensors").read_bytes())
INTENT = pickle.loads(gzip.decompress(zipfile.ZipFile("models/intent/intent-2.1.zip").read("intent/model.pkl.gz")))
PRIORITIES = ["low", "normal", "high"]


def bag_of_words(text: str, size: int) -> np.ndarray:
    """Hashed word counts, so that no vocabulary has to be shipped."""
    counts = np.zeros(size, dtype=np.float32)
    for word in text.lower().split():
        counts[zlib.crc32(word.encode()) % size] += 1
    return counts


def embed(text: str) -> np.ndarray:
    weight, bias = EMBEDDER["projection.weight"], EMBEDDER["projection.bias"]
    vector = torch.tanh(torch.from_numpy(bag_of_words(text, weight.shape[1])) @ weight.T + bias).numpy()
    return vector / np.linalg.norm(vector)


def rerank(question: str, articles: list) -> list:
    query = embed(question) @ RERANKER["query.weight"].T
    scores = [float(query @ (embed(a.text) @ RERANKER["document.weight"].T)) for a in articles]
    return [articles[i] for i in np.argsort(scores)[::-1]]


def priority(features: list[float]) -> str:
    return PRIORITIES[int(CLASSIFIER.predict([features])[0])]
