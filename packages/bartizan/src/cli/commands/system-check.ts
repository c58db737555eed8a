import { type Command, exitCodes, flagOption } from '../command.ts';

export const command: Command = {
  name: 'system check',
  summary: 'check the system file and name every problem with its place',
  description:
    'Exit code 0: the file can be used; 2: it has problems, each with file, line, column, the allowed values and the nearest name. Facts that are still unknown are listed as questions.',
  arguments: [
    { name: '[path]', description: 'system file, or the folder that holds bartizan.yaml (default: this folder)' },
  ],
  options: [{ flags: '--json', description: 'as JSON' }],
  async run(given, terminal) {
    const [{ checkIds }, { formatDiagnostics, loadSystem, openQuestions, SystemFileError }] = await Promise.all([
      import('../../assess/index.ts'),
      import('../../system/index.ts'),
    ]);
    const isJson = flagOption(given, 'json');
    try {
      const system = await loadSystem(given.arguments[0] ?? '.', { cwd: terminal.folder, knownChecks: checkIds() });
      const questions = openQuestions(system);
      if (isJson) {
        terminal.stdout.write(`${JSON.stringify({ valid: true, diagnostics: [], questions }, null, 2)}\n`);
        return exitCodes.ok;
      }
      const counts = `${system.components.length} components, ${system.flows.length} flows, ${system.zones.length} zones`;
      terminal.stdout.write(`${system.system.name}: the system file is valid (${counts})\n`);
      if (questions.length > 0) terminal.stdout.write(`\nOpen questions (an unknown fact is never read as safe):\n`);
      for (const { pointer, question } of questions) {
        const { path, line, column } = system.locate(pointer);
        terminal.stdout.write(`  ${path}:${line}:${column}: ${question}\n`);
      }
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof SystemFileError)) throw error;
      const { diagnostics, total } = error;
      const text = isJson ? JSON.stringify({ valid: false, total, diagnostics }, null, 2) : formatDiagnostics(error);
      terminal.stdout.write(`${text}\n`);
      return exitCodes.incomplete;
    }
  },
};
