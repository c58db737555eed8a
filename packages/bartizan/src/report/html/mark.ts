import { type Markup, markup } from './markup.ts';

/** The turret: merlons, a round body with a loophole, corbelled out from the wall. */
const outline = 'M4 3h4v3h3V3h6v3h3V3h4v8l-2 2v9l-3 4-2 3h-6l-2-3-3-4v-9l-2-2zM12.5 14v7h3v-7z';

/** The product's mark, in the colour of the text around it. */
export const turret: Markup = markup`<svg class="mark" viewBox="0 0 28 30" width="28" height="30" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="${outline}"/></svg>`;

/** The mark as the page's icon, without a request. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 30"><path fill="#9c3d1e" fill-rule="evenodd" d="${outline}"/></svg>`,
)}`;
