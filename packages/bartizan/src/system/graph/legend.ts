import { coordinate as c } from './xml.ts';

/** In pixels. */
export const legendWidth = 410;
export const legendHeight = 84;

const trusts = [
  ['untrusted', 'untrusted'],
  ['partlyTrusted', 'partly'],
  ['trusted', 'trusted'],
  ['unknown', 'unknown'],
] as const;

const lines = [
  ['plain', 'flow'],
  ['instructs', 'can carry instructions'],
  ['exposed', 'exposed flow'],
] as const;

/** What colours and lines mean, in the width of a telephone. */
export function legend(x: number, y: number): string {
  const swatches = trusts.map(([name, text], index) => {
    const left = 16 + index * 97;
    return `<g class="zone ${name}"><rect x="${left}" y="14" width="18" height="12" rx="3"/></g><text x="${left + 24}" y="24">${text}</text>`;
  });
  const offsets = [16, 88, 262];
  const samples = lines.map(([name, text], index) => {
    const left = offsets[index] ?? 16;
    return `<g class="edge ${name}"><path d="M${left} 46h22" marker-end="url(#bz-${name})"/></g><text x="${left + 28}" y="50">${text}</text>`;
  });
  const note = '<text x="16" y="73">“?” marks what the system file does not tell; it is not safe, it is open.</text>';
  return `<g class="legend" transform="translate(${c(x)} ${c(y)})">${swatches.join('')}${samples.join('')}${note}</g>`;
}
