"""Loads every file as the application would, each in a process of its own, and looks for the marker."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LOADERS = {
    "joblib": "import joblib; model = joblib.load(path); model.predict([[0] * 8])",
    "torch": "import torch; state = torch.load(path); assert state['projection.weight'].shape == (32, 256)",
    "numpy": "import numpy; numpy.load(path, allow_pickle=True)",
    "numpy-strict": "import numpy; a = numpy.load(path, allow_pickle=False); [a[k] for k in getattr(a, 'files', [])]",
    "pickle": "import pickle; pickle.load(open(path, 'rb'))",
    "zip-gzip-pickle": "import gzip, pickle, zipfile; "
    "pickle.loads(gzip.decompress(zipfile.ZipFile(path).read('intent/model.pkl.gz')))",
    "jinja": "import jinja2, re; data = open(path, 'rb').read(); "
    "start = data.index(b'tokenizer.chat_template') + len(b'tokenizer.chat_template') + 4; "
    "size = int.from_bytes(data[start:start + 8], 'little'); "
    "jinja2.Template(data[start + 8:start + 8 + size].decode()).render(messages=[], add_generation_prompt=True)",
}


def leaves_marker(path, loader):
    """Whether loading the file ran its payload. A clean file must also load."""
    with tempfile.TemporaryDirectory() as folder:
        marker = Path(folder, "marker")
        environment = {"PATH": "/usr/bin:/bin", "HOME": folder, "BARTIZAN_MARKER": str(marker),
                       "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
        done = subprocess.run([sys.executable, "-c", f"path = {str(path)!r}; {LOADERS[loader]}"], cwd=folder,
                              env=environment, stderr=subprocess.PIPE, timeout=120)
        ran = marker.exists()
        if done.returncode != 0 and not ran:
            raise AssertionError(f"{path}: {done.stderr.decode(errors='replace')[-400:]}")
        return ran
