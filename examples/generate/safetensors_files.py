"""The reranker as safetensors: a sound file, and one whose two tensors claim the same bytes."""
import json

import numpy as np

DIMENSIONS = 32


def tensors():
    rng = np.random.default_rng(11)
    return {name: (np.eye(DIMENSIONS) + rng.normal(0, 0.05, (DIMENSIONS, DIMENSIONS))).astype("<f4")
            for name in ("document.weight", "query.weight")}


def clean_safetensors():
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in tensors().items():
        start = len(data)
        data += tensor.tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [start, len(data)]}
    return encode(header, data)


def overlapping_safetensors():
    """query.weight begins in the middle of document.weight: a lenient reader serves one tensor's bytes as another's."""
    size = DIMENSIONS * DIMENSIONS * 4
    data = b"".join(t.tobytes() for t in tensors().values())[: size + size // 2]
    header = {"__metadata__": {"format": "pt"}}
    for name, start in (("document.weight", 0), ("query.weight", size // 2)):
        header[name] = {"dtype": "F32", "shape": [DIMENSIONS, DIMENSIONS], "data_offsets": [start, start + size]}
    return encode(header, data)


def encode(header, data):
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + data
