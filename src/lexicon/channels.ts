import { type Channel, channels } from '../model/statement.js';
import { loadTable } from './load-table.js';

export type ChannelRole = 'in' | 'subject' | 'verb' | 'told';

const byRole = new Map<string, Channel>();
for (const { line, cells } of loadTable(new URL('./channels.tsv', import.meta.url), 4)) {
  const [words, channel, roles] = cells as [string, Channel, string, string];
  if (!channels.includes(channel)) throw new Error(`channels.tsv:${line}: no channel ${JSON.stringify(channel)}`);
  for (const role of roles.split(' ')) byRole.set(`${role} ${words}`, channel);
}

/** The channel that words (lemmas, lower case, the noun last) stand for in a role: the longest fit counts. */
export function channelOf(lemmas: readonly string[], role: ChannelRole): Channel | null {
  for (const length of [3, 2, 1]) {
    if (lemmas.length < length) continue;
    const found = byRole.get(`${role} ${lemmas.slice(-length).join(' ')}`);
    if (found) return found;
  }
  return null;
}
