// A supplier at the addresses of another: no byte of what is the other's reaches the browser, not even for a moment.
// node tenancy.mjs CHROMIUM FOLDER
import { Person, finish, given } from './portal.mjs';

const { account, pages, secret } = given.tenancy;
const person = await Person.signedIn(account);
const bodies = [];
let navigations = 0;
person.page.on('response', answer => bodies.push(answer.text().catch(() => '')));
person.page.on('framenavigated', () => navigations++);

for (const { path, status } of pages) {
  navigations = 0;
  await person.goto(path, status);
  person.expect(navigations === 1, `${path}: ${navigations} pages were shown`);
  const title = await person.title();
  person.expect(title === (status === 403 ? 'This is not allowed' : 'There is no such page'), `${path}: the title is ${title}`);
  await person.look({ axe: false });
}
person.expect(pages.length > 15, `only ${pages.length} addresses`);
for (const path of ['/', '/suppliers?name=Bright', '/claims?item=1.1.1&verdict=MET,NOT_MET,UNDETERMINED', '/risks', '/lapses?to=2030-01-01']) {
  await person.goto(path);
}
const received = await Promise.all(bodies);
person.expect(received.length > pages.length, 'no answers were read');
person.expect(received.filter(body => body.includes(secret)).length === 0, 'something of the other supplier was received');

// The assessor receives it at the same addresses, so that what was looked for can be found.
const assessor = await Person.signedIn('assessor');
await assessor.goto(pages[0].path);
assessor.expect((await assessor.page.content()).includes(secret), 'the assessor does not see the other supplier');

// After signing out, the way back shows nothing.
await assessor.submit('Sign out', 200);
await assessor.page.goBack();
assessor.expect(await assessor.title() === 'Sign in' && !(await assessor.page.content()).includes(secret), 'the way back shows a record');

await Promise.all([person.close(), assessor.close()]);
await finish();
