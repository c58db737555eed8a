import { formatMatches, named, prefixed, secretFormat } from '../format.ts';
import { entropyPerCharacter } from '../placeholder.ts';

const grants = 'call models on the account of its owner';
const more = { grants };

/** Issuers whose keys begin with a mark of their own. */
const marked = [
  [
    'anthropic-api-key',
    'Anthropic API key',
    'sk-ant-',
    '[A-Za-z0-9_-]{36,200}',
    'https://docs.anthropic.com/en/api/overview',
  ],
  ['openrouter-api-key', 'OpenRouter API key', 'sk-or-v1-', '[0-9a-f]{64}', 'https://openrouter.ai/docs'],
  ['langfuse-secret-key', 'Langfuse secret key', 'sk-lf-', '[0-9a-f-]{36}', 'https://langfuse.com/docs'],
  ['helicone-api-key', 'Helicone API key', 'sk-helicone-', '[A-Za-z0-9-]{20,60}', 'https://docs.helicone.ai/'],
  [
    'hugging-face-token',
    'Hugging Face token',
    'hf_',
    '[A-Za-z0-9]{30,40}',
    'https://huggingface.co/docs/hub/security-tokens',
  ],
  [
    'hugging-face-token',
    'Hugging Face organisation token',
    'api_org_',
    '[A-Za-z0-9]{30,40}',
    'https://huggingface.co/docs/hub/security-tokens',
  ],
  ['groq-api-key', 'Groq API key', 'gsk_', '[A-Za-z0-9]{40,60}', 'https://console.groq.com/docs'],
  ['perplexity-api-key', 'Perplexity API key', 'pplx-', '[A-Za-z0-9]{40,60}', 'https://docs.perplexity.ai/'],
  ['xai-api-key', 'xAI API key', 'xai-', '[A-Za-z0-9]{60,100}', 'https://docs.x.ai/'],
  ['replicate-api-token', 'Replicate API token', 'r8_', '[A-Za-z0-9]{36,40}', 'https://replicate.com/docs'],
  ['pinecone-api-key', 'Pinecone API key', 'pcsk_', '[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,80}', 'https://docs.pinecone.io/'],
  [
    'langsmith-api-key',
    'LangSmith API key',
    'lsv2_',
    '(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}',
    'https://docs.smith.langchain.com/',
  ],
  ['langsmith-api-key', 'LangSmith API key', 'ls__', '[0-9a-f]{32}', 'https://docs.smith.langchain.com/'],
  ['wandb-api-key', 'Weights & Biases API key', 'wandb_v1_', '[A-Za-z0-9_]{40,100}', 'https://docs.wandb.ai/'],
  ['fireworks-api-key', 'Fireworks API key', 'fw_', '[A-Za-z0-9]{22,48}', 'https://docs.fireworks.ai/'],
  ['cerebras-api-key', 'Cerebras API key', 'csk-', '[a-z0-9]{40,60}', 'https://inference-docs.cerebras.ai/'],
  ['nvidia-api-key', 'NVIDIA API key', 'nvapi-', '[A-Za-z0-9_-]{40,80}', 'https://docs.api.nvidia.com/'],
  ['jina-api-key', 'Jina API key', 'jina_', '[A-Za-z0-9_-]{40,70}', 'https://jina.ai/'],
  ['voyage-api-key', 'Voyage AI API key', 'pa-', '[A-Za-z0-9_-]{43}', 'https://docs.voyageai.com/'],
  ['tavily-api-key', 'Tavily API key', 'tvly-', '[A-Za-z0-9-]{20,60}', 'https://docs.tavily.com/'],
  ['firecrawl-api-key', 'Firecrawl API key', 'fc-', '[0-9a-f]{32}', 'https://docs.firecrawl.dev/'],
  ['elevenlabs-api-key', 'ElevenLabs API key', 'sk_', '[0-9a-f]{48}', 'https://elevenlabs.io/docs'],
  ['anyscale-api-key', 'Anyscale API key', 'esecret_', '[A-Za-z0-9]{20,40}', 'https://docs.anyscale.com/'],
  ['modal-token', 'Modal token secret', 'as-', '[A-Za-z0-9]{22}', 'https://modal.com/docs'],
  ['runpod-api-key', 'RunPod API key', 'rpa_', '[A-Za-z0-9]{40,60}', 'https://docs.runpod.io/'],
  ['together-api-key', 'Together AI API key', 'tgp_v1_', '[A-Za-z0-9_-]{40,60}', 'https://docs.together.ai/'],
  ['friendli-token', 'Friendli token', 'flp_', '[A-Za-z0-9]{40,60}', 'https://friendli.ai/docs'],
  ['e2b-api-key', 'E2B API key', 'e2b_', '[0-9a-f]{40}', 'https://e2b.dev/docs'],
  ['kaggle-api-token', 'Kaggle API token', 'KGAT_', '[0-9a-f]{32}', 'https://www.kaggle.com/docs/api'],
] as const;

/** Issuers whose keys look like any other; the name must stand beside them. */
const unmarked = [
  ['cohere-api-key', 'Cohere API key', ['cohere', 'co_api_key'], '[A-Za-z0-9]{40}', 'https://docs.cohere.com/'],
  ['mistral-api-key', 'Mistral API key', ['mistral'], '[A-Za-z0-9]{32}', 'https://docs.mistral.ai/'],
  [
    'wandb-api-key',
    'Weights & Biases API key',
    ['wandb', 'weights & biases'],
    '[0-9a-f]{40}',
    'https://docs.wandb.ai/',
  ],
  [
    'together-api-key',
    'Together AI API key',
    ['together_api', 'togetherai', 'together ai'],
    '[0-9a-f]{64}',
    'https://docs.together.ai/',
  ],
  [
    'pinecone-api-key',
    'Pinecone API key',
    ['pinecone'],
    '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    'https://docs.pinecone.io/',
  ],
  ['ai21-api-key', 'AI21 API key', ['ai21'], '[A-Za-z0-9]{32}', 'https://docs.ai21.com/'],
  ['deepgram-api-key', 'Deepgram API key', ['deepgram'], '[0-9a-f]{40}', 'https://developers.deepgram.com/'],
  [
    'assemblyai-api-key',
    'AssemblyAI API key',
    ['assemblyai', 'assembly_ai', 'aai_'],
    '[0-9a-f]{32}',
    'https://www.assemblyai.com/docs',
  ],
  [
    'comet-api-key',
    'Comet API key',
    ['comet_api', 'comet-api', 'opik_api'],
    '[A-Za-z0-9]{25}',
    'https://www.comet.com/docs/',
  ],
  ['kaggle-key', 'Kaggle key', ['kaggle_key', 'kaggle'], '[0-9a-f]{32}', 'https://www.kaggle.com/docs/api'],
] as const;

export const modelProviders = [
  ...marked.map(([name, title, prefix, body, source]) => prefixed(name, title, prefix, body, source, more)),
  ...unmarked.map(([name, title, words, value, source]) => named(name, title, words, value, source, more)),
  secretFormat({
    name: 'openai-api-key',
    title: 'OpenAI API key',
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    grants,
    anchors: ['sk-'],
    pattern:
      /(sk-(?:(?:proj|svcacct|admin|service|None)-[A-Za-z0-9_-]{36,200}|[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}))(?![A-Za-z0-9])/y,
    shownPrefix: 3,
  }),
  // DeepSeek, Moonshot, Qwen, LiteLLM and others took over OpenAI's first form.
  secretFormat({
    name: 'sk-api-key',
    title: 'API key of a model provider',
    source: 'https://api-docs.deepseek.com/',
    grants,
    anchors: ['sk-'],
    pattern: /(sk-[A-Za-z0-9]{32,64})(?![A-Za-z0-9_-])/y,
    shownPrefix: 3,
    judge: (secret) =>
      /\d/.test(secret) && entropyPerCharacter(secret) > 3.2 ? { ...formatMatches, score: 0.85 } : undefined,
  }),
  prefixed(
    'openai-session',
    'OpenAI session token',
    'sess-',
    '[A-Za-z0-9]{40}',
    'https://platform.openai.com/docs',
    more,
  ),
];
