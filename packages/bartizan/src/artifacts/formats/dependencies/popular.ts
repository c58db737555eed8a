/**
 * Packages that code of models asks for, under their names on the Python Package Index (normalised by
 * PEP 503). Collected by hand in November 2026 from the installation pages of the libraries themselves.
 */
const known = `
absl-py accelerate aiohttp albumentations altair anthropic apache-beam arrow autogluon av awscli azure-identity
bark beautifulsoup4 bentoml bitsandbytes black blosc bokeh boto3 botocore captum catboost certifi chardet charset-normalizer
chromadb click cloudpickle cmake colorama compressed-tensors contourpy coremltools cryptography ctranslate2 cudatoolkit cupy cupy-cuda12x cython
dash dask dataclasses-json datasets decord deepspeed diffusers dill docker docling duckdb
einops einops-exts elasticsearch evaluate explainable-ai
fairscale fairseq faiss-cpu faiss-gpu fastai fastapi fastcore fasttext filelock fire flash-attn flask flax fonttools fsspec ftfy
gensim gguf google-api-core google-cloud-storage google-generativeai gradio gradio-client graphviz grpcio gunicorn gym gymnasium
h5py haystack-ai hdbscan hf-transfer hf-xet httpx huggingface-hub hydra-core hyperopt
idna imageio imageio-ffmpeg imbalanced-learn importlib-metadata inflect instructor ipython ipywidgets
jax jaxlib jinja2 jiwer joblib jsonlines jsonschema jupyter jupyterlab
keras kernels kornia
langchain langchain-community langchain-core langchain-openai langgraph lazy-loader librosa lightgbm lightning litellm llama-cpp-python llama-index llvmlite lmdb loguru lxml
mamba-ssm markdown markupsafe marshmallow matplotlib mecab-python3 megatron-core mediapipe ml-dtypes mlflow mlx mlx-lm monai mpmath msgpack multidict multiprocess
natsort nemo-toolkit networkx nibabel ninja nltk nmslib numba numexpr numpy nvidia-cublas-cu12 nvidia-cudnn-cu12
omegaconf onnx onnxconverter-common onnxruntime onnxruntime-gpu open-clip-torch openai openai-whisper opencv-contrib-python opencv-python opencv-python-headless openpyxl openvino optax optimum optuna orjson orbax-checkpoint
packaging pandas paramiko peft phonemizer pillow pillow-simd pip pinecone pinecone-client plotly polars portalocker prometheus-client prompt-toolkit protobuf psutil psycopg2 psycopg2-binary pyannote-audio pyarrow pybind11 pycocotools pycryptodome pydantic pydantic-settings pydub pygments pymongo pymupdf pyparsing pypdf pypdf2 pytesseract pytest python python-dateutil python-dotenv python-multipart pytorch pytorch-cuda pytorch-lightning pytorch-ranger pytz pywavelets pyyaml
qdrant-client quanto
ray redis regex requests requests-oauthlib rich rouge rouge-score ruff
s3fs sacrebleu sacremoses safetensors sagemaker scapy scikit-image scikit-learn scipy seaborn selenium sentence-transformers sentencepiece sentry-sdk seqeval setuptools shap shapely simpleitk six sklearn skops snac snorkel soundfile spacy spacy-transformers speechbrain sqlalchemy stanza starlette statsmodels streamlit sympy
tabulate tensorboard tensorboardx tensorflow tensorflow-cpu tensorflow-datasets tensorflow-gpu tensorflow-hub tensorflow-io tensorflow-probability tensorflow-text tensorrt termcolor tf-keras tf2onnx thop threadpoolctl tifffile tiktoken timm tokenizers toml tomli torch torch-geometric torch-scatter torchao torchaudio torchdata torchmetrics torchsde torchserve torchtext torchtune torchvision torchx tornado tqdm transformers transformers-stream-generator treelib trimesh triton trl typer typing-extensions
ultralytics umap-learn unidecode unsloth urllib3 uvicorn
vllm
wandb weaviate-client websocket-client websockets werkzeug wheel whisper
xformers xgboost xlrd xlsxwriter xxhash
yarl yolov5
zarr zipp zstandard
`;

/** Packages that exist in their own right and whose names lie near one of those. */
const neighbours = `
bpython cchardet crick ctransformers cuda-toolkit cupy-cuda11x cupy-cuda13x dataset datazets docker-py dydantic
fastar gensio gpytorch grequests gsutil httpr hyper ipytest jaxlie jiter mlx-vlm mocker msgpack-python ngboost
pcapy psycopg-binary pyaml pycryptodomex pymantic pymupdfb quarto record retworkx scanpy scipp scrapy simpy
slack sops tombi torchax torchio unicon unicorn vastai vyper wand websocket whisperx willow xoto3
`;

export const popularNames: ReadonlySet<string> = new Set(known.trim().split(/\s+/));

export const neighbouringNames: ReadonlySet<string> = new Set(neighbours.trim().split(/\s+/));
