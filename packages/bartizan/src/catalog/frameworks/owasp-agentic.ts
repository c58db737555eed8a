import { entriesOf, type Framework } from '../framework.ts';

export const owaspAgentic2026: Framework = {
  id: 'owasp-agentic-2026',
  title: 'OWASP Top 10 for Agentic Applications 2026',
  version: '2026',
  source: 'https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/',
  licence: 'CC-BY-SA-4.0',
  checkedOn: '2026-11-22',
  entries: entriesOf({
    ASI01: 'Agent Goal Hijack',
    ASI02: 'Tool Misuse & Exploitation',
    ASI03: 'Identity & Privilege Abuse',
    ASI04: 'Agentic Supply Chain Vulnerabilities',
    ASI05: 'Unexpected Code Execution',
    ASI06: 'Memory & Context Poisoning',
    ASI07: 'Insecure Inter-Agent Communication',
    ASI08: 'Cascading Failures',
    ASI09: 'Human-Agent Trust Exploitation',
    ASI10: 'Rogue Agents',
  }),
};
