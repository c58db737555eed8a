// Written by `npm run generate` from the files of this folder. Do not edit.
import type { Command } from '../command.ts';

export const groupSummaries: Readonly<Record<string, string>> = {
  mcp: 'pin what MCP servers say about their tools, and check it',
  run: 'list, show, verify and prune recorded runs',
  system: 'check, draw and migrate the system file',
};

export const commandIndex: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}[] = [
  {
    name: 'assess',
    summary: 'assess the system that bartizan.yaml describes',
    load: async () => (await import('./assess.ts')).command,
  },
  {
    name: 'baseline',
    summary: 'accept the findings of a run, with owner, reason and last day',
    load: async () => (await import('./baseline.ts')).command,
  },
  {
    name: 'bom',
    summary: 'write a bill of materials (CycloneDX ML-BOM) of models and systems',
    load: async () => (await import('./bom.ts')).command,
  },
  {
    name: 'doctor',
    summary: 'check what this machine offers Bartizan',
    load: async () => (await import('./doctor.ts')).command,
  },
  {
    name: 'explain',
    summary: 'show what a finding is about: the opcodes of a pickle as Python, or the bytes at its place',
    load: async () => (await import('./explain.ts')).command,
  },
  {
    name: 'init',
    summary: 'write a commented bartizan.yaml, guessing what can be guessed from the folder',
    load: async () => (await import('./init.ts')).command,
  },
  {
    name: 'inspect',
    summary: 'inspect texts for foreign instructions, hidden text, secrets, personal data and leaks',
    load: async () => (await import('./inspect.ts')).command,
  },
  {
    name: 'mcp check',
    summary: 'compare what MCP servers say with what was pinned, and look for poisoned and shadowing tools',
    load: async () => (await import('./mcp-check.ts')).command,
  },
  {
    name: 'mcp pin',
    summary: 'write down what MCP servers say about their tools, with SHA-256 of each definition',
    load: async () => (await import('./mcp-pin.ts')).command,
  },
  {
    name: 'range sim',
    summary: 'start a simulated target that is weak on purpose',
    load: async () => (await import('./range-sim.ts')).command,
  },
  {
    name: 'redteam',
    summary: 'attack an LLM endpoint, agent or program and judge by what happened',
    load: async () => (await import('./redteam.ts')).command,
  },
  {
    name: 'redteam compare',
    summary: 'compare two campaigns prompt by prompt',
    load: async () => (await import('./redteam-compare.ts')).command,
  },
  {
    name: 'redteam replay',
    summary: 'send one attempt of a campaign again',
    load: async () => (await import('./redteam-replay.ts')).command,
  },
  {
    name: 'run list',
    summary: 'list the recorded runs, newest first',
    load: async () => (await import('./run-list.ts')).command,
  },
  {
    name: 'run prune',
    summary: 'remove all runs but the newest',
    load: async () => (await import('./run-prune.ts')).command,
  },
  {
    name: 'run show',
    summary: 'show the results of a run again, in any format',
    load: async () => (await import('./run-show.ts')).command,
  },
  {
    name: 'run verify',
    summary: 'check that the record of a run is what was written',
    load: async () => (await import('./run-verify.ts')).command,
  },
  {
    name: 'scan',
    summary: 'scan model files for code that runs when they are loaded',
    load: async () => (await import('./scan.ts')).command,
  },
  {
    name: 'sign',
    summary: 'sign a model in the OpenSSF Model Signing format',
    load: async () => (await import('./sign.ts')).command,
  },
  {
    name: 'system check',
    summary: 'check the system file and name every problem with its place',
    load: async () => (await import('./system-check.ts')).command,
  },
  {
    name: 'system graph',
    summary: 'draw the data flows and trust zones of the system',
    load: async () => (await import('./system-graph.ts')).command,
  },
  {
    name: 'system migrate',
    summary: 'bring an older system file to the current version, keeping its comments',
    load: async () => (await import('./system-migrate.ts')).command,
  },
  {
    name: 'verify',
    summary: 'check that a model is what somebody signed',
    load: async () => (await import('./verify.ts')).command,
  },
];
