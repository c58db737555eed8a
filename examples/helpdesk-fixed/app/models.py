"""The small models that run inside the service."""
import zlib

import numpy as np
import onnxruntime
import torch
from safetensors.numpy import load_file

CLASSIFIER = onnxruntime.InferenceSession("models/priority/model.onnx")
EMBEDDER = torch.load("models/embedder/encoder.pt", weights_only=True)
RERANKER = load_file("models/reranker/model.safetensors")
SENTIMENT = load_file("models/sentiment/model.safetensors")
INTENT = np.load("models/intent/intent-2.1.npz", allow_pickle=False)
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
    labels = CLASSIFIER.run(["priority"], {"features": np.array([features], dtype=np.float32)})[0]
    return PRIORITIES[int(labels[0])]
