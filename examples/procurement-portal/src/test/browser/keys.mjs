// With keys alone: sign in, send a submission, see its problems by line, send the right one, assess, read the report.
// node keys.mjs CHROMIUM FOLDER: the folder holds wrong.json and right.json.
import { Person, finish, given } from './portal.mjs';
import { join } from 'node:path';

const folder = process.argv[3];
const person = await Person.open('keys');
const { page } = person;
page.on('filechooser', () => {}); // From now on, choices of files come to the script, which takes the browser a moment.
const key = name => page.keyboard.press(name);
const enter = status => person.leaves(() => key('Enter'), status);

async function signIn(name) {
  await person.tab('.skip');
  await person.picture('keys-skip');
  const skip = await page.locator('.skip').boundingBox();
  person.expect(skip.x >= 0 && skip.y >= 0 && skip.height > 20, 'the skip link is not to be seen');
  await key('Enter');
  person.expect(await page.evaluate(() => document.activeElement.id) === 'main', 'the skip link leads elsewhere');
  await person.tab('#username');
  person.expect(await page.evaluate(() => document.activeElement.matches('form :first-of-type input')), 'the first field is not next');
  await page.keyboard.type(name);
  await person.tab('#password');
  await page.keyboard.type(given.password);
  await enter(200);
}

async function send(file, status) {
  await person.tab('input[type=file]');
  const choice = page.waitForEvent('filechooser');
  await key('Enter');
  await (await choice).setFiles(join(folder, file));
  await person.tab('form[action$="/submissions"] button');
  await enter(status);
}

await page.goto('/claims');
person.expect(page.url().endsWith('/sign-in'), 'a stranger sees the claims');
await signIn(given.keys.account);
person.expect(page.url().includes('/claims'), 'the page that was asked for is not the one that opens');

// A supplier sends a file with problems.
await person.tab('nav a[href="/suppliers"]');
await enter();
await person.tab(`a[href="${given.keys.supplier}"]`);
await enter();
await send('wrong.json', 422);
person.expect(await person.title() === 'The submission was not stored', `the title is ${await person.title()}`);
const rows = await page.locator('tbody tr').evaluateAll(all => all.map(row => [...row.cells].slice(0, 3).map(cell => cell.textContent.trim()).join(' ')));
person.expect(rows.join(', ') === given.keys.problems, `the problems are ${rows.join(', ')}`);
await person.picture('problems');
await person.look({ dark: true });
await person.keys();

// It sends the right one.
await person.page.evaluate(() => { document.activeElement?.blur(); });
await person.tab('nav a[href="/suppliers"]');
await enter();
await person.tab(`a[href="${given.keys.supplier}"]`);
await enter();
const submissions = page.locator('section[aria-labelledby=submissions] tbody tr');
const before = await submissions.count();
await send('right.json', 200);
person.expect(await submissions.count() === before + 1, 'the submission is not listed');
await person.tab('.out button');
await enter();
person.expect(await page.getByRole('status').innerText() === 'You are signed out.', 'nothing says that one is signed out');

// An assessor assesses it.
await signIn('assessor');
await person.tab('nav a[href="/suppliers"]');
await enter();
await person.tab('#name');
await page.keyboard.type(given.keys.name);
await enter();
await person.tab(`a[href="${given.keys.supplier}"]`);
await enter();
const assessments = page.locator('section[aria-labelledby=assessments] tbody tr');
const assessed = await assessments.count();
await person.tab('#policy');
await page.keyboard.type('independent');
person.expect(await page.locator('#policy').inputValue() === 'independent', 'the policy cannot be typed');
await person.tab('form[action$="/assessments"] button');
await enter();
// One of the supplier's evidence, and one with the buyer's file.
person.expect(await assessments.count() === assessed + 2, 'the assessment is not listed');
person.expect((await assessments.first().innerText()).includes('independent'), 'the newest assessment is not the first');

// The difference to the one before, and the report.
await person.tab('input[name=before]');
await key('ArrowDown');
await person.tab('input[name=after]');
await key('Space');
await person.tab('form[action$="/difference"] button');
await enter();
await person.look({ axe: false });
await person.picture('difference');
await page.goBack();
await person.tab('section[aria-labelledby=assessments] tbody a');
await enter();
await person.tab('a[href$="/report"]');
await enter();
person.expect((await page.locator('body').innerText()).includes(given.keys.name), 'the report names no supplier');
await person.tab('a');
await person.look({ axe: false });
await person.close();
await finish();
