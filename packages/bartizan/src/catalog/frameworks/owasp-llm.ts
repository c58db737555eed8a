import { entriesOf, type Framework } from '../framework.ts';

const source = 'https://genai.owasp.org/llm-top-10/';
const licence = 'CC-BY-SA-4.0';

export const owaspLlm2025: Framework = {
  id: 'owasp-llm-2025',
  title: 'OWASP Top 10 for LLM Applications 2025',
  version: '2025',
  source,
  licence,
  checkedOn: '2026-11-22',
  entries: entriesOf({
    LLM01: 'Prompt Injection',
    LLM02: 'Sensitive Information Disclosure',
    LLM03: 'Supply Chain',
    LLM04: 'Data and Model Poisoning',
    LLM05: 'Improper Output Handling',
    LLM06: 'Excessive Agency',
    LLM07: 'System Prompt Leakage',
    LLM08: 'Vector and Embedding Weaknesses',
    LLM09: 'Misinformation',
    LLM10: 'Unbounded Consumption',
  }),
};

export const owaspLlm2026: Framework = {
  id: 'owasp-llm-2026',
  title: 'OWASP Top 10 for LLM Applications 2026',
  version: '2026',
  source,
  licence,
  checkedOn: '2026-11-22',
  entries: entriesOf({
    LLM01: 'Prompt Injection',
    LLM02: 'Sensitive Information Disclosure',
    LLM03: 'Excessive Agency',
    LLM04: 'Supply Chain',
    LLM05: 'Data and Model Poisoning',
    LLM06: 'Unbounded Consumption',
    LLM07: 'Misinformation',
    LLM08: 'Hidden Context Exposure',
    LLM09: 'Vector and Embedding Weaknesses',
    LLM10: 'Improper Output Handling',
  }),
};

/** Number of 2025 to number of 2026. Every entry went on; LLM07 was renamed and widened. */
export const owaspLlm2025To2026: Readonly<Record<string, string>> = {
  LLM01: 'LLM01',
  LLM02: 'LLM02',
  LLM03: 'LLM04',
  LLM04: 'LLM05',
  LLM05: 'LLM10',
  LLM06: 'LLM03',
  LLM07: 'LLM08',
  LLM08: 'LLM09',
  LLM09: 'LLM07',
  LLM10: 'LLM06',
};
