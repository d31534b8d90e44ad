import { openStore } from '../../src/store/open-store.js';
import { readings } from '../desk/story-fixture.js';

// Adds reports until it is killed; says each id once it is committed. Run by store.test.ts.
const [, , path = '', round = ''] = process.argv;
const store = await openStore(path);
const [first] = readings;
for (let i = 0; ; i++) {
  const id = `${round}-${i}`;
  await store.add({ ...first!, report: { ...first!.report, id, text: `${id} ${first!.report.text}` } });
  process.stdout.write(`${id}\n`);
}
