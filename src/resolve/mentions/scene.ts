import type { ActorKind } from '../../model/actor.js';
import type { Doc, TokenRange } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import { type Tree, treeOf } from '../../model/tree.js';
import type { MentionInputs } from '../mentions.js';
import { headsOf } from './asked.js';
import { cleanNames } from './clean-names.js';
import { type Entity, type EntityType, makeEntity } from './entity.js';
import { type ReportCountries, reportCountries } from './report-countries.js';

/** Everything a rule may look at, indexed by token. Made once a report. */
export interface Scene extends MentionInputs, ReportCountries {
  readonly tree: Tree;
  /** Index in `doc.names` of the name a token lies in, -1: none. */
  readonly nameAt: Int32Array;
  /** Index of the statement whose speaker a token is the head of, -1: none. */
  readonly speakerAt: Int32Array;
  /** Index of the innermost statement whose content holds the token, -1: none. */
  readonly contentAt: Int32Array;
  /** 1 where the token only says which one a noun behind it is ("Police | Public Relations Officer"); filled by coreference. */
  readonly modifying: Uint8Array;
  /** 1 where the token stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** 1 where the token heads one who does harm, as an event says. */
  readonly violent: Uint8Array;
  readonly entities: Entity[];
  make(type: EntityType, kind: ActorKind): Entity;
  /** Whether claims may be read in the sentence of a token: its narrative or its title. */
  isRead(token: number): boolean;
  /** Tokens that lie in a span, by binary search. */
  rangeOf(span: Span): TokenRange;
}

export function makeScene(given: MentionInputs): Scene {
  const inputs = { ...given, doc: cleanNames(given.doc, given.register, given.report.outlet) };
  const { doc, statements } = inputs;
  const size = doc.tokens.length;
  const nameAt = new Int32Array(size).fill(-1);
  const speakerAt = new Int32Array(size).fill(-1);
  const contentAt = new Int32Array(size).fill(-1);
  const quoted = new Uint8Array(size);
  const rangeOf = (span: Span) => tokensIn(doc, span);
  doc.names.forEach((name, i) => {
    nameAt.fill(i, name.tokens.from, name.tokens.to);
  });
  for (const quote of doc.quotes) quoted.fill(1, quote.tokens.from, quote.tokens.to);
  statements.forEach((statement, i) => {
    for (const span of statement.content) fill(contentAt, rangeOf(span), i);
  });
  const entities: Entity[] = [];
  const scene: Scene = {
    ...inputs,
    tree: treeOf(given.doc),
    nameAt,
    speakerAt,
    contentAt,
    modifying: new Uint8Array(size),
    quoted,
    violent: new Uint8Array(size),
    ...reportCountries(inputs),
    entities,
    make: (type, kind) => {
      const made = makeEntity(entities.length, type, kind);
      entities.push(made);
      return made;
    },
    isRead: (token) => {
      const zone = doc.sentences[doc.tokens[token]?.sentence ?? -1]?.zone;
      return zone === null || zone === 'title';
    },
    rangeOf,
  };
  statements.forEach((statement, i) => {
    for (const span of statement.speaker) for (const head of headsOf(scene, span)) speakerAt[head] = i;
  });
  for (const { type, actors } of inputs.events)
    if (type === 'ASSAULT') for (const span of actors) for (const head of headsOf(scene, span)) scene.violent[head] = 1;
  return scene;
}

const fill = (array: Int32Array, { from, to }: TokenRange, value: number) => array.fill(value, from, to);

function tokensIn(doc: Doc, span: Span): TokenRange {
  const from = firstFrom(doc, span.start);
  let to = firstFrom(doc, span.end);
  if ((doc.tokens[to]?.start ?? span.end) < span.end) to++;
  return { from, to: Math.max(from, to) };
}

/** First token that ends after an offset. */
function firstFrom(doc: Doc, offset: number): number {
  let [low, high] = [0, doc.tokens.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (doc.tokens[mid]!.end <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
