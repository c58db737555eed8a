import type { Rule } from '../../checks/index.ts';

/** Every kind of finding that the pickle engine makes; formats that hold pickles list these among their own. */
export const pickleRules: readonly Rule[] = [];
