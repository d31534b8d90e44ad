// The thread's program where nothing is built: Node 20 gives a thread no loader of its own, so tsx is registered in it first.
import { register } from 'tsx/esm/api';

register();
const { default: work } = await import('./read-thread.ts');
export default work;
