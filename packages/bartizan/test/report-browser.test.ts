import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { input as bare } from '../src/report/cases/bare/input.ts';
import { nasty, withTexts } from '../src/report/cases/hostile.ts';
import { input as quiet } from '../src/report/cases/quiet/input.ts';
import { input as rich } from '../src/report/cases/rich/input.ts';
import { type ReportInput, renderReport } from '../src/report/index.ts';
import { openBrowser } from './browser.ts';

const screens = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;
const long = withTexts(['W'.repeat(3000), `${'very long words '.repeat(300)}`, '漢'.repeat(800)]);
const cases: readonly (readonly [string, ReportInput])[] = [
  ['rich', rich],
  ['quiet', quiet],
  ['bare', bare],
  ['hostile', withTexts(nasty)],
  ['long', long],
];

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Contrast of every visible text with what it stands on, where it is below WCAG AA (1.4.3). Runs in the page. */
const poorContrast = `(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    throw new Error('no background');
  };
  const poor = [];
  let checked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(channels(style.color)), luminance(ground(element))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    checked++;
    if (ratio < (isLarge ? 3 : 4.5)) poor.push(ratio.toFixed(2) + ' ' + walker.currentNode.data.slice(0, 40));
  }
  if (checked < 20) throw new Error('only ' + checked + ' texts were checked');
  return poor;
})()`;

describe('the HTML report in a browser', () => {
  let browser: Browser | undefined;
  let folder = '';

  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'bartizan-report-'));
    for (const [name, input] of cases) await writeFile(join(folder, `${name}.html`), await renderReport('html', input));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function look(
    name: string,
    screen: (typeof screens)[number],
    judge: (opened: Opened) => Promise<void>,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<void> {
    if (browser === undefined) return;
    const page = await browser.newPage({ viewport: screen, colorScheme });
    const requests: string[] = [];
    const complaints: string[] = [];
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    await judge({ page, requests, complaints });
    await page.close();
  }

  for (const [name] of cases) {
    for (const screen of screens) {
      it(`fits ${screen.width} columns, asks for nothing and is silent: ${name}`, async () => {
        await look(name, screen, async ({ page, requests, complaints }) => {
          await page.evaluate('document.querySelectorAll("details").forEach((element) => { element.open = true; })');
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(screen.width);
          expect(requests).toEqual([]);
          expect(complaints).toEqual([]);
          expect(
            await page.evaluate('document.querySelectorAll("script, iframe, object, embed, form, base").length'),
          ).toBe(0);
        });
      });
    }
  }

  for (const screen of screens) {
    it(`answers how bad, what first and what was not examined on the first screen of ${screen.width}`, async () => {
      await look('rich', screen, async ({ page }) => {
        for (const title of ['Fails the gate', 'What first', 'Not examined']) {
          const box = await page.getByRole('heading', { name: title }).first().boundingBox();
          expect(box, title).not.toBeNull();
          expect((box?.y ?? 0) + (box?.height ?? 0), title).toBeLessThan(screen.height);
        }
        const gap = await page.locator('.unseen li').first().boundingBox();
        expect((gap?.y ?? Number.POSITIVE_INFINITY) + (gap?.height ?? 0)).toBeLessThan(screen.height);
      });
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`has AA contrast in ${scheme} at ${screen.width}`, async () => {
        const judge = async ({ page }: Opened): Promise<void> => {
          await page.evaluate('document.querySelectorAll("details").forEach((element) => { element.open = true; })');
          expect(await page.evaluate(poorContrast)).toEqual([]);
        };
        await look('rich', screen, judge, scheme);
        await look('quiet', screen, judge, scheme);
      });
    }
  }

  it('can be walked through with the keyboard, beginning with the way past the head', async () => {
    await look('rich', screens[0], async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('To the findings');
      const reached = new Set<unknown>();
      for (let index = 0; index < 60; index++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate('document.activeElement.tagName'));
      }
      expect([...reached]).toEqual(expect.arrayContaining(['A', 'SUMMARY', 'PRE']));
    });
  });

  it('prints everything, folded evidence too', async () => {
    await look('rich', screens[0], async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const closed = page.locator('details:not([open]) pre, details:not([open]) table');
      expect(await closed.count()).toBeGreaterThan(0);
      for (const box of await Promise.all((await closed.all()).map((element) => element.boundingBox()))) {
        expect(box?.height ?? 0).toBeGreaterThan(0);
      }
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});
