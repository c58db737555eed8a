import type { ComponentDraft } from './guess.ts';

/** A service that is known by the variable of its key or by the library that speaks to it. */
export interface Service {
  readonly component: ComponentDraft;
  /** Environment variables that hold its key. */
  readonly variables: readonly string[];
  /** Packages of npm and PyPI, in lower case. */
  readonly packages: readonly string[];
}

function hostedModel(id: string, name: string, url: string, protocol: 'openai' | 'anthropic' | 'http'): ComponentDraft {
  return { id, kind: 'model', name, trust: 'partlyTrusted', endpoint: { url, protocol } };
}

const local = (id: string, kind: ComponentDraft['kind'], name: string): ComponentDraft => ({ id, kind, name });

/** Addresses are those of the providers' public documentation. */
export const services: readonly Service[] = [
  {
    component: hostedModel('openai', 'OpenAI', 'https://api.openai.com/v1', 'openai'),
    variables: ['OPENAI_API_KEY'],
    packages: ['openai', '@ai-sdk/openai', 'langchain-openai', '@langchain/openai'],
  },
  {
    component: hostedModel('anthropic', 'Anthropic', 'https://api.anthropic.com', 'anthropic'),
    variables: ['ANTHROPIC_API_KEY'],
    packages: ['anthropic', '@anthropic-ai/sdk', '@ai-sdk/anthropic', 'langchain-anthropic', '@langchain/anthropic'],
  },
  {
    component: hostedModel('mistral', 'Mistral', 'https://api.mistral.ai/v1', 'openai'),
    variables: ['MISTRAL_API_KEY'],
    packages: ['mistralai', '@mistralai/mistralai'],
  },
  {
    component: hostedModel('cohere', 'Cohere', 'https://api.cohere.com', 'http'),
    variables: ['COHERE_API_KEY', 'CO_API_KEY'],
    packages: ['cohere', 'cohere-ai'],
  },
  {
    component: hostedModel('gemini', 'Gemini', 'https://generativelanguage.googleapis.com', 'http'),
    variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    packages: ['google-generativeai', 'google-genai', '@google/generative-ai', '@google/genai'],
  },
  {
    component: hostedModel('groq', 'Groq', 'https://api.groq.com/openai/v1', 'openai'),
    variables: ['GROQ_API_KEY'],
    packages: ['groq', 'groq-sdk'],
  },
  {
    component: hostedModel('hugging-face', 'Hugging Face', 'https://api-inference.huggingface.co', 'http'),
    variables: ['HF_TOKEN', 'HUGGINGFACE_API_KEY', 'HUGGINGFACEHUB_API_TOKEN'],
    packages: ['@huggingface/inference'],
  },
  {
    component: local('pinecone', 'vectorStore', 'Pinecone'),
    variables: ['PINECONE_API_KEY'],
    packages: ['pinecone', 'pinecone-client', '@pinecone-database/pinecone'],
  },
  { component: local('chroma', 'vectorStore', 'Chroma'), variables: ['CHROMA_API_KEY'], packages: ['chromadb'] },
  {
    component: local('qdrant', 'vectorStore', 'Qdrant'),
    variables: ['QDRANT_API_KEY'],
    packages: ['qdrant-client', '@qdrant/js-client-rest'],
  },
  {
    component: local('weaviate', 'vectorStore', 'Weaviate'),
    variables: ['WEAVIATE_API_KEY'],
    packages: ['weaviate-client'],
  },
  { component: local('pgvector', 'vectorStore', 'pgvector'), variables: [], packages: ['pgvector'] },
  {
    component: local('faiss', 'vectorStore', 'FAISS'),
    variables: [],
    packages: ['faiss-cpu', 'faiss-gpu', 'faiss-node'],
  },
  {
    component: local('milvus', 'vectorStore', 'Milvus'),
    variables: [],
    packages: ['pymilvus', '@zilliz/milvus2-sdk-node'],
  },
  { component: local('lancedb', 'vectorStore', 'LanceDB'), variables: [], packages: ['lancedb', '@lancedb/lancedb'] },
  {
    component: local('langchain', 'orchestrator', 'LangChain'),
    variables: [],
    packages: ['langchain', 'langchain-core', '@langchain/core'],
  },
  {
    component: local('langgraph', 'agent', 'LangGraph'),
    variables: [],
    packages: ['langgraph', '@langchain/langgraph'],
  },
  {
    component: local('llama-index', 'orchestrator', 'LlamaIndex'),
    variables: [],
    packages: ['llama-index', 'llama-index-core', 'llamaindex'],
  },
  {
    component: local('haystack', 'orchestrator', 'Haystack'),
    variables: [],
    packages: ['haystack-ai', 'farm-haystack'],
  },
  {
    component: local('semantic-kernel', 'orchestrator', 'Semantic Kernel'),
    variables: [],
    packages: ['semantic-kernel'],
  },
  { component: local('crewai', 'agent', 'CrewAI'), variables: [], packages: ['crewai'] },
  { component: local('autogen', 'agent', 'AutoGen'), variables: [], packages: ['pyautogen', 'autogen-agentchat'] },
  { component: local('guardrails', 'guardrail', 'Guardrails'), variables: [], packages: ['guardrails-ai'] },
  { component: local('nemo-guardrails', 'guardrail', 'NeMo Guardrails'), variables: [], packages: ['nemoguardrails'] },
  { component: local('llm-guard', 'guardrail', 'LLM Guard'), variables: [], packages: ['llm-guard'] },
  { component: local('mem0', 'memory', 'Mem0'), variables: ['MEM0_API_KEY'], packages: ['mem0ai'] },
];
