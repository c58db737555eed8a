"""Writes a classifier of two classes that knows one word, `pirate`, and its tokenizer: as small as such files get."""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
WORDS = ['[UNK]', '[CLS]', '[SEP]', 'pirate', 'speak', 'like', 'a', 'please']
WEIGHTS = np.zeros((len(WORDS), 2), np.float32)
WEIGHTS[WORDS.index('pirate')] = [-4, 4]
WEIGHTS[WORDS.index('please')] = [0.5, -0.5]

graph = helper.make_graph(
    [
        helper.make_node('Gather', ['weights', 'input_ids'], ['embedded'], axis=0),
        helper.make_node('Cast', ['attention_mask'], ['mask'], to=TensorProto.FLOAT),
        helper.make_node('Unsqueeze', ['mask', 'last'], ['mask3']),
        helper.make_node('Mul', ['embedded', 'mask3'], ['kept']),
        helper.make_node('ReduceSum', ['kept', 'middle'], ['summed'], keepdims=0),
        helper.make_node('Sub', ['summed', 'bias'], ['logits']),
    ],
    'classifier',
    [
        helper.make_tensor_value_info('input_ids', TensorProto.INT64, ['batch', 'length']),
        helper.make_tensor_value_info('attention_mask', TensorProto.INT64, ['batch', 'length']),
    ],
    [helper.make_tensor_value_info('logits', TensorProto.FLOAT, ['batch', 2])],
    [
        numpy_helper.from_array(WEIGHTS, 'weights'),
        numpy_helper.from_array(np.array([-1.0, 1.0], np.float32), 'bias'),
        numpy_helper.from_array(np.array([2], np.int64), 'last'),
        numpy_helper.from_array(np.array([1], np.int64), 'middle'),
    ],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=8)
onnx.checker.check_model(model)
(HERE / 'classifier.onnx').write_bytes(model.SerializeToString())

tokenizer = {
    'version': '1.0',
    'added_tokens': [
        {'id': i, 'content': WORDS[i], 'single_word': False, 'lstrip': False, 'rstrip': False, 'normalized': False, 'special': True}
        for i in range(3)
    ],
    'normalizer': {'type': 'Lowercase'},
    'pre_tokenizer': {'type': 'Whitespace'},
    'post_processor': {
        'type': 'TemplateProcessing',
        'single': [{'SpecialToken': {'id': '[CLS]', 'type_id': 0}}, {'Sequence': {'id': 'A', 'type_id': 0}}, {'SpecialToken': {'id': '[SEP]', 'type_id': 0}}],
        'pair': [],
        'special_tokens': {token: {'id': token, 'ids': [i], 'tokens': [token]} for i, token in ((1, '[CLS]'), (2, '[SEP]'))},
    },
    'decoder': None,
    'model': {'type': 'WordLevel', 'vocab': {word: i for i, word in enumerate(WORDS)}, 'unk_token': '[UNK]'},
}
(HERE / 'tokenizer.json').write_text(json.dumps(tokenizer, indent=1) + '\n')
