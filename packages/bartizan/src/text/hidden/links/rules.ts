import { exfiltrationRule, hidingRule } from '../passage.ts';

export const imageAddress = exfiltrationRule(
  'image-address',
  'Image whose address carries data out',
  'The address of an image has a place for data, or holds coded text. Whoever shows the image sends that to its host, without a click (EchoLeak, CVE-2025-32711).',
);

export const linkAddress = exfiltrationRule(
  'link-address',
  'Link whose address carries data out',
  'The address of a link has a place for data, or holds coded text; a click sends it to the host.',
  'medium',
);

export const dataAddress = hidingRule(
  'data-address',
  'Page inside of an address',
  'The address holds a whole page or script, which opens with the rights of where it is shown and which no filter of hosts sees.',
);

export const linkTarget = hidingRule(
  'link-target',
  'Link that goes elsewhere than it says',
  'The text of a link is an address of another host than the one that it opens.',
);

export const homoglyphDomain = hidingRule(
  'homoglyph-domain',
  'Host name that imitates another',
  'The name of a host is written with letters that look like others, or mixes scripts, so that it is taken for a host that people know.',
  'high',
);
