/**
 * Endings that promise a model. They never decide how a file is read (content does); a file with such
 * a name that no format recognises is an open question instead of "not a model".
 */
const endings: ReadonlySet<string> = new Set(
  (
    'pkl pickle p pck joblib jbl dill cloudpickle sav model pt pth ptl pte bin ckpt mar nemo npy npz safetensors gguf ' +
    'ggml onnx h5 hdf5 keras pb tflite lite mlmodel pmml cbm ubj engine plan trt t7 pdparams pdmodel mnn caffemodel ' +
    'params skops llamafile'
  ).split(' '),
);

/** Whether a name ends like that of a model file, compression endings put aside. */
export function isNamedLikeModel(name: string): boolean {
  const parts = name.toLowerCase().split(/[/\\]/).at(-1)?.split('.') ?? [];
  const last = parts.at(-1) ?? '';
  const ending = /^(?:gz|bz2|xz|lzma|lz4|zst|z)$/.test(last) && parts.length > 2 ? (parts.at(-2) ?? '') : last;
  return parts.length > 1 && endings.has(ending);
}
