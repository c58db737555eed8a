import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import { startsWith, streamFormat, trailingRule } from '../../containers/streams/stream-format.ts';

const filterRule: Rule = {
  id: 'xz/unusual-filter',
  title: 'xz stream with a filter that models are not packed with',
  severity: 'high',
  description:
    'Before LZMA2 the stream goes through another filter, such as delta or one for machine code. Neither joblib nor the xz command does that unless told to, loaders undo it without a word, and scanners that know only LZMA2 see nothing of the content.',
  remediation:
    'Do not load the file unseen. Unpack it with the xz command and scan what comes out; get the model from its publisher in a plain format.',
  references: refs('mitre-atlas:AML.T0010.003', 'cwe:CWE-436'),
};

export const format = streamFormat({
  id: 'xz',
  title: 'xz stream',
  decoder: 'xz',
  rules: [trailingRule, filterRule],
  recognise: (head) => (startsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]) ? 'certain' : 'no'),
  suspect(failure) {
    // The decoder's words; it is loaded only when it is needed.
    const filter = /a filter that is not supported \(0x([\da-f]+)\)/.exec(failure)?.[1];
    return filter === undefined
      ? undefined
      : {
          rule: filterRule,
          message: `The stream uses the filter 0x${filter}, which was not undone: what it holds was examined as it is before that.`,
        };
  },
});
