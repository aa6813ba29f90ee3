// Two assessors with the same page before them: the second is shown that another was first, whether a moment later or at once.
// node assessors.mjs CHROMIUM FOLDER
import { Person, finish, given } from './portal.mjs';

const { supplier } = given.keys;
const [first, second] = await Promise.all([Person.signedIn('assessor'), Person.signedIn(given.keys.other)]);
const both = [first, second];
const count = async person => new Set(await person.page.locator('section[aria-labelledby=assessments] tbody th a')
  .evaluateAll(all => all.map(link => link.firstChild.data))).size; // With a buyer's file, a version has two assessments.

async function refused(person, what) {
  person.expect(await person.title() === `Another ${what} was stored in the meantime`, `the title is ${await person.title()}`);
  const words = await person.page.locator('.errors').innerText();
  person.expect(words.includes(`Your ${what} was not stored`), `the page says ${words}`);
  await person.look({ dark: true });
}

// One after the other.
await Promise.all(both.map(person => person.goto(supplier)));
const before = await count(first);
await first.page.selectOption('#policy', 'buyer');
await second.page.selectOption('#policy', 'good-faith');
await first.submit('Assess', 200);
await second.submit('Assess', 409);
await refused(second, 'assessment');
await second.picture('taken');
await second.leaves(() => second.page.getByRole('link', { name: 'Go to the supplier' }).click());
second.expect(await count(second) === before + 1, 'there are more assessments than were accepted');
await second.submit('Assess', 200);
second.expect(await count(second) === before + 2, 'who looked at the page once more cannot assess');

// Both at once.
both.forEach(person => person.statuses.add(409));
await Promise.all(both.map(person => person.goto(supplier)));
const answers = await Promise.all(both.map(person => person.leaves(
  () => person.page.getByRole('button', { name: 'Assess', exact: true }).click(), null)));
const statuses = answers.map(answer => answer.status()).sort().join(' ');
first.expect(statuses === '200 409', `of two at once the answers are ${statuses}`);
await refused(both[answers.findIndex(answer => answer.status() === 409)], 'assessment');

// The buyer's file.
await Promise.all(both.map(person => person.goto(`${supplier}/counterpart`)));
for (const person of both) await person.page.fill('#name', `A laboratory that ${person.name} knows`);
await first.submit('Vouch', 200);
await second.submit('Vouch', 409);
await refused(second, 'buyer\'s file');

await Promise.all(both.map(person => person.close()));
await finish();
