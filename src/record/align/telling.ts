import type { Event } from '../../model/event.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { nameKey } from '../../text/name-key.js';
import { numberAt } from '../../text/number-words.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { sentencesAt } from '../../text/sentences-at.js';
import { stem } from '../../text/stem.js';
import { stopWords } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { World } from '../world.js';
import { familyOf } from './families.js';

/** An event of one report, made ready for comparing. Ids are merged ones. */
export interface Telling {
  readonly report: string;
  readonly order: number;
  /** Place in the report's own order of salience. */
  readonly rank: number;
  readonly reading: Reading;
  readonly event: Event;
  readonly family: string;
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly place: string | null;
  /** Days since 1970. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Figures of its casualties: "killed 37". */
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The word that tells it, without its endings. */
  readonly stem: string;
  /** Where the sentence of that word begins. */
  readonly sentence: number;
  /** Family names of those it was done to, by sound: one person dies once. */
  readonly named: ReadonlySet<string>;
  /** Its report tells no other happening of the family. */
  readonly only: boolean;
  readonly faint: boolean;
  /** All its figures count a time or a region, not one happening. */
  readonly isSum: boolean;
  /** What those who do it and bear it are called, without names: stems of the words. */
  readonly described: { readonly actors: ReadonlySet<string>; readonly recipients: ReadonlySet<string> };
}

/** So many events of one report are looked at. */
export const mostEvents = 60;

/** Everything that a reading tells; what it only denies, wishes or supposes is `faint`: it may join a happening, and opens none. */
export function tellingsOf(reading: Reading, order: number, world: World): Telling[] {
  const told = reading.events.map((event, rank) => ({ event, rank })).slice(0, mostEvents);
  const families = told.map(({ event }) => (isFaint(event) ? '' : familyOf(event)));
  return told.map(({ event, rank }) => {
    const family = familyOf(event);
    const only = families.filter((f) => f === family).length <= 1;
    return tellingOf(world, { reading, event, rank, order, family, only, faint: isFaint(event) });
  });
}

const isFaint = ({ actuality }: Event): boolean => actuality === 'hypothetical' || actuality === 'negated';

type Placed = Pick<Telling, 'reading' | 'event' | 'rank' | 'order' | 'family' | 'only' | 'faint'>;

function tellingOf({ id }: World, placed: Placed): Telling {
  const { reading, event } = placed;
  return {
    ...placed,
    report: reading.report.id,
    actors: new Set(event.actors.map(id)),
    recipients: new Set(event.recipients.map(id)),
    place: event.place && id(event.place),
    days: daysOf(event),
    figures: figuresOf(event),
    words: contentWords(reading, event),
    stem: stemOf(reading, event),
    sentence: sentenceAt(reading.report.text, event.trigger).start,
    named: namedIn(reading, event),
    isSum: isSum(event),
    described: {
      actors: wordsFor(reading, event.actorSpans),
      recipients: wordsFor(reading, event.recipientSpans),
    },
  };
}

function daysOf({ time }: Event): Telling['days'] {
  const from = Date.parse(time?.from?.slice(0, 10) ?? '') / 86_400_000;
  const to = Date.parse(time?.to?.slice(0, 10) ?? '') / 86_400_000;
  if (Number.isNaN(from) && Number.isNaN(to)) return null;
  return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to };
}

function figuresOf({ casualties }: Event): Set<string> {
  const own = casualties.filter((c) => c.scope === 'event' && !c.subset);
  return new Set(
    own.flatMap((c) => ((c.point ?? c.min ?? c.max) === null ? [] : `${c.kind} ${c.point ?? c.min ?? c.max}`)),
  );
}

/** "112 people were abducted … during the reporting period". */
const isSum = ({ casualties }: Event): boolean =>
  casualties.length > 0 && casualties.every((c) => c.scope === 'period' || c.scope === 'cumulative');

function contentWords({ report }: Reading, { evidence, trigger }: Event): Set<string> {
  const words = new Set<string>();
  for (const { start, end } of sentencesAt(report.text, [trigger, ...evidence], 4))
    for (const { text } of wordsOf(report.text, start, end))
      if (/^\d/.test(text) || (text.length > 2 && !stopWords.has(text.toLowerCase()))) words.add(keyOf(text));
  return words;
}

/** "forty" and "40" are one word. */
const keyOf = (word: string): string => String(numberAt([word], 0)?.value ?? stem(word));

const stemOf = ({ report: { text } }: Reading, { trigger: { start, end } }: Event): string =>
  stem(wordsOf(text, start, Math.min(end, start + 100)).find((w) => !stopWords.has(w.text.toLowerCase()))?.text ?? '');

/** "two suspected Mafia bosses" and "the Mafia boss" share "mafia" and "bos". */
function wordsFor({ report: { text } }: Reading, spans: readonly Span[]): Set<string> {
  const words = spans.flatMap(({ start, end }) => wordsOf(text, start, Math.min(end, start + 120)));
  return new Set(
    words.filter((w) => w.text.length > 2 && !stopWords.has(w.text.toLowerCase())).map((w) => stem(w.text)),
  );
}

/** People it was done to who are called by a name: as persons, in the words for victims, and in those for whom a figure counts. */
function namedIn({ actors }: Reading, { recipients, victims, casualties }: Event): Set<string> {
  const people = recipients.flatMap((r) => (actors[r]?.kind === 'person' ? actors[r].name : []));
  const counted = casualties.flatMap((c) => (c.who && c.point === 1 ? c.who : []));
  return new Set([...people, ...victims, ...counted].flatMap(familyName));
}

/** "his wife, Ana Lopes" and "Mrs Lopes" give "lupis"; words that are no name of a person give nothing. */
function familyName(words: string): string[] {
  const last = wordsOf(words.slice(0, 200)).at(-1)?.text ?? '';
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(last) && last.length > 2 ? [nameKey(last)] : [];
}
