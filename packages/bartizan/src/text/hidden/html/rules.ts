import { hidingRule } from '../passage.ts';

export const htmlColour = hidingRule(
  'html-colour',
  'Text in the colour of its background',
  'The text has the colour of the page behind it, or hardly another.',
  'high',
);

export const htmlSize = hidingRule(
  'html-size',
  'Text too small to be seen',
  'The letters are at most one pixel high.',
  'high',
);

export const htmlInvisible = hidingRule(
  'html-invisible',
  'Orders in text that a page does not draw',
  'The text is in an element that is not drawn, is transparent, or lies outside of the window, and it gives orders.',
  'high',
);

export const htmlComment = hidingRule(
  'html-comment',
  'Orders in a comment',
  'A comment, which no page shows, gives orders.',
);

export const htmlAttribute = hidingRule(
  'html-attribute',
  'Orders in an attribute',
  'A description of an image, a title or a meta field, which pages hardly ever show, gives orders.',
);

export const cssContent = hidingRule(
  'css-content',
  'Orders in a stylesheet',
  'A stylesheet draws or carries a text that gives orders; it does not stand in the document itself.',
);
