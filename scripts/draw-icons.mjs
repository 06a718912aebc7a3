// Draws the extension's PNG icons from src/icons/*.svg with an installed Chromium. Run by hand after changing a drawing.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const folder = resolve(import.meta.dirname, '../src/icons');
const drawings = { 16: 'icon-small.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const browser = await puppeteer.launch({
  executablePath: process.env.WAITWISE_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(drawings)) {
  const svg = readFileSync(resolve(folder, drawing), 'utf8');
  await page.setViewport({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: resolve(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
