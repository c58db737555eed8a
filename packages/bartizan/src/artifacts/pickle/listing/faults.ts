/** Why a loader raises at an opcode. */
export const underflow = 'an opcode takes more from the stack than is there';
export const noMark = 'an opcode needs a MARK that is not there';
