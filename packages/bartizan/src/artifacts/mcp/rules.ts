import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const supply = refs('owasp-agentic-2026:ASI04', 'owasp-llm-2026:LLM04', 'mitre-atlas:AML.T0010.005');

export const mcpRules = {
  shellDownload: {
    id: 'mcp/shell-download',
    title: 'MCP server that downloads and runs a script',
    severity: 'high',
    description:
      'Starting the server fetches a script and hands it to a shell. Whoever controls the address, or the way to it, runs commands on this machine, and something else at each start.',
    remediation: 'Install a released version of the server, pin it, and start the installed program.',
    references: [...supply, ...refs('owasp-agentic-2026:ASI05', 'cwe:CWE-494', 'cwe:CWE-829')],
  },
  unpinned: {
    id: 'mcp/unpinned-package',
    title: 'MCP server without a fixed version',
    severity: 'medium',
    description:
      'The package is fetched at each start in whatever version is the newest. A release by somebody who took over the package runs here at once, and tools may change their descriptions overnight.',
    remediation: 'Name an exact version (package@1.2.3, package==1.2.3, image@sha256:…) and update it on purpose.',
    references: [...supply, ...refs('cwe:CWE-1357', 'mitre-atlas:AML.T0104')],
  },
  plainHttp: {
    id: 'mcp/plain-http',
    title: 'MCP server over plain HTTP',
    severity: 'medium',
    description:
      'What agent and server say to one another, tool descriptions and credentials included, can be read and changed on the way.',
    remediation: 'Reach the server over https.',
    references: refs('owasp-agentic-2026:ASI07', 'cwe:CWE-319'),
  },
  secret: {
    id: 'mcp/literal-secret',
    title: 'Secret written into an MCP configuration',
    severity: 'high',
    description:
      'The configuration is copied, committed and shared; agents can read it. The secret in it belongs to everybody who sees the file.',
    remediation: 'Withdraw the secret, and name an environment variable or a secret store in its place.',
    references: refs('owasp-agentic-2026:ASI03', 'mitre-atlas:AML.T0083', 'cwe:CWE-798', 'cwe:CWE-312'),
  },
  wideAccess: {
    id: 'mcp/wide-access',
    title: 'MCP server with access to a whole disk or home folder',
    severity: 'medium',
    description:
      'The server may read, and mostly write, everything below a root or home folder: keys, browser profiles, start-up files. An instruction in any document that the agent reads can use that.',
    remediation: 'Give the server the one folder that it needs, read-only where that is enough.',
    references: refs('owasp-agentic-2026:ASI02', 'owasp-llm-2026:LLM03', 'cwe:CWE-250'),
  },
  container: {
    id: 'mcp/container-escape',
    title: 'MCP server in a container that does not contain it',
    severity: 'high',
    description:
      'The container runs privileged, shares namespaces with the host, or has the root folder or the socket of the container engine mounted. The server, or what takes it over, has the whole machine.',
    remediation: 'Run the container without these options and mount only the folders that the server needs.',
    references: refs('owasp-agentic-2026:ASI05', 'cwe:CWE-250'),
  },
  autoApprove: {
    id: 'mcp/auto-approve',
    title: 'Tools of an MCP server that run without asking',
    severity: 'medium',
    description:
      'All tools of the server, or all at once, are approved beforehand: no person sees a call before it happens.',
    remediation: 'Approve tools one by one, and only those that change nothing.',
    references: refs('owasp-agentic-2026:ASI02', 'owasp-llm-2026:LLM03', 'mitre-atlas:AML.T0053'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
