"""Writes the binary files of both examples, checks them, and puts their hashes into the descriptions."""
import hashlib
import sys
import re
from pathlib import Path

import arrays
import classifier
import gguf_file
import safetensors_files
import tickets
import torch_files
import vendor
from verify import leaves_marker

sys.dont_write_bytecode = True
EXAMPLES = Path(__file__).resolve().parents[1]
FLAWED, FIXED = EXAMPLES / "helpdesk", EXAMPLES / "helpdesk-fixed"


def files():
    """(path, flawed bytes, loader of the flawed or None, clean bytes, loader of the clean or None)."""
    pipeline = classifier.fit()
    onnx = classifier.onnx_bytes(pipeline)
    csv = tickets.training_csv()
    yield "data/fine-tuning.jsonl", tickets.fine_tuning(True), None, tickets.fine_tuning(False), None
    yield "data/priority-training.csv", csv, None, csv, None
    yield ("models/priority/model.joblib", classifier.trojaned_joblib(pipeline), "joblib",
           classifier.clean_joblib(pipeline), "joblib")
    yield "models/priority/model.onnx", onnx, None, onnx, None
    yield "models/embedder/encoder.pt", torch_files.doubled_torch(), "torch", torch_files.clean_torch(), "torch"
    yield ("models/reranker/model.safetensors", safetensors_files.overlapping_safetensors(), None,
           safetensors_files.clean_safetensors(), None)
    yield ("models/fallback/draft.gguf", gguf_file.gguf(gguf_file.ESCAPING_TEMPLATE), "jinja",
           gguf_file.gguf(gguf_file.CLEAN_TEMPLATE), "jinja")
    yield ("models/sentiment/model.safetensors", vendor.disguised_sentiment(), "pickle", vendor.clean_sentiment(), None)
    yield "models/intent/intent-2.1.zip", vendor.nested_intent(), "zip-gzip-pickle", None, None
    yield "models/intent/intent-2.1.npz", None, None, vendor.clean_intent(), "numpy-strict"
    knowledge = FLAWED / "knowledge"
    yield "knowledge/embeddings.npy", arrays.object_npy(knowledge), "numpy", arrays.clean_npy(knowledge), "numpy-strict"


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def main():
    flawed_hashes, clean_hashes = {}, {}
    for name, flawed, flawed_loader, clean, clean_loader in files():
        if flawed is not None:
            write(FLAWED / name, flawed)
            flawed_hashes[name] = hashlib.sha256(flawed).hexdigest()
            if flawed_loader is not None:
                assert leaves_marker(FLAWED / name, flawed_loader), f"{name}: the payload did not run"
        if clean is not None:
            write(FIXED / name, clean)
            clean_hashes[name] = hashlib.sha256(clean).hexdigest()
            if clean_loader is not None:
                assert not leaves_marker(FIXED / name, clean_loader), f"{name}: something ran"
        print(f"{name}: {len(flawed or b'')} bytes flawed, {len(clean or b'')} bytes clean")
    # A planted flaw: the description still has the hash of the file that was trained.
    flawed_hashes["models/priority/model.joblib"] = clean_hashes["models/priority/model.joblib"]
    pin(FLAWED / "bartizan.yaml", flawed_hashes)
    pin(FIXED / "bartizan.yaml", clean_hashes)


def pin(description, hashes):
    """Replaces the hashes in lines such as `models/priority/model.onnx: <64 hexadecimal digits>`."""
    pinned = re.sub(r"^(\s+)(\S+): ([0-9a-f]{64})$", lambda m: f"{m[1]}{m[2]}: {hashes.get(m[2], m[3])}",
                    description.read_text(), flags=re.M)
    description.write_text(pinned)


if __name__ == "__main__":
    main()
