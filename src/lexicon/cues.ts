import { type Act, acts } from '../model/statement.js';
import { loadTable } from './load-table.js';

/** How the content of a cue stands to it: a preposition names itself ("of"), "on-inf" is "called on him to …". */
export type Frame = string;

/** A word of attribution: what frames it takes, and how sure each makes it an attribution. */
export interface Cue {
  readonly kind: 'verb' | 'noun' | 'adjective';
  /** With its particle: "point out". */
  readonly lemma: string;
  readonly frames: ReadonlyMap<Frame, number>;
  readonly act: Act;
  /** Frames in which it is another act: "told to leave" is an order. */
  readonly acts: ReadonlyMap<Frame, Act>;
  /** Where the addressee stands: "obj", a preposition, "target" (an object that is part of the content too), null. */
  readonly to: string | null;
  readonly example: string;
}

/** Rows of people's knowledge count as so many cases seen. */
const priorCases = 4;
/** A passive is less often an attribution than its active, one with a mere object seldom ("were denied visas"). */
const passive = (frame: Frame): number => (frame === 'obj' || frame === 'small' ? 0.3 : 0.75);

const kinds = { v: 'verb', n: 'noun', a: 'adjective' } as const;
const tables = { v: new Map<string, Cue>(), n: new Map<string, Cue>(), a: new Map<string, Cue>() };
const counts = loadCounts();

for (const { line, cells } of loadTable(new URL('./cues.tsv', import.meta.url), 6)) {
  const [kind, lemma, frames, act, to, example] = cells as [keyof typeof kinds, string, string, Act, string, string];
  const fail = (what: string): never => {
    throw new Error(`cues.tsv:${line}: ${what}: ${JSON.stringify(cells)}`);
  };
  if (!(kind in kinds)) fail('kind is v, n or a');
  if (!acts.includes(act)) fail('no such act');
  const table = tables[kind];
  if (table.has(lemma)) fail('a second row');
  const read = frames.split(' ').map((f) => frameOf(f) ?? fail(`frame ${f}`));
  table.set(lemma, {
    kind: kinds[kind],
    lemma,
    frames: chances(kind, lemma, new Map(read.map(({ frame, chance }) => [frame, chance]))),
    act,
    acts: new Map(read.flatMap(({ frame, act: own }) => (own ? [[frame, own] as const] : []))),
    to: to === '-' ? null : to,
    example,
  });
}

/** "inf:.8=order": the frame, its chance, and an act of its own. */
function frameOf(written: string): { frame: Frame; chance: number; act: Act | null } | null {
  const [, frame = '', chance = '', act = ''] = /^([a-z-]+):([0-9.]+)(?:=([a-z]+))?$/.exec(written) ?? [];
  const isAct = act === '' || (acts as readonly string[]).includes(act);
  return frame && Number(chance) > 0 && Number(chance) <= 1 && isAct
    ? { frame, chance: Number(chance), act: (act as Act) || null }
    : null;
}

/** "v say clause" -> how often it stood there, and how often it was an attribution (PolNeAR train). */
function loadCounts(): Map<string, Map<Frame, readonly [seen: number, right: number]>> {
  const table = new Map<string, Map<Frame, readonly [number, number]>>();
  for (const { cells } of loadTable(new URL('./cue-counts.tsv', import.meta.url), 5)) {
    const [kind, lemma, frame = '', seen, right] = cells;
    const key = `${kind} ${lemma}`;
    const frames = table.get(key) ?? new Map<Frame, readonly [number, number]>();
    table.set(key, frames.set(frame, [Number(seen), Number(right)]));
  }
  return table;
}

/** The row's own chances, moved by what was counted; frames of passives beside them. */
function chances(kind: string, lemma: string, own: Map<Frame, number>): Map<Frame, number> {
  const seen = counts.get(`${kind} ${lemma}`);
  const all = new Map<Frame, number>();
  for (const [frame, chance] of own)
    for (const [name, prior] of [
      [frame, chance],
      [`${frame}:pass`, chance * passive(frame)],
    ] as const) {
      const [cases, right] = seen?.get(name) ?? [0, 0];
      all.set(name, (right + priorCases * prior) / (cases + priorCases));
    }
  return all;
}

/** Cues by lemma, and the chance below which one in its frame is no attribution. Training asks with another. */
export interface CueLexicon {
  verb(lemma: string): Cue | undefined;
  noun(lemma: string): Cue | undefined;
  adjective(lemma: string): Cue | undefined;
  readonly threshold: number;
}

export const cueLexicon: CueLexicon = {
  verb: (lemma) => tables.v.get(lemma),
  noun: (lemma) => tables.n.get(lemma),
  adjective: (lemma) => tables.a.get(lemma),
  threshold: 0.5,
};

/** Chance of a frame that a row does not name. */
const unnamed = 0.05;

/** A row that takes every frame: its own at its chance, others at a small one. */
function opened(row: Cue): Cue {
  const frames = { get: (frame: Frame) => row.frames.get(frame) ?? unnamed, has: () => true };
  return { ...row, frames: frames as unknown as Cue['frames'] };
}

const openTable = (table: ReadonlyMap<string, Cue>): Map<string, Cue> =>
  new Map([...table].map(([lemma, row]) => [lemma, opened(row)]));

const openTables = { v: openTable(tables.v), n: openTable(tables.n), a: openTable(tables.a) };

/** The lexicon with every word of it in any frame: for a model that tells which are attributions. */
export const openLexicon: CueLexicon = {
  verb: (lemma) => openTables.v.get(lemma),
  noun: (lemma) => openTables.n.get(lemma),
  adjective: (lemma) => openTables.a.get(lemma),
  threshold: 0.5,
};

export const cueRows = (): Cue[] => [...tables.v.values(), ...tables.n.values(), ...tables.a.values()];
