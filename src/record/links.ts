import { ownerOf } from '../lexicon/owners.js';
import type { Dependence } from '../model/lineage.js';
import type { Report } from '../model/report.js';
import { foldName } from '../text/fold-name.js';
import { sentenceAt } from '../text/sentence-at.js';
import { shinglesOf } from '../text/shingles.js';
import type { Draft } from './claims/draft.js';
import { publisherOf } from './publisher.js';
import { behind, isState, type World } from './world.js';

/** Reports that share an origin of one claim. */
export interface Link {
  readonly reports: readonly number[];
  readonly why: Dependence;
  readonly proven: boolean;
  readonly actor: string | null;
  /** What it is, in words: "one owner: Rossiya Segodnya". */
  readonly because: string;
}

interface Tie {
  readonly because: string;
  readonly key: string;
  readonly why: Dependence;
  readonly proven: boolean;
  readonly actor: string | null;
}

/** What binds the reports that carry one claim, by shared keys: one pass, however many they are. */
export function linksOf(world: World, drafts: readonly Draft[]): Link[] {
  const shared = new Map<string, { tie: Tie; reports: Set<number> }>();
  const context = contextOf(world, drafts);
  for (const d of drafts)
    for (const tie of tiesOf(world, d, context)) {
      const known = shared.get(tie.key);
      if (known) known.reports.add(d.order);
      else shared.set(tie.key, { tie, reports: new Set([d.order]) });
    }
  return [...shared.values()]
    .filter(({ reports }) => reports.size > 1)
    .map(({ tie: { why, proven, actor, because }, reports }) => ({
      because,
      reports: [...reports].sort((a, b) => a - b),
      why,
      proven,
      actor,
    }));
}

interface Context {
  readonly lineages: ReadonlyMap<string, readonly Tie[]>;
  /** Reports that carry the claim in their own voice too: whom else they quote is then no proof of where they have it. */
  readonly ownVoice: ReadonlySet<number>;
}

function contextOf(world: World, drafts: readonly Draft[]): Context {
  const voiceless = drafts.filter((d) => d.origin.voices.size + d.origin.states.size + d.by.length === 0);
  return { lineages: lineageTies(world), ownVoice: new Set(voiceless.map((d) => d.order)) };
}

const tied = new WeakMap<World, Map<string, Tie[]>>();

/** The ties of each report by the lineages of its story, made once a story. */
function lineageTies(world: World): Map<string, Tie[]> {
  const known = tied.get(world);
  if (known) return known;
  const ties = new Map<string, Tie[]>();
  world.lineages.forEach(({ reports, why }, i) => {
    for (const r of reports) {
      const list = ties.get(r) ?? [];
      list.push({ key: `lineage ${i}`, why, proven: true, actor: null, because: lineageWords[why] });
      ties.set(r, list);
    }
  });
  tied.set(world, ties);
  return ties;
}

const lineageWords = {
  'copied-text': 'copied text',
  'same-agency': 'one agency',
  'same-origin': 'one origin',
} as const satisfies Record<Dependence, string>;

function tiesOf(world: World, d: Draft, context: Context): Tie[] {
  const { report } = d.reading;
  const ties = [...(context.lineages.get(report.id) ?? []), ...copiedRuns(d)];
  return [...ties, ...outletTies(report), ...voiceTies(world, d, context)];
}

/** One outlet is one origin; one site may be, and so may the outlets of one owner. */
function outletTies({ outlet, agency, url }: Report): Tie[] {
  const why = 'same-agency';
  const host = hostOf(url);
  const owner = [outlet, agency].map((name) => name && ownerOf(name)).find(Boolean);
  const ties: Tie[] = [];
  if (outlet)
    ties.push({ key: `outlet ${foldName(outlet)}`, why, proven: true, actor: null, because: `one outlet: ${outlet}` });
  else if (host) ties.push({ key: `host ${host}`, why, proven: false, actor: null, because: `one site: ${host}` });
  if (owner) ties.push({ key: `owner ${owner}`, why, proven: false, actor: null, because: `one owner: ${owner}` });
  return ties;
}

/** On whose word: a speaker, or the body a speaker speaks for, binds; a state behind both only may. */
function voiceTies(world: World, d: Draft, { ownVoice }: Context): Tie[] {
  const publisher = ownVoice.has(d.order) ? publisherOf(world, d.reading) : null;
  const given = [...d.by, ...(publisher ? [publisher] : [])].flatMap((b) => [b, ...behind(world, b)]);
  const voices = [...new Set([...d.origin.voices, ...d.origin.states, ...given])];
  return voices.map((actor) => ({
    key: `voice ${actor}`,
    why: 'same-origin',
    proven: isProof(world, d, actor, ownVoice),
    actor,
    because: `one word: ${world.actors[actor]?.name ?? actor}`,
  }));
}

/** A group's own claim reaches each report on a way that is not told; a state is too large to be one source. */
function isProof(world: World, d: Draft, actor: string, ownVoice: ReadonlySet<number>): boolean {
  if (isState(world, actor) || (ownVoice.has(d.order) && d.by.length === 0 && d.origin.speakers.length > 0))
    return false;
  const { value } = d;
  const itself = typeof value === 'object' && 'status' in value && value.status === 'claimed' && value.actor === actor;
  return !itself;
}

/** Runs of nine words around the words that carry it: two reports that share one have copied. */
function copiedRuns({ reading: { report }, span }: Draft): Tie[] {
  const { hashes, starts, ends } = shinglesOf(report.text, [sentenceAt(report.text, span)], 9);
  const ties: Tie[] = [];
  hashes.forEach((hash, i) => {
    if (starts[i]! <= span.start && span.start < ends[i]!)
      ties.push({ key: `run ${hash}`, why: 'copied-text', proven: true, actor: null, because: 'the same words' });
  });
  return ties;
}

function hostOf(url: string | null): string | null {
  const found = /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}
