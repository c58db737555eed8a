import { hidingRule } from '../passage.ts';

export const markdownComment = hidingRule(
  'markdown-comment',
  'Orders in a Markdown comment',
  'A definition of a link that no link uses, or a title, carries a text that no page shows, and it gives orders.',
);
