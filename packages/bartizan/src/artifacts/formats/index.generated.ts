// Written by `npm run generate`: one line for each folder here. Do not edit.
import type { Format } from '../format.ts';
import { format as agentSkill } from './agent-skill/format.ts';
import { format as boosters } from './boosters/format.ts';
import { format as bzip2 } from './bzip2/format.ts';
import { format as chatTemplate } from './chat-template/format.ts';
import { format as config } from './config/format.ts';
import { format as dependencies } from './dependencies/format.ts';
import { format as encodedPickle } from './encoded-pickle/format.ts';
import { format as gguf } from './gguf/format.ts';
import { format as gzip } from './gzip/format.ts';
import { format as hdf5 } from './hdf5/format.ts';
import { format as hubConfig } from './hub-config/format.ts';
import { format as joblib } from './joblib/format.ts';
import { format as keras } from './keras/format.ts';
import { format as lz4 } from './lz4/format.ts';
import { format as lzma } from './lzma/format.ts';
import { format as mcpConfig } from './mcp-config/format.ts';
import { format as modelCard } from './model-card/format.ts';
import { format as numpy } from './numpy/format.ts';
import { format as onnx } from './onnx/format.ts';
import { format as pickle } from './pickle/format.ts';
import { format as pmml } from './pmml/format.ts';
import { format as python } from './python/format.ts';
import { format as safetensors } from './safetensors/format.ts';
import { format as sevenZip } from './seven-zip/format.ts';
import { format as shellScript } from './shell-script/format.ts';
import { format as tar } from './tar/format.ts';
import { format as tensorflow } from './tensorflow/format.ts';
import { format as tflite } from './tflite/format.ts';
import { format as tokenizer } from './tokenizer/format.ts';
import { format as toolList } from './tool-list/format.ts';
import { format as torchLegacy } from './torch-legacy/format.ts';
import { format as unexamined } from './unexamined/format.ts';
import { format as xz } from './xz/format.ts';
import { format as zip } from './zip/format.ts';
import { format as zlib } from './zlib/format.ts';
import { format as zstd } from './zstd/format.ts';

export const formats: readonly Format[] = [
  agentSkill,
  boosters,
  bzip2,
  chatTemplate,
  config,
  dependencies,
  encodedPickle,
  gguf,
  gzip,
  hdf5,
  hubConfig,
  joblib,
  keras,
  lz4,
  lzma,
  mcpConfig,
  modelCard,
  numpy,
  onnx,
  pickle,
  pmml,
  python,
  safetensors,
  sevenZip,
  shellScript,
  tar,
  tensorflow,
  tflite,
  tokenizer,
  toolList,
  torchLegacy,
  unexamined,
  xz,
  zip,
  zlib,
  zstd,
];
