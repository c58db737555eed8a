"""What a vendor sent: a sentiment model and an intent model."""
import gzip
import io
import pickle
import zipfile

import numpy as np

from payload import Payload
from safetensors_files import encode
from torch_files import DAY_ONE


def weights():
    return np.random.default_rng(17).normal(0, 0.2, (3, 64)).astype("<f4")


def clean_sentiment():
    data = weights().tobytes()
    return encode({"__metadata__": {"format": "np"},
                   "classifier.weight": {"dtype": "F32", "shape": [3, 64], "data_offsets": [0, len(data)]}}, data)


def disguised_sentiment():
    """Named model.safetensors, but a pickle: pickle.load and torch.load do not look at names."""
    return pickle.dumps({"classifier.weight": weights().tolist(), "version": Payload("sentiment")}, protocol=4)


def clean_intent():
    """The intent model as plain arrays in a zip archive (.npz)."""
    return zipped({"centroids.npy": npy(weights()), "labels.npy": npy(np.array(["delivery", "return", "broken"]))})


def nested_intent():
    """A pickle in a gzip stream in a zip archive: three layers before anything is seen."""
    model = pickle.dumps({"centroids": weights().tolist(), "labels": Payload("intent")}, protocol=4)
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as stream:
        stream.write(model)
    return zipped({"intent/README.txt": b"Intent model 2.1. Unpack model.pkl.gz and load it with pickle.\n",
                   "intent/model.pkl.gz": packed.getvalue()})


def npy(array):
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, DAY_ONE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()
