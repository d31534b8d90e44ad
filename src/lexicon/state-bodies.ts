import type { ActorKind } from '../model/actor.js';
import { loadTable } from './load-table.js';

/** A body of a state by what it does. `what` is the register's BodyFunction, or our own ("health-ministry"). */
export interface StateBody {
  readonly what: string;
  readonly kind: ActorKind;
  readonly sector: string;
  /** How it is called, in words: "foreign ministry". */
  readonly words: string;
}

const bodies = new Map<string, StateBody>();
for (const { cells } of loadTable(new URL('./state-bodies.tsv', import.meta.url), 5)) {
  const [what = '', kind, sector = '', forms = ''] = cells;
  for (const words of forms.split('|')) bodies.set(plain(words), { what, kind: kind as ActorKind, sector, words });
}

function plain(words: string): string {
  return words.toLowerCase().replace(/['’.]/g, '').replace(/-/g, ' ').replace(/\s+/g, ' ').trim();
}

/** "health ministry", "ministry of health and sports": the first word of what it is for. */
const ministry = /^(?:([a-z]+)(?: [a-z]+)* ministry|(?:ministry|department) (?:of|for) (?:the )?([a-z]+)(?: .*)?)$/;

/** The body that words stand for; nothing in them but the body itself ("foreign ministry", "the armed forces"). */
export function stateBody(phrase: string): StateBody | undefined {
  const words = plain(phrase).replace(/^the /, '');
  const known = bodies.get(words);
  if (known) return known;
  const found = ministry.exec(words);
  const topic = found?.[1] ?? found?.[2];
  return topic ? { what: `${topic}-ministry`, kind: 'government-body', sector: 'GOV', words } : undefined;
}

const lastWords = new Set([...bodies.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));

/** Whether a body of a state can end in this word: asked before the dearer questions. */
export const endsBody = (word: string): boolean => lastWords.has(plain(word));

export const stateBodies: readonly StateBody[] = [...bodies.values()];
