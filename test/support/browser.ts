import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  type Browser,
  type BrowserContextOptions,
  type BrowserServer,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

/** A real browser, running. */
export interface OpenBrowser {
  /** Opens a page in a fresh context, sharing no state with other pages. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url));

const unpacking = `
  import { default as chromium } from '@sparticuz/chromium';
  chromium.setGraphicsMode = false;
  await chromium.executablePath();
`;

const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

/** Unpacks the browser aside, then moves it: a second process must not find the package half unpacked. */
const unpack = async (target: string): Promise<void> => {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'unpacking-'));
  // Pretends to run on AWS Lambda, so that the package brings the libraries that a bare system lacks.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], { env, cwd: packed });
  await writeFile(join(aside, 'fonts.conf'), fontsIn(target));
  await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
};

const unpacked = async (): Promise<string> => {
  const { version }: { version: string } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = join(cache, version);
  if (!existsSync(join(folder, 'fonts.conf'))) await unpack(folder);
  return folder;
};

const flags = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** Chooses the browser: the one of the development dependencies, or an installed Chrome where that does not run. */
const launching = async (): Promise<LaunchOptions> => {
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const folder = await unpacked();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), args: flags, env };
};

const opened = (browser: Browser): OpenBrowser => ({
  async page(options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    // Fails harmlessly when the page closed with its browser: the context is gone already.
    page.on('close', () => context.close().catch(() => undefined));
    return page;
  },
  close: () => browser.close(),
});

/** Opens a browser for the caller alone. */
export const openBrowser = async (): Promise<OpenBrowser> => opened(await chromium.launch(await launching()));

/** Starts a browser that other processes of this machine may join. */
export const serveBrowser = async (): Promise<BrowserServer> =>
  chromium.launchServer({ ...(await launching()), host: '127.0.0.1' });

/** Joins the browser at an address; closing it leaves the browser to the others. */
export const joinBrowser = async (address: string): Promise<OpenBrowser> => opened(await chromium.connect(address));
