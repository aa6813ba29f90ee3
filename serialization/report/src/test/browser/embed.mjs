// Serves a report under exactly its own policy, and fragments within a page whose styles are hostile, under style-src 'self';
// prints what is wrong. node embed.mjs CHROMIUM FOLDER: the folder holds document.html, document.csp, one.html and two.html (the
// fragments), and sscop.css. Screenshots go to FOLDER/seen.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [executablePath, folder] = process.argv.slice(2);
const read = name => readFileSync(join(folder, name), 'utf8');
const seen = join(folder, 'seen');
mkdirSync(seen, { recursive: true });
const wrong = [];

const hostile = `html{font-size:62.5%}body{margin:2rem;background:#fff;color:#224}
*{letter-spacing:.2em;box-sizing:content-box}
h1,h2,h3,h4,h5,h6{font:italic 900 40px/3 cursive;color:#c0f;text-transform:uppercase}
p,li,dd,dt,td,th,caption{font-family:monospace;font-size:9px;color:#0a0;text-align:right;margin:30px;padding:11px}
a,main a{color:#f0f;background:#ff0;display:block;border:5px solid}
ul,ol,dl{display:block;list-style:square;padding:50px}
section,article,header,footer,nav,div{border:3px dotted #999;float:none;min-height:40px}
main .item,main .mark,main .table,main .label,main .banner{display:none}
span,strong,bdi{font-weight:100;text-decoration:line-through}
table{table-layout:fixed;width:50px}input{width:400px}label{display:block;width:300px}
*::before{content:"!"}svg,svg *{fill:red;stroke:blue;opacity:.1;transform:rotate(40deg)}
fieldset{border:9px solid red}
#portal p,#portal li,#portal section div.head{color:lime;font-size:30px;display:inline}`;
const own = `<header id="main" class="host"><h1>Portal</h1><p class="item">The words of the portal, with <a href="#">a link</a>.</p></header>`;
const host = (sheets, inside) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Portal</title>${
  sheets.map(sheet => `<link rel="stylesheet" href="${sheet}">`).join('')}</head><body>${own}<main id="portal">${inside}</main></body></html>`;
const self = "default-src 'none'; style-src 'self'";
const answers = {
  '/document': ['text/html', read('document.html'), read('document.csp')],
  '/alone': ['text/html', host(['/host.css'], ''), self],
  '/host': ['text/html', host(['/host.css', '/sscop.css'], read('one.html') + read('two.html')), self],
  '/plain': ['text/html', host(['/plain.css', '/sscop.css'], read('one.html') + read('two.html')), self],
  '/host.css': ['text/css', hostile],
  '/plain.css': ['text/css', 'body{font:16px sans-serif;color:#111;background:#fff}header a{color:#003078}'],
  '/sscop.css': ['text/css', read('sscop.css')],
};
const server = createServer((request, response) => {
  const [type, body, policy] = answers[request.url] ?? ['text/plain', ''];
  const headers = { 'Content-Type': `${type}; charset=utf-8` };
  if (policy) headers['Content-Security-Policy'] = policy;
  response.writeHead(body ? 200 : 204, headers);
  response.end(body);
}).listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const base = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, colorScheme: 'light', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('console', message => wrong.push(`${path} console: ${message.text()}`));
  page.on('request', request => {
    if (!request.url().startsWith(base)) wrong.push(`${path} request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective));
  });
  await page.goto(base + path);
  return { context, page };
}

async function violations(page, path) {
  for (const directive of await page.evaluate(() => window.violations)) wrong.push(`${path} violates ${directive}`);
}

/** The computed styles of elements, without those that follow from the room that they have. */
function looks(page, selector, properties) {
  return page.evaluate(([of, names]) => [...document.querySelectorAll(of)].map(element => {
    const style = getComputedStyle(element);
    const every = names ?? [...style].filter(name => !/(^|-)(width|height|size|origin|block|inline)|^(top|left|right|bottom|grid|inset)|--/.test(name));
    const name = element.getAttribute('class') ?? element.localName;
    return name.replaceAll(' ', '.') + ' ' + every.map(name => `${name}:${style.getPropertyValue(name)}`).join(';');
  }), [selector, properties]);
}

const properties = ['color', 'background-color', 'font-size', 'font-weight', 'font-style', 'font-family', 'letter-spacing',
  'text-transform', 'text-decoration-line', 'display', 'list-style-type', 'text-align', 'border-left-width', 'border-top-width',
  'border-left-style', 'padding-left', 'margin-bottom', 'fill', 'stroke', 'opacity', 'white-space', 'float', 'min-height'];
const parts = root => ['.masthead', '.content', '.notice'].map(part => `${root} ${part}, ${root} ${part} *`).join(', ');

function compare(what, expected, found) {
  if (expected.length !== found.length) wrong.push(`${what}: ${found.length} elements instead of ${expected.length}`);
  const different = expected.map((look, i) => [look, found[i]]).filter(([a, b]) => a !== b);
  for (const [a, b] of different.slice(0, 5)) {
    const mine = new Set(a.split(';'));
    wrong.push(`${what}: ${a.split(' ')[0]} has ${(b ?? '').split(';').filter(each => !mine.has(each)).join('; ')} (${different.length} such)`);
  }
}

// The document under its own policy.
const document = await open('/document');
await violations(document.page, 'document');
const tint = await document.page.locator('.banner').evaluate(element => getComputedStyle(element).backgroundColor);
if (tint === 'rgba(0, 0, 0, 0)') wrong.push('document: its style sheet does not apply');
const expected = await looks(document.page, parts('body'), properties);

// The fragments among hostile styles.
const alone = await open('/alone');
const hosted = await open('/host');
await violations(hosted.page, 'host');
compare('host page', await looks(alone.page, 'html, body, .host, .host *'), await looks(hosted.page, 'html, body, .host, .host *'));
compare('fragment', expected, await looks(hosted.page, parts('.sscop:first-of-type'), properties));
await hosted.page.screenshot({ path: join(seen, 'host.png') });

const ids = await hosted.page.evaluate(() => [...document.querySelectorAll('[id]')].map(each => each.id));
if (new Set(ids).size !== ids.length) wrong.push('host: an id stands twice');
const shown = of => hosted.page.locator(`.sscop:nth-of-type(${of}) .item[class*="v-"]`).evaluateAll(
  items => items.filter(item => item.getClientRects().length > 0).length);
const before = [await shown(1), await shown(2)];
await hosted.page.locator('label[for=one-show-open]').click();
const after = [await shown(1), await shown(2)];
if (after[0] >= before[0]) wrong.push('host: the filter of the first fragment has no effect');
if (after[1] !== before[1]) wrong.push('host: the filter of the first fragment changes the second');
await hosted.page.locator('.sscop:nth-of-type(2) .chip[href]').first().click();
const target = await hosted.page.evaluate(() => document.querySelector(':target')?.closest('.sscop')?.getAttribute('aria-labelledby'));
if (target !== 'two-title') wrong.push(`host: a link of the second fragment leads into ${target}`);

// A calm page, for axe, a dark one and a narrow one.
const calm = await open('/plain', { bypassCSP: true });
await calm.page.screenshot({ path: join(seen, 'plain.png') });
await calm.page.addStyleTag({ content: '.item{content-visibility:visible!important}' });
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const { violations: found } = await new AxeBuilder({ page: calm.page }).withTags(tags)
  .options({ resultTypes: ['violations'], preload: false }).analyze();
for (const { id, help, nodes } of found) wrong.push(`axe: ${id}, ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
await calm.page.emulateMedia({ colorScheme: 'dark' });
const ground = await calm.page.locator('.sscop').first().evaluate(element => getComputedStyle(element).backgroundColor);
if (ground !== 'rgb(250, 249, 246)') wrong.push(`a fragment is dark on a light page: ${ground}`);
await calm.page.addStyleTag({ content: ':root{color-scheme:dark}' });
const dark = await calm.page.locator('.sscop').first().evaluate(element => getComputedStyle(element).backgroundColor);
if (dark !== 'rgb(20, 24, 28)') wrong.push(`a fragment is not dark on a dark page: ${dark}`);

// The themes of the map: in one column, two by two or in one row.
const columns = page => page.evaluate(() => new Set([...document.querySelectorAll('.themes > li')]
  .map(theme => Math.round(theme.getBoundingClientRect().left))).size);
const counts = new Set();
for (const size of ['100%', '150%', '200%']) {
  const map = await open('/document', { bypassCSP: true });
  await map.page.addStyleTag({ content: `html{font-size:${size}!important}.content{font-size:${size}}` });
  for (const media of ['screen', 'print']) {
    await map.page.emulateMedia({ media });
    for (let width = 320; width <= 2560; width += 40) {
      await map.page.setViewportSize({ width, height: 900 });
      const count = await columns(map.page);
      counts.add(count);
      if (![1, 2, 4].includes(count)) wrong.push(`map: ${count} columns at ${width} px, fonts of ${size}, ${media}`);
    }
  }
  await map.context.close();
}
if (![1, 2, 4].every(count => counts.has(count))) wrong.push(`map: only ${[...counts]} columns were seen`);

await browser.close();
server.close();
wrong.forEach(what => console.log(`WRONG ${what}`));
process.exitCode = wrong.length > 0 ? 1 : 0;
