import type { Reading } from '../../model/reading.js';
import type { Act, Statement } from '../../model/statement.js';
import type { Saying } from '../../model/story.js';
import { containment, sharedSize } from '../../text/similarity.js';
import { stopWords } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import { behind, isState, type World } from '../world.js';
import { gistOf } from './gist.js';

/** Acts that may be one act in other words; plain saying goes with any. */
const families = {
  say: 'any',
  confirm: 'say',
  agree: 'say',
  praise: 'say',
  thank: 'say',
  mourn: 'say',
  believe: 'say',
  claim: 'say',
  deny: 'deny',
  reject: 'deny',
  decline: 'decline',
  accuse: 'blame',
  condemn: 'blame',
  demand: 'ask',
  urge: 'ask',
  request: 'ask',
  order: 'ask',
  offer: 'promise',
  promise: 'promise',
  intend: 'promise',
  threaten: 'warn',
  warn: 'warn',
} as const satisfies Record<Act, string>;

interface Told {
  readonly reading: Reading;
  readonly order: number;
  readonly statement: Statement;
  readonly speakers: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Share of the shorter content that two reports of one saying have in common, and in how many words at least. */
const overlap = 0.5;
const leastWords = 3;
/** So many sayings of one voice are looked at. */
const candidates = 60;

/** What was said, merged from all reports that carry it, in the order in which reports carry it first. */
export function sayingsOf(world: World): Saying[] {
  const groups: Told[][] = [];
  const byVoice = new Map<string, number[]>();
  world.readings.forEach((reading, order) => {
    for (const statement of reading.statements) {
      const told = tell(world, reading, order, statement);
      const voices = voicesOf(world, told.speakers);
      const found = find(told, voices, groups, byVoice);
      if (found === null) groups.push([told]);
      else groups[found]!.push(told);
      for (const voice of voices) post(byVoice, voice, found ?? groups.length - 1);
    }
  });
  return groups.map((group) => sayingOf(world, group));
}

function tell(world: World, reading: Reading, order: number, statement: Statement): Told {
  const words = new Set<string>();
  for (const { start, end } of statement.content)
    for (const { text } of wordsOf(reading.report.text, start, Math.min(end, start + 2000))) {
      const low = text.toLowerCase();
      if (low.length > 2 && !stopWords.has(low)) words.add(low.slice(0, 6));
    }
  return { reading, order, statement, speakers: [...new Set(statement.speakers.map(world.id))], words };
}

/** Speakers and the bodies they speak for; a whole state is too large to be one voice, unless it is named as the speaker. */
const voicesOf = (world: World, speakers: readonly string[]): string[] => [
  ...new Set(speakers.flatMap((s) => [s, ...behind(world, s).filter((b) => !isState(world, b))])),
];

function find(
  told: Told,
  voices: readonly string[],
  groups: readonly Told[][],
  byVoice: ReadonlyMap<string, number[]>,
): number | null {
  let best: { at: number; share: number } | null = null;
  for (const at of new Set(voices.flatMap((v) => byVoice.get(v) ?? []))) {
    const share = Math.max(...groups[at]!.slice(0, 6).map((other) => sameSaying(told, other)));
    if (share >= overlap && (!best || share > best.share)) best = { at, share };
  }
  return best?.at ?? null;
}

/** Shared part of the content; 0 where they are two sayings. Inside one report only a repetition is one. */
function sameSaying(a: Told, b: Told): number {
  const [x, y] = [families[a.statement.act], families[b.statement.act]];
  if (x !== y && x !== 'any' && y !== 'any') return 0;
  const shared = sharedSize(a.words, b.words);
  if (shared < Math.min(leastWords, Math.max(1, Math.min(a.words.size, b.words.size)))) return 0;
  const share = containment(a.words, b.words);
  return a.order === b.order && share < 0.8 ? 0 : share;
}

function post(byVoice: Map<string, number[]>, voice: string, at: number): void {
  const list = byVoice.get(voice);
  if (!list) byVoice.set(voice, [at]);
  else if (list.length < candidates && !list.includes(at)) list.push(at);
}

function sayingOf(world: World, group: readonly Told[]): Saying {
  const speakers = [...new Set(group.flatMap((t) => t.speakers))];
  const channel = group.map((t) => t.statement.channel).find((c) => c !== null) ?? null;
  return {
    speakers,
    speaksFor: [...new Set(speakers.flatMap((s) => behind(world, s)))],
    act: (group.find((t) => t.statement.act !== 'say') ?? group[0]!).statement.act,
    gist: gistOf(group),
    addressees: [...new Set(group.flatMap((t) => t.statement.addressees.map(world.id)))],
    channel,
    carriers: group.map((t) => ({ report: t.reading.report.id, statement: t.statement.id })),
  };
}
