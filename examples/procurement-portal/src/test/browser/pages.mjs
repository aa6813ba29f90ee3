// Every page of the portal, as each role sees it: axe, console, policy, width, styles; those of the portal itself with keys too.
// node pages.mjs CHROMIUM FOLDER
import { Person, finish, given } from './portal.mjs';

async function visit({ account, pages }) {
  const person = account === '' ? await Person.open('a stranger') : await Person.signedIn(account);
  let own = 0;
  for (const { path, status, name, deep } of pages) {
    const before = Date.now();
    const answer = await person.goto(path, status);
    if (name) await person.picture(name);
    const portal = await person.page.locator('header.top').count() > 0;
    // The library's own tests look at its pages with axe in more ways; here, once.
    await person.look({ axe: portal || deep, dark: deep && portal });
    if (portal && deep) await person.keys();
    if (!portal) {
      own++;
      await underItsOwnPolicy(person, answer);
    }
    console.log(`${account.slice(0, 20)} ${path}: ${Date.now() - before} ms`);
  }
  person.expect(account === '' || own > 0, 'no page of the library was seen');
  await person.close();
}

/** The library's page has the policy of its very styles: its own apply, another is refused. */
async function underItsOwnPolicy(person, answer) {
  const policy = answer.headers()['content-security-policy'];
  person.expect(/^default-src 'none'; style-src 'sha256-[^']+';.* form-action 'none';.* frame-ancestors 'none'$/.test(policy)
    && !policy.includes('unsafe'), `is sent under ${policy}`);
  const { before, after, violations } = await person.provoke(async () => {
    window.violations = [];
    const margin = () => getComputedStyle(document.body).marginTop;
    const before = margin();
    const style = document.createElement('style');
    style.textContent = 'body{margin:77px!important}';
    document.head.append(style);
    await new Promise(resolve => setTimeout(resolve, 20));
    return { before, after: margin(), violations: window.violations };
  });
  person.expect(after === before && violations.length > 0, 'takes a style that is not its own');
}

const people = [...given.visits].sort((a, b) => b.pages.length - a.pages.length);
await Promise.all([1, 2].map(async () => {
  while (people.length > 0) await visit(people.shift());
}));
await finish();
