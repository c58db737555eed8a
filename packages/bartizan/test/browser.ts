import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium of this machine (`CHROMIUM_PATH`, or where systems put it), or undefined, said aloud, where
 * there is none. CI installs one, so that nothing here is skipped in silence there.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const path = [process.env['CHROMIUM_PATH'], ...places].find((place) => place !== undefined && existsSync(place));
  if (path === undefined) {
    process.stderr.write(
      '\nNOTICE: no Chromium on this machine, so NOTHING was looked at in a browser. Set CHROMIUM_PATH.\n',
    );
    return undefined;
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: path, args: isRoot ? [...quiet, '--no-sandbox'] : quiet });
}
