import { hostname } from 'node:os';
import type { Store } from '../../store/store.js';

/** Milliseconds that a desk counts as open without being heard of, and between two words of it. */
const LEASE = 60_000;
const HEARTBEAT = 20_000;

/**
 * A file is served by one desk: takes it, and gives what lets it go; or says in words who holds it. A desk of this machine that
 * is no more does not hold it.
 */
export async function holdDesk(store: Store, port: number): Promise<(() => Promise<void>) | string> {
  const me = `${hostname()} · process ${process.pid} · port ${port} · since ${new Date().toISOString()}`;
  let lease = await store.takeLease('desk', me, LEASE);
  if (lease.holder !== me && isDead(lease.holder)) {
    await store.dropLease('desk', lease.holder);
    lease = await store.takeLease('desk', me, LEASE);
  }
  if (lease.holder !== me) return lease.holder;
  const beat = setInterval(() => void store.takeLease('desk', me, LEASE).catch(() => {}), HEARTBEAT);
  return async () => {
    clearInterval(beat);
    await store.dropLease('desk', me);
  };
}

function isDead(holder: string): boolean {
  const [, host, pid] = /^(.*) · process (\d+) · /.exec(holder) ?? [];
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
