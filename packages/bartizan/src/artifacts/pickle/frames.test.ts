import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { attack, type Code, frame, join, none, pickle, proto, text } from './testing/assembler.ts';

/**
 * BINBYTES whose length field crosses the end of a frame of two bytes: `B 07 | 01 00 00` reads as 0x107
 * bytes in one piece, and as one byte (`01 00 00 00`) where the rest of the frame is dropped.
 */
function straddle(hidden: Code): Code {
  const content = Buffer.concat([Buffer.from([0]), Buffer.from('x0'), hidden, Buffer.from('.')]);
  const padded = Buffer.concat([content, Buffer.alloc(0x107 - content.length, 0x2e)]);
  return join(proto(4), frame(join('B\x07'), 2), Buffer.from([1, 0, 0]), padded, '.');
}

describe('frames', () => {
  it('that fit are nothing to speak of', async () => {
    const { findings } = await analyseBytes(join(proto(4), frame(join(text('a'), '.'))));
    expect(findings).toEqual([]);
  });

  it('may follow each other', async () => {
    const { findings } = await analyseBytes(join(proto(4), frame(text('a')), frame(join('0', none, '.'))));
    expect(findings).toEqual([]);
  });

  it('that an opcode crosses are read in both ways', async () => {
    const { rules, summary, findings } = await analyseBytes(straddle(attack));
    expect(summary.status).toBe('complete');
    expect(rules).toEqual(['pickle/dangerous-call', 'pickle/frame-inconsistent']);
    const call = findings.find(({ rule }) => rule === 'pickle/dangerous-call');
    // PROTO 2, FRAME 9, the frame's `B`, then 07 dropped, 4 bytes of length, 1 of content, then `0`.
    expect(call?.location).toMatchObject({ element: 'REDUCE' });
    expect(call?.excerpts?.[0]?.text).toBe("os.system('id')");
  });

  it('inside frames are inconsistent', async () => {
    const { rules } = await analyseBytes(join(proto(4), frame(join(frame(none), '.'))));
    expect(rules).toEqual(['pickle/frame-inconsistent']);
  });

  it('that go on after STOP are inconsistent', async () => {
    const { rules } = await analyseBytes(join(proto(4), frame(join(none, '.', pickle(2, none)))));
    expect(rules).toContain('pickle/frame-inconsistent');
  });
});
