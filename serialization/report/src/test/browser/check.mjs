// Looks at pages in a real browser, light and dark, narrow, zoomed and printed, with keys alone; prints what is wrong.
// node check.mjs CHROMIUM FOLDER: the folder holds *.html and *.svg, one of each kind of page; in FOLDER/more are others of the
// same kinds, of which only the words differ: those are not looked at in the dark, with keys or with axe. Screenshots go to
// FOLDER/seen, and so do PDFs, each with a file of the words that it should have, for a reader of PDFs.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, folder] = process.argv.slice(2);
const seen = join(folder, 'seen');
mkdirSync(seen, { recursive: true });
const wrong = [];

const wide = { width: 1280, height: 900 };
const sizes = {
  narrow: { width: 320, height: 640 },
  zoomed: { width: 640, height: 450 }, // What a window of 1280 by 900 shows at 200 %.
  print: { width: 672, height: 980 }, // A4 without its margins.
};

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function open(file, options, complain) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // A busy machine is no fault of a page's.
  const url = pathToFileURL(file).href;
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
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (width > room) complain(`${what}: ${width} px wide in ${room} px`);
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

/** What axe finds in light colours, and then of the dark ones, of the first of those items that look alike. */
async function axe(file, complain) {
  // Styles of the test may be added here, so that axe sees what is further down as well.
  const { context, page } = await open(file, { viewport: wide, colorScheme: 'light', bypassCSP: true }, complain);
  await page.addStyleTag({ content: '.item{content-visibility:visible!important}' });
  const find = async builder => {
    const { violations } = await builder.options({ resultTypes: ['violations'], preload: false }).analyze();
    return violations;
  };
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await find(new AxeBuilder({ page }).withTags(tags));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    const looks = new Set();
    for (const item of document.querySelectorAll('.item')) {
      const names = [item, ...item.querySelectorAll('[class]')].flatMap(each => [...each.classList]);
      const look = [...new Set(names)].sort().join(' ');
      if (looks.has(look)) item.dataset.alike = '';
      looks.add(look);
    }
  });
  found.push(...await find(new AxeBuilder({ page }).withRules(['color-contrast']).exclude('[data-alike]')));
  found.forEach(({ id, help, nodes }) => complain(
    `axe: ${id}, ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`));
  await context.close();
}

/** Looks at one page; at all of it only if it is the first of its kind. */
async function look(file, first) {
  const name = basename(file);
  const large = name.startsWith('large');
  const complain = what => wrong.push(`${name}: ${what}`);
  const picture = view => page.screenshot({ path: join(seen, `${name}-${view}.png`) });
  const { context, page, took } = await open(file, { viewport: wide, colorScheme: 'light' }, complain);
  await picture('light');
  if (first && !large) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('dark');
    await page.emulateMedia({ colorScheme: 'light' });
  }
  if (name.endsWith('.html')) {
    await sideways(page, complain, 'screen');
    if (first && !large) await keys(page, complain);
    if (first && !large) await filters(page, complain);
  }
  for (const [view, size] of Object.entries(sizes)) {
    if (large && view !== 'print') continue;
    await page.setViewportSize(size);
    if (view === 'print') await page.emulateMedia({ media: 'print' });
    else if (first) await picture(view);
    if (name.endsWith('.html')) await sideways(page, complain, view);
  }
  if (name.endsWith('.html')) {
    if (await page.evaluate(() => window.ran !== undefined || document.title.includes('ran!'))) complain('something ran');
    if (!large) {
      await page.pdf({ path: join(seen, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
      await boxes(page, complain);
      writeFileSync(join(seen, `${name}.words`), await words(page)); // After the PDF, since it changes the page.
    }
  }
  await context.close();
  if (name.endsWith('.html') && first && !large) await axe(file, complain);
  console.log(`${name}, ${statSync(file).size} bytes: ${took} ms`);
}

function pages(of) {
  return readdirSync(of).filter(name => /\.(html|svg)$/.test(name)).map(name => resolve(of, name));
}

// Two at a time: most of what a page waits for is one thread of the browser's. The largest come first.
const files = [
  ...pages(folder).map(file => ({ file, first: true })),
  ...pages(join(folder, 'more')).map(file => ({ file, first: false })),
].sort((a, b) => statSync(b.file).size - statSync(a.file).size);
await Promise.all([1, 2].map(async () => {
  while (files.length > 0) {
    const { file, first } = files.shift();
    await look(file, first);
  }
}));
await browser.close();
wrong.sort();
wrong.forEach(what => console.log(`WRONG ${what}`));
process.exitCode = wrong.length > 0 ? 1 : 0;
