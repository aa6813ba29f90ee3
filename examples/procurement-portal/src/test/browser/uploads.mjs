// Files of 32 MiB and more. node uploads.mjs CHROMIUM FOLDER: the folder holds most.json, more.json and much-more.json.
import { Person, finish, given } from './portal.mjs';
import { join } from 'node:path';

const folder = process.argv[3];
const person = await Person.signedIn(given.keys.account);
const { page } = person;
const versions = () => page.locator('section[aria-labelledby=submissions] tbody tr').count();

async function send(file, status) {
  await person.goto(given.keys.supplier);
  const before = await versions();
  await page.setInputFiles('#file', join(folder, file));
  await person.submit('Send', status);
  return before;
}

const before = await send('most.json', 200);
person.expect(await versions() === before + 1, 'a file of 32 MiB is not listed');
for (const file of ['more.json', 'much-more.json']) {
  await send(file, 413);
  person.expect(await person.title() === 'The file is too large', `${file}: the title is ${await person.title()}`);
  person.expect((await page.locator('main').innerText()).includes('at most 32 MiB'), `${file}: the limit is not said`);
  await person.look({ dark: true });
  await person.picture('too-large');
}
await person.goto(given.keys.supplier);
person.expect(await versions() === before + 1, 'a file beyond the limit was stored');
await person.close();
await finish();
