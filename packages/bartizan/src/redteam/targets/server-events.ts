import { BartizanError } from '../../foundation/index.ts';
import { longestAnswer } from './failure.ts';
import type { ByteStream } from './http-client.ts';

export interface ServerEvent {
  /** `message` where the server names none. */
  readonly event: string;
  /** Its data lines, joined by line feeds. */
  readonly data: string;
}

/** Characters of one line at most. */
const longestLine = 2 ** 20;

/**
 * The events of a `text/event-stream` as they come (WHATWG HTML, 9.2.6). What stands after the last empty
 * line is no event: a stream that breaks off within one gives none of it.
 *
 * @throws BartizanError `limit-exceeded` for a stream beyond all measure
 */
export async function* readServerEvents(body: ByteStream): AsyncGenerator<ServerEvent, void, undefined> {
  const decoder = new TextDecoder();
  let size = 0;
  let rest = '';
  let event = '';
  let data: string[] = [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > longestAnswer || rest.length > longestLine) {
      throw new BartizanError('limit-exceeded', 'the stream of events is too long');
    }
    const text = rest + decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be half of a line ending.
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(end);
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { event: event || 'message', data: data.join('\n') };
        event = '';
        data = [];
        continue;
      }
      const colon = line.indexOf(':');
      const field = colon === -1 ? line : line.slice(0, colon);
      const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
    }
  }
}
