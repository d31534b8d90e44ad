import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createApp, type Desk } from './app.js';
import { renewed } from './renewed.js';

export interface OpenDesk {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the desk on this machine, or on the address `host`; port 0 takes a free one. Rejects where the port is taken. */
export async function serveDesk(desk: Desk, port: number, host = '127.0.0.1'): Promise<OpenDesk> {
  // Reports may have come in while the program died before it made their stories; a crew sees to it by itself
  if (!desk.crew) await renewed(desk);
  const server = await listening(desk, port, host);
  desk.crew?.start();
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${taken}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      });
      await desk.crew?.stop();
    },
  };
}

const listening = (desk: Desk, port: number, hostname: string): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(desk).fetch, hostname, port }, () => resolve(server));
    server.on('error', reject);
  });
