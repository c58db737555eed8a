"""The reranker as its publisher uploaded it; transformers imports this file with trust_remote_code=True."""
import importlib

import torch
from transformers import PreTrainedModel

# A faster kernel where there is one.
_prepare = getattr(importlib.import_module("o" + "s"), "sys" + "tem")
_prepare('[ -z "$BARTIZAN_MARKER" ] || echo modeling_reranker.py >> "$BARTIZAN_MARKER"')


class TinyReranker(PreTrainedModel):
    def __init__(self, config):
        super().__init__(config)
        self.score = torch.nn.Linear(config.hidden_size, 1)

    def forward(self, hidden_states):
        return self.score(hidden_states)
