// Looks at pages in a real browser, light and dark, narrow, zoomed and printed, with keys alone; prints what is wrong.
// node check.mjs CHROMIUM FOLDER: the folder holds *.html and *.svg; screenshots go to FOLDER/seen, and so do PDFs, each with a
// file of the words that it should have, for somebody who can read PDFs.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, folder] = process.argv.slice(2);
const seen = join(folder, 'seen');
mkdirSync(seen, { recursive: true });
const wrong = [];

const views = [
  { name: 'light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  // What a window of 1280 by 900 shows at 200 %.
  { name: 'zoomed', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'light' },
];

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function open(file, options, complain) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // A busy machine is no fault of a page's.
  const url = pathToFileURL(resolve(folder, file)).href;
  page.on('console', message => complain(`console: ${message.text()}`));
  page.on('pageerror', error => complain(`error: ${error.message}`));
  page.on('dialog', dialog => { complain(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => { if (request.url() !== url) complain(`request: ${request.url().slice(0, 200)}`); });
  page.on('popup', () => complain('a window opened'));
  const before = Date.now();
  await page.goto(url);
  return { context, page, took: Date.now() - before };
}

async function sideways(page, complain, what) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > room) complain(`${what}: ${wide} px wide in ${room} px`);
}

/** What is wider or higher than the box that cuts it, if the box does; a PDF has its letters all the same, behind a mask. */
async function boxes(page, complain) {
  const cut = await page.evaluate(() => [...document.body.querySelectorAll('*')]
    .filter(box => getComputedStyle(box).overflow !== 'visible' && getComputedStyle(box).clipPath === 'none'
      && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1))
    .map(box => `${box.tagName} ${box.className}`));
  if (cut.length > 0) complain(`print: ${cut.length} boxes cut what they hold, first ${cut[0]}`);
}

/** The words that are to be seen on paper: not those for screen readers, which are clipped away, but those of parts that fold. */
async function words(page) {
  return page.evaluate(() => {
    for (const each of document.body.querySelectorAll('*')) {
      if (getComputedStyle(each).clipPath !== 'none') each.style.display = 'none';
      if (each.matches('details')) each.open = true;
    }
    return document.body.innerText;
  });
}

/** Everything that a hand can reach, the Tab key reaches, and shows that it did; of radio buttons, each group. */
async function keys(page, complain) {
  const expected = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], input, button, [tabindex="0"]')];
    all.forEach((element, i) => { element.dataset.key = element.name ? `group ${element.name}` : `${i}`; });
    return [...new Set(all.map(element => element.dataset.key))];
  });
  await page.evaluate(() => {
    window.focused = [];
    document.addEventListener('focusin', ({ target }) => {
      const shown = target.matches('input') ? target.nextElementSibling : target;
      window.focused.push([target.dataset.key, getComputedStyle(shown).outlineStyle]);
    });
  });
  for (let i = 0; i < expected.length; i++) await page.keyboard.press('Tab');
  const reached = new Set();
  for (const [key, outline] of await page.evaluate(() => window.focused)) {
    if (outline === 'none') complain(`keys: focus on ${key} cannot be seen`);
    reached.add(key);
  }
  const missed = expected.filter(key => !reached.has(key));
  if (missed.length > 0) complain(`keys: ${missed.length} of ${expected.length} not reached, first ${missed[0]}`);
}

async function filters(page, complain) {
  if (await page.locator('.filters').count() === 0) return;
  const visible = () => page.locator('article.item[class*=v-]').evaluateAll(
    items => items.filter(item => item.getClientRects().length > 0).map(item => item.className));
  const all = (await visible()).length;
  await page.locator('label[for=show-open]').click();
  if ((await visible()).some(name => name.includes('v-MET'))) complain('filters: what is met is shown among the gaps');
  await page.locator('label[for=show-all]').click();
  await page.locator('label[for=theme-1]').click();
  const first = (await visible()).length;
  if (first === 0 || first >= all) complain(`filters: theme 1 shows ${first} of ${all}`);
  await page.emulateMedia({ media: 'print' });
  if ((await visible()).length !== all) complain('filters: something is left out in print');
  await page.emulateMedia({ media: 'screen' });
  await page.locator('label[for=theme-all]').click();
}

/** What axe finds; colours alone where the rest of the page is the same as one that it has looked at. */
async function axe(page, complain, coloursAlone) {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (coloursAlone
    ? builder.withRules(['color-contrast'])
    : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze();
  violations.forEach(found => complain(
    `axe: ${found.id}, ${found.help} (${found.nodes.length}): ${found.nodes[0].html.slice(0, 160)}`));
}

async function look(file) {
  const took = [];
  for (const view of file.startsWith('large') ? views.slice(0, 1) : views) {
    const { name, ...options } = view;
    const complain = what => wrong.push(`${file} ${name}: ${what}`);
    const { context, page, took: ms } = await open(file, options, complain);
    took.push(`${name} ${ms} ms`);
    await page.screenshot({ path: join(seen, `${file}-${name}.png`) });
    if (file.endsWith('.html')) {
      await sideways(page, complain, 'screen');
      if (await page.evaluate(() => window.ran !== undefined || document.title.includes('ran!'))) complain('something ran');
      if (name === 'light') {
        if (!file.startsWith('large')) await keys(page, complain);
        await filters(page, complain);
        await page.setViewportSize({ width: 672, height: 980 }); // A4 without its margins.
        await page.emulateMedia({ media: 'print' });
        await sideways(page, complain, 'print');
        const pdf = join(seen, `${file}.pdf`);
        if (!file.startsWith('large')) {
          await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
          await boxes(page, complain);
          writeFileSync(join(seen, `${file}.words`), await words(page)); // After the PDF, since it changes the page.
        }
      }
    }
    await context.close();
    if (file.endsWith('.html') && !file.startsWith('large') && (name === 'light' || name === 'dark')) {
      // Styles of the test may be added here, so that axe sees what is further down as well.
      const looked = await open(file, { ...options, bypassCSP: true }, complain);
      await looked.page.addStyleTag({ content: '.item{content-visibility:visible!important}' });
      await axe(looked.page, complain, name === 'dark');
      await looked.context.close();
    }
  }
  console.log(`${file}, ${statSync(join(folder, file)).size} bytes: ${took.join(', ')}`);
}
const files = readdirSync(folder).filter(name => /\.(html|svg)$/.test(name)).sort();
// Two at a time: most of what a page waits for is one thread of the browser's.
await Promise.all([1, 2].map(async () => {
  while (files.length > 0) await look(files.shift());
}));
await browser.close();
wrong.sort();
wrong.forEach(what => console.log(`WRONG ${what}`));
process.exitCode = wrong.length > 0 ? 1 : 0;
