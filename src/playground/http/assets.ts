import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nothing, type Reply } from './request.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const sheets = ['base', 'frame', 'messages', 'composer', 'panel', 'blocks', 'controls', 'modal', 'narrow'];

const inFolder = (name: string): Buffer => readFileSync(new URL(`../page/${name}`, import.meta.url));

/** Reads the font of colour emoji, which many machines lack, flags above all. */
const emojiFont = (): Buffer => readFileSync(fileURLToPath(import.meta.resolve('twemoji-colr-font/twemoji.woff2')));

const contentOf = (name: string): Buffer | null => {
  try {
    if (name === 'emoji.woff2') return emojiFont();
    if (name === 'style.css') return Buffer.concat(sheets.map((sheet) => inFolder(`${sheet}.css`)));
    return /^[a-z-]+\.(js|svg)$/.test(name) ? inFolder(name) : null;
  } catch {
    return null;
  }
};

/** Returns a script, style, font or picture of the page by its file name. */
export const assetNamed = (name: string): Reply => {
  const body = contentOf(name);
  if (!body) return nothing;
  return { status: 200, type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', body, headers: {} };
};
