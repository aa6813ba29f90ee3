// What the scripts share: a browser on the portal, people who sign in to it, and what is wrong with a page.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [executablePath, folder] = process.argv.slice(2);
const seen = join(folder, 'seen');
mkdirSync(seen, { recursive: true });

/** The address of the portal, its accounts, and its pages by role, as the test in Java found them. */
export const given = JSON.parse(readFileSync(join(folder, 'given.json'), 'utf8'));

const wrong = [];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** The text of a supplier that would do harm if it were anything but text. */
const HARM = '<script>window.ran=1</script>';

/** A person with a browser of its own. Everything that the console says, and each request to elsewhere, is wrong. */
export class Person {

  constructor(name, context, page) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.statuses = new Set([200]);
    this.provoking = false;
  }

  static async open(name, options = {}) {
    const context = await browser.newContext(
      { viewport: { width: 1280, height: 900 }, colorScheme: 'light', baseURL: given.base, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000); // A busy machine is no fault of the portal's.
    const person = new Person(name, context, page);
    page.on('console', message => person.#console(message));
    page.on('pageerror', error => person.complain(`error: ${error.message}`));
    page.on('dialog', dialog => { person.complain(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('popup', () => person.complain('a window opened'));
    page.on('request', request => {
      if (!request.url().startsWith(given.base)) person.complain(`request: ${request.url().slice(0, 200)}`);
    });
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective));
    });
    return person;
  }

  static async signedIn(name, options) {
    const person = await Person.open(name, options);
    await person.page.goto('/sign-in');
    await person.page.fill('#username', name);
    await person.page.fill('#password', given.password);
    await person.submit('Sign in', 200);
    return person;
  }

  /** The console says of a refusal only that it is one. */
  #console(message) {
    if (this.provoking && message.text().includes('Content Security Policy')) return;
    const refusal = /^Failed to load resource: the server responded with a status of (\d+)/.exec(message.text());
    if (refusal === null || !this.statuses.has(Number(refusal[1]))) this.complain(`console: ${message.text()}`);
  }

  complain(what) {
    wrong.push(`${this.name.slice(0, 20)} at ${this.page.url().replace(given.base, '').slice(0, 100)}: ${what}`);
  }

  expect(condition, what) {
    if (!condition) this.complain(what);
  }

  /** Opens an address, which answers with a status. */
  async goto(path, status = 200) {
    this.statuses.add(status);
    const answer = await this.page.goto(path);
    this.expect(answer.status() === status, `${path}: status ${answer.status()} instead of ${status}`);
    return answer;
  }

  /** Presses the button with a text, and returns the answer that the browser shows in the end. */
  async submit(button, status) {
    return this.leaves(() => this.page.getByRole('button', { name: button, exact: true }).click(), status);
  }

  /** Does what opens another page, and returns the answer with that page; null is any status. */
  async leaves(action, status = 200) {
    this.statuses.add(status);
    const answered = this.page.waitForResponse(answer => answer.request().isNavigationRequest() && answer.status() < 300
      || answer.status() >= 400);
    const loaded = this.page.waitForEvent('load');
    await action();
    const answer = await answered;
    await loaded;
    this.expect(status === null || answer.status() === status, `status ${answer.status()} instead of ${status}`);
    return answer;
  }

  /** Runs in the page what its policy should refuse, and what the console then says. */
  async provoke(action) {
    this.provoking = true;
    const result = await this.page.evaluate(action);
    this.provoking = false;
    return result;
  }

  async title() {
    return this.page.locator('h1').first().innerText();
  }

  async picture(name) {
    await this.page.screenshot({ path: join(seen, `${name}.png`) });
  }

  /** Looks at the page as it is: nothing violates its policy, nothing ran, its styles apply, it fits, and axe finds nothing. */
  async look({ axe = true, dark = false } = {}) {
    for (const directive of await this.page.evaluate(() => window.violations)) this.complain(`violates ${directive}`);
    for (const fault of await this.page.evaluate(faults, HARM)) this.complain(fault);
    await this.#fits();
    if (axe) await this.#axe(dark);
  }

  /** At 1280 pixels, and at 320 (WCAG 1.4.10), nothing but tables in a region of their own is scrolled sideways. */
  async #fits() {
    for (const width of [320, 1280]) {
      await this.page.setViewportSize({ width, height: 900 });
      const room = await this.page.evaluate(() => document.documentElement.scrollWidth);
      this.expect(room <= width, `${room} px wide in ${width} px`);
    }
  }

  async #axe(dark) {
    // A sheet of the test's, which no policy forbids, so that axe sees what is further down in a report as well.
    await this.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.item{content-visibility:visible!important}');
      document.adoptedStyleSheets = [sheet];
    });
    const find = async builder => {
      const { violations } = await builder.setLegacyMode().options({ resultTypes: ['violations'], preload: false }).analyze();
      for (const { id, help, nodes } of violations) {
        this.complain(`axe: ${id}, ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
      }
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    await find(new AxeBuilder({ page: this.page }).withTags(tags));
    if (!dark) return;
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await find(new AxeBuilder({ page: this.page }).withRules(['color-contrast']));
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Presses Tab until the element that a selector names has the focus; each stop on the way can be seen. */
  async tab(selector) {
    for (let stops = 0; stops < 400; stops++) {
      await this.page.keyboard.press('Tab');
      const { there, fault } = await this.page.evaluate(stop, selector);
      if (fault) this.complain(`keys: ${fault}`);
      if (there) return;
    }
    throw new Error(`keys: ${selector} was not reached at ${this.page.url()}`);
  }

  /** Everything that a hand can reach, the Tab key reaches, in both directions, and lets go. */
  async keys() {
    const expected = await this.page.evaluate(() => {
      const all = [...document.querySelectorAll('a[href], input:not([type=hidden]), select, textarea, button, summary, [tabindex="0"]')]
        .filter(each => each.checkVisibility({ contentVisibilityAuto: true }));
      all.forEach((each, i) => { each.dataset.key = each.type === 'radio' ? `radio ${each.name}` : `${i}`; });
      return [...new Set(all.map(each => each.dataset.key))];
    });
    for (const press of ['Tab', 'Shift+Tab']) {
      await this.page.evaluate(() => { document.activeElement?.blur(); getSelection().removeAllRanges(); window.scrollTo(0, 0); });
      const reached = new Set();
      let left = false;
      for (let stops = 0; stops < 6 * expected.length + 10 && !left; stops++) {
        await this.page.keyboard.press(press);
        const { key, fault } = await this.page.evaluate(stop, 'body');
        if (fault) this.complain(`keys: ${fault}`);
        left = reached.size > 0 && (key === null || reached.size === expected.length && key === expected[0]);
        if (key !== null) reached.add(key);
      }
      const missed = expected.filter(key => !reached.has(key));
      this.expect(missed.length === 0, `${press}: ${missed.length} of ${expected.length} not reached, first ${missed[0]}`);
      this.expect(left || reached.size === expected.length, `${press}: the focus does not leave the page`);
    }
  }

  async close() {
    await this.context.close();
  }
}

/** Run in the page: where the focus is, and why it cannot be seen there. */
function stop(selector) {
  const element = document.activeElement;
  if (element === null || element === document.body) return { there: false, key: null, fault: null };
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const name = `${element.localName} ${element.id || element.textContent.trim().slice(0, 40)}`;
  const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || element.matches('.skip, input[type=radio]');
  const within = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
  return {
    there: element.matches(selector),
    key: element.dataset.key ?? null,
    fault: !shown ? `the focus on ${name} has no outline` : !within ? `the focus on ${name} is outside the window` : null,
  };
}

/** Run in the page: what of a stranger's text is more than text, and whether the page has its styles. */
function faults(harm) {
  const found = [];
  if (window.ran !== undefined) found.push('something of a record ran');
  const elements = 'script, base, iframe, object, meta[http-equiv=refresh], [onfocus], [onerror], [onload], [autofocus], [srcdoc],'
    + ' a[href^="javascript:" i], img[src*="example"]';
  for (const element of document.querySelectorAll(elements)) found.push(`has ${element.outerHTML.slice(0, 120)}`);
  const inputs = [...document.querySelectorAll('input')].map(input => input.value).join(' ');
  const text = `${document.title} ${document.body.textContent} ${inputs}`;
  if (document.documentElement.outerHTML.includes('window.ran') && !text.includes(harm)) found.push('a hostile text is not shown as it is');
  const isolated = node => ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(node).unicodeBidi);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!node.data.includes('\u202E')) continue;
    let around = node.parentElement;
    while (!isolated(around) && around !== document.body) around = around.parentElement;
    const range = document.createRange();
    range.setStart(node, node.length);
    range.setEnd(around, around.childNodes.length);
    if (range.toString().trim() !== '') found.push(`words turn round after a name in ${around.outerHTML.slice(0, 120)}`);
  }
  if (document.documentElement.lang === '') found.push('has no language');
  if (getComputedStyle(document.body).fontFamily.startsWith('"Times')) found.push('has no styles');
  return found;
}

/** Closes the browser and prints what is wrong. */
export async function finish() {
  await browser.close();
  [...new Set(wrong)].sort().forEach(what => console.log(`WRONG ${what}`));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
