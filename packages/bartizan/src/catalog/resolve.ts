import type { Entry, Framework } from './framework.ts';
import { cve } from './frameworks/cve.ts';
import { cwe } from './frameworks/cwe.ts';
import { mitreAtlas } from './frameworks/mitre-atlas.ts';
import { nistAi600 } from './frameworks/nist-ai-600-1.ts';
import { owaspAgentic2026 } from './frameworks/owasp-agentic.ts';
import { owaspLlm2025, owaspLlm2026 } from './frameworks/owasp-llm.ts';

const all: readonly Framework[] = [cve, cwe, mitreAtlas, nistAi600, owaspAgentic2026, owaspLlm2025, owaspLlm2026];
const byId = new Map(all.map((framework) => [framework.id, framework]));
const entries = new Map(
  all.flatMap((framework) => framework.entries.map((entry) => [`${framework.id}:${entry.id}`, entry] as const)),
);

/** What a reference stands for. */
export interface ResolvedRef extends Entry {
  readonly framework: string;
  /** The framework as people call it. */
  readonly frameworkTitle: string;
}

/** Every framework that references may name, sorted by id. */
export function frameworks(): readonly Framework[] {
  return all;
}

/**
 * What a reference stands for; undefined when the framework or the entry is not in the catalog.
 *
 * @example
 * resolveRef({ framework: 'owasp-llm-2026', id: 'LLM03' })?.name; // 'Excessive Agency'
 */
export function resolveRef(reference: { readonly framework: string; readonly id: string }): ResolvedRef | undefined {
  const framework = byId.get(reference.framework);
  const entry = entries.get(`${reference.framework}:${reference.id}`) ?? framework?.resolve?.(reference.id);
  if (framework === undefined || entry === undefined) return undefined;
  return { framework: framework.id, frameworkTitle: framework.title, ...entry };
}
