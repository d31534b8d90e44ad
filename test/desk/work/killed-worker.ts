import { Crew } from '../../../src/desk/work/crew.js';
import { openStore } from '../../../src/store/open-store.js';
import { fakeReaders } from './fake-readers.js';

// A worker that reads until it is killed; run by kill.test.ts
const store = await openStore(process.argv[2] ?? '', { wait: 30_000 });
new Crew(store, fakeReaders(2), { renews: false }).start();
process.stdout.write('works\n');
