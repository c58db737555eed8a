#!/usr/bin/env node
import { runCli } from './program.ts';

const controller = new AbortController();
let interrupts = 0;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    interrupts += 1;
    controller.abort();
    // Whoever asks twice means it.
    if (interrupts > 1) process.exit(130);
  });
}
// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  folder: process.cwd(),
  environment: process.env,
  signal: controller.signal,
  now: () => new Date(),
});
