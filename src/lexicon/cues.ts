import { type Act, acts } from '../model/statement.js';
import { loadTable } from './load-table.js';

/** How the content of a cue stands to it: a preposition names itself ("of"), "on-inf" is "called on him to …". */
export type Frame = string;

/** A word of attribution: what frames it takes, and how sure each makes it an attribution. */
export interface Cue {
  readonly kind: 'verb' | 'noun';
  /** With its particle: "point out". */
  readonly lemma: string;
  readonly frames: ReadonlyMap<Frame, number>;
  readonly act: Act;
  /** Where the addressee stands: "obj", a preposition, "target" (an object that is part of the content too), null. */
  readonly to: string | null;
  readonly example: string;
}

const verbs = new Map<string, Cue>();
const nouns = new Map<string, Cue>();

for (const { line, cells } of loadTable(new URL('./cues.tsv', import.meta.url), 6)) {
  const [kind, lemma, frames, act, to, example] = cells as [string, string, string, Act, string, string];
  const fail = (what: string): never => {
    throw new Error(`cues.tsv:${line}: ${what}: ${JSON.stringify(cells)}`);
  };
  if (kind !== 'v' && kind !== 'n') fail('kind is v or n');
  if (!acts.includes(act)) fail('no such act');
  const table = kind === 'v' ? verbs : nouns;
  if (table.has(lemma)) fail('a second row');
  table.set(lemma, {
    kind: kind === 'v' ? 'verb' : 'noun',
    lemma,
    frames: new Map(frames.split(' ').map((f) => frameOf(f) ?? fail(`frame ${f}`))),
    act,
    to: to === '-' ? null : to,
    example,
  });
}

function frameOf(written: string): [Frame, number] | null {
  const [name = '', weight = ''] = written.split(':');
  const chance = Number(weight);
  return /^[a-z-]+$/.test(name) && chance > 0 && chance <= 1 ? [name, chance] : null;
}

export const verbCue = (lemma: string): Cue | undefined => verbs.get(lemma);
export const nounCue = (lemma: string): Cue | undefined => nouns.get(lemma);
export const cueRows = (): Cue[] => [...verbs.values(), ...nouns.values()];
