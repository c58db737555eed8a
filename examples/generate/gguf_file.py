"""A tiny GGUF (version 3) of the local fallback: metadata, a chat template, one small tensor."""
import struct

import numpy as np

UINT32, STRING = 4, 8
CLEAN_TEMPLATE = (
    "{% for message in messages %}{{ '<|' + message['role'] + '|>\\n' + message['content'] + '\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}"
)
# Walks from a string to every class of the interpreter: a renderer without a sandbox hands out os.popen.
ESCAPING_TEMPLATE = (
    "{% for c in ''.__class__.__mro__[1].__subclasses__() %}{% if c.__name__ == 'catch_warnings' %}"
    "{{ c()._module.__builtins__['__import__']('os').popen('[ -z \"$BARTIZAN_MARKER\" ] || "
    "echo fallback >> \"$BARTIZAN_MARKER\"').read() }}{% endif %}{% endfor %}" + CLEAN_TEMPLATE
)


def gguf(template):
    metadata = [
        ("general.architecture", STRING, "llama"),
        ("general.name", STRING, "helpdesk-fallback"),
        ("general.license", STRING, "apache-2.0"),
        ("general.alignment", UINT32, 32),
        ("llama.context_length", UINT32, 256),
        ("llama.embedding_length", UINT32, 32),
        ("llama.block_count", UINT32, 0),
        ("tokenizer.chat_template", STRING, template),
    ]
    weights = np.random.default_rng(13).normal(0, 0.1, (64, 32)).astype("<f4")
    out = b"GGUF" + struct.pack("<IQQ", 3, 1, len(metadata))
    for key, kind, value in metadata:
        out += text(key) + struct.pack("<I", kind) + (text(value) if kind == STRING else struct.pack("<I", value))
    out += text("token_embd.weight") + struct.pack("<IQQIQ", 2, 32, 64, 0, 0)
    return out + b"\0" * (-len(out) % 32) + weights.tobytes()


def text(value):
    data = value.encode()
    return struct.pack("<Q", len(data)) + data
