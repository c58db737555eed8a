import type { HiddenPassage } from '../passage.ts';
import { linkTarget } from './rules.ts';

const address = /^(?:(https?):\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?::\d{1,5})?(?:[/?#]\S{0,2000})?$/i;
const familiarEnds = /\.(?:com|org|gov|edu|mil|de|fr|uk|eu|es|it|nl|jp|cn|ru|br|bank)$/;

/** Short addresses that belong to the owner of what they lead to. */
const shorteners = new Set([
  'aka.ms',
  'g.co',
  'goo.gle',
  'youtu.be',
  't.co',
  'git.io',
  'amzn.to',
  'fb.me',
  'redd.it',
  'lnkd.in',
]);

/**
 * Whether a link whose text is an address opens another host. In HTML mail the tracking hosts of senders
 * are everyday, so there only an address that hides who it belongs to counts.
 */
export function judgeLabel(
  label: string,
  href: string,
  start: number,
  end: number,
  format: 'html' | 'markdown',
): readonly HiddenPassage[] {
  const shown = address.exec(label);
  const target = /^(?:https?:)?\/\/([^/?#\s]{1,250})/i.exec(href.trim())?.[1]?.toLowerCase();
  if (shown === null || target === undefined) return [];
  const shownHost = (shown[2] ?? '').toLowerCase();
  const isAddress =
    shown[1] !== undefined ||
    shownHost.startsWith('www.') ||
    (familiarEnds.test(shownHost) && label === label.toLowerCase());
  if (!isAddress) return [];
  const host = target.replace(/^[^@]{0,200}@/, '').replace(/:\d{1,5}$/, '');
  if (isSameOwner(shownHost, host) || shorteners.has(host) || href.toLowerCase().includes(label.toLowerCase()))
    return [];
  const isMasked = target.includes('@') || /^(?:\d{1,3}\.){3}\d{1,3}$|^xn--|\.xn--|^\[/.test(host);
  return [
    {
      technique: linkTarget,
      start,
      end,
      text: `${label.slice(0, 200)} → ${href.slice(0, 400)}`,
      score: isMasked ? 0.9 : format === 'markdown' ? 0.6 : 0.4,
      reason: { code: 'label-names-other-host', text: `the text of the link says ${shownHost}, and it opens ${host}` },
    },
  ];
}

/** The last two labels decide, three where the second is a short one as in co.uk; close enough for a comparison. */
function isSameOwner(a: string, b: string): boolean {
  return owner(a) === owner(b);
}

function owner(host: string): string {
  const labels = host.replace(/^www\./, '').split('.');
  const count = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 && (labels.at(-1)?.length ?? 0) === 2 ? 3 : 2;
  return labels.slice(-count).join('.');
}
