import type { ProgramOptions } from './child-program.ts';
import { lineProgram } from './line-program.ts';
import {
  answerServer,
  initializedNotice,
  initializeRequest,
  isResponseTo,
  type McpChannel,
  readResponse,
  rpcRequest,
} from './mcp-channel.ts';

/** An MCP server that we start and talk to over its standard input and output. */
export function mcpOverStdio(options: ProgramOptions): McpChannel {
  let count = 0;
  let greeted = 0;
  const program = lineProgram(options, (line, write) => {
    const answer = answerServer(line);
    if (answer !== undefined) write(answer);
  });
  const ask: McpChannel['call'] = async (method, parameters, signal) => {
    count += 1;
    const id = count;
    const line = await program.ask(rpcRequest(id, method, parameters), signal, (text) => isResponseTo(id, text));
    return line.kind === 'failure' ? line : readResponse(line.text);
  };
  let last: Promise<unknown> = Promise.resolve();
  const call: McpChannel['call'] = async (method, parameters, signal) => {
    if (greeted === 0 || greeted !== program.generation()) {
      count += 1;
      const id = count;
      const answer = await program.ask(initializeRequest(id), signal, (text) => isResponseTo(id, text));
      if (answer.kind === 'failure') return answer;
      program.tell(initializedNotice);
      greeted = program.generation();
    }
    return await ask(method, parameters, signal);
  };
  return {
    call(method, parameters, signal) {
      const turn = last.then(
        () => call(method, parameters, signal),
        () => call(method, parameters, signal),
      );
      last = turn;
      return turn;
    },
    close: () => program.close(),
  };
}
