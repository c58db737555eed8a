/** Where no frame is open, its end is past every position. */
export const noFrame = Number.MAX_SAFE_INTEGER;

/** A frame that its content does not respect. */
export interface FrameBreak {
  /** Position of the opcode that crosses the end of the frame (or of the FRAME that opens inside one). */
  readonly opcode: number;
  readonly frameEnd: number;
}
