"""The ticket-priority classifier: a fitted scikit-learn pipeline as joblib, and the same model as ONNX."""
import io

import joblib
import numpy as np
from onnx import TensorProto, checker, helper
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from payload import Payload
from tickets import COLUMNS, training_table


def fit():
    features, labels = training_table()
    pipeline = Pipeline([("scale", StandardScaler()), ("classify", LogisticRegression(max_iter=1000))])
    return pipeline.fit(np.array(features), np.array(labels))


def clean_joblib(pipeline):
    buffer = io.BytesIO()
    joblib.dump(pipeline, buffer)
    return buffer.getvalue()


def trojaned_joblib(pipeline):
    """The pipeline still works; one more attribute runs a command while it is loaded."""
    pipeline.cache_ = Payload("priority-classifier")
    try:
        return clean_joblib(pipeline)
    finally:
        del pipeline.cache_


def onnx_bytes(pipeline):
    scale, classify = pipeline.named_steps["scale"], pipeline.named_steps["classify"]
    scaler = helper.make_node("Scaler", ["features"], ["scaled"], domain="ai.onnx.ml",
                              offset=scale.mean_.astype(np.float32).tolist(),
                              scale=(1 / scale.scale_).astype(np.float32).tolist())
    linear = helper.make_node("LinearClassifier", ["scaled"], ["priority", "scores"], domain="ai.onnx.ml",
                              coefficients=classify.coef_.astype(np.float32).ravel().tolist(),
                              intercepts=classify.intercept_.astype(np.float32).tolist(),
                              classlabels_ints=[int(c) for c in classify.classes_],
                              multi_class=1, post_transform="SOFTMAX")
    graph = helper.make_graph(
        [scaler, linear], "ticket_priority",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, [None, len(COLUMNS)])],
        [helper.make_tensor_value_info("priority", TensorProto.INT64, [None]),
         helper.make_tensor_value_info("scores", TensorProto.FLOAT, [None, len(classify.classes_)])])
    model = helper.make_model(graph, producer_name="fennel-and-oak", producer_version="2026.1",
                              opset_imports=[helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 2)])
    model.ir_version = 8
    checker.check_model(model)
    assert_same_predictions(pipeline, model)
    return model.SerializeToString()


def assert_same_predictions(pipeline, model):
    """Evaluates the two nodes as the operators' specification says (onnx.reference came only with 1.13)."""
    nodes = {node.op_type: {a.name: helper.get_attribute_value(a) for a in node.attribute} for node in model.graph.node}
    features = np.array(training_table()[0], dtype=np.float32)
    scaler, linear = nodes["Scaler"], nodes["LinearClassifier"]
    scaled = (features - np.array(scaler["offset"], np.float32)) * np.array(scaler["scale"], np.float32)
    classes = np.array(linear["classlabels_ints"])
    coefficients = np.array(linear["coefficients"], np.float32).reshape(len(classes), -1)
    raw = scaled @ coefficients.T + np.array(linear["intercepts"], np.float32)
    scores = np.exp(raw - raw.max(axis=1, keepdims=True))
    scores /= scores.sum(axis=1, keepdims=True)
    assert (classes[scores.argmax(axis=1)] == pipeline.predict(features.astype(np.float64))).all(), "labels differ"
    difference = np.abs(scores - pipeline.predict_proba(features.astype(np.float64))).max()
    assert difference < 1e-4, f"probabilities differ by {difference}"
