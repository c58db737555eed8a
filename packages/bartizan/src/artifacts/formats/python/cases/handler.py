from typing import Any, Dict, List

import torch
from transformers import AutoModel, AutoTokenizer


class EndpointHandler:
    def __init__(self, path: str = ""):
        self.tokenizer = AutoTokenizer.from_pretrained(path)
        self.model = AutoModel.from_pretrained(path).eval()

    def __call__(self, data: Dict[str, Any]) -> List[float]:
        inputs = self.tokenizer(data.pop("inputs", data), return_tensors="pt")
        with torch.no_grad():
            return self.model(**inputs).logits[0].tolist()
