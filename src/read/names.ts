import { isNameCue } from '../lexicon/name-cues.js';
import { nationByAdjective, nationByName, nationByPeople } from '../lexicon/nations.js';
import { personTitle } from '../lexicon/person-titles.js';
import type { Name, NameKind, Token } from '../model/doc.js';

/** A name by token indices, half-open, while it is being settled. */
interface Draft {
  from: number;
  to: number;
  kind: NameKind;
}

/**
 * From the tagger's labels to names: passes in order, each with what it mends.
 *   1. labels to spans                    B-person I-person
 *   2. nations                            Pakistan · the U.S. · Indian
 *   3. institutions by their words        Ministry of External Affairs · Department of State
 *   4. acronyms                           CRPF · JeM
 *   5. hyphens                            Jaish-e-Mohammed
 *   6. titles off persons                 (Secretary of State) Mike Pompeo
 *   7. armed groups by words in or beside the group Ansar Dine · the Cedar Brigade
 *   8. no names of days and months
 */
export function namesOf(
  tokens: readonly Token[],
  labels: readonly string[],
  from: number,
  to: number,
  caseless: boolean,
): Name[] {
  let drafts = fromLabels(labels, from, to);
  drafts = withNations(tokens, drafts, from, to);
  if (!caseless) drafts = withInstitutions(tokens, drafts, from, to);
  if (!caseless) drafts = withAcronyms(tokens, drafts, from, to);
  drafts = drafts.map((d) => acrossHyphens(tokens, d, from, to));
  drafts = drafts.map((d) => withoutTitles(tokens, d)).filter((d) => d.to > d.from);
  drafts = drafts.map((d) => asGroup(tokens, d, from, to));
  drafts = drafts.filter((d) => !isCalendar(tokens, d));
  return disjoint(drafts).map((d) => settle(tokens, d));
}

function fromLabels(labels: readonly string[], from: number, to: number): Draft[] {
  const drafts: Draft[] = [];
  for (let i = from; i < to; i++) {
    const label = labels[i - from]!;
    const last = drafts.at(-1);
    if (label.startsWith('B-')) drafts.push({ from: i, to: i + 1, kind: label.slice(2) as NameKind });
    else if (label.startsWith('I-') && last && last.to === i) last.to = i + 1;
  }
  return drafts;
}

const words = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t, i, all) => (i > 0 && all[i - 1]!.end < t.start ? ` ${t.text}` : t.text))
    .join('');

const LONGEST_NATION = 6;

/** Longest match of a nation's name or of a word for its people; not inside a longer name of an institution. */
function withNations(tokens: readonly Token[], drafts: readonly Draft[], from: number, to: number): Draft[] {
  const found: Draft[] = [];
  for (let i = from; i < to; i++) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text)) continue;
    const hit = nationAt(tokens, i, to);
    if (!hit) continue;
    found.push(hit);
    i = hit.to - 1;
  }
  const longer = (hit: Draft) =>
    drafts.find(
      (d) =>
        d.from <= hit.from &&
        hit.to <= d.to &&
        d.to - d.from > hit.to - hit.from &&
        (d.kind === 'organisation' || d.kind === 'event' || d.kind === 'person'),
    );
  const kept = found.filter((hit) => !longer(hit) && !insideName(tokens, hit, drafts));
  const rest = drafts.filter((d) => !kept.some((k) => k.from < d.to && d.from < k.to));
  // A place the tagger drew over a nation and more ("India's Jammu and Kashmir") keeps what is left of it
  const halves = drafts.filter((d) => !rest.includes(d)).flatMap((d) => leftover(tokens, d, kept));
  return [...rest, ...kept, ...halves].sort((a, b) => a.from - b.from);
}

const insideName = (tokens: readonly Token[], hit: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (d) =>
      d.kind === 'place' &&
      d.from <= hit.from &&
      hit.to <= d.to &&
      d.to - d.from > hit.to - hit.from &&
      tokens[hit.to]?.text !== "'s" &&
      tokens[hit.to]?.text !== '’s' &&
      tokens[hit.to]?.text !== ',',
  );

function leftover(tokens: readonly Token[], d: Draft, kept: readonly Draft[]): Draft[] {
  const hit = kept.find((k) => k.from < d.to && d.from < k.to)!;
  const after = { ...d, from: hit.to };
  while (after.from < after.to && !/^\p{Lu}/u.test(tokens[after.from]!.text)) after.from++;
  const before = { ...d, to: hit.from };
  while (before.to > before.from && !/^\p{Lu}/u.test(tokens[before.to - 1]!.text)) before.to--;
  return [before, after].filter((x) => x.to > x.from);
}

function nationAt(tokens: readonly Token[], at: number, to: number): Draft | null {
  for (let end = Math.min(to, at + LONGEST_NATION); end > at; end--) {
    const form = words(tokens, at, end);
    const noun = nationByName(form);
    const adjective = nationByAdjective(form);
    // "US officials": an adjective before a noun; "the US": a state
    if (adjective && (!noun || modifiesNext(tokens, end, to))) return { from: at, to: end, kind: 'nationality' };
    if (noun && !(end - at === 1 && form.length === 2 && tokens[at]!.upos === 'PRON'))
      return { from: at, to: end, kind: 'state' };
    if (nationByPeople(form)) return { from: at, to: end, kind: 'nationality' };
  }
  return null;
}

const modifiesNext = (tokens: readonly Token[], at: number, to: number): boolean =>
  at < to && tokens[at]!.start - tokens[at - 1]!.end === 1 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.upos);

/** "Ministry of External Affairs", "Department of State", "Foreign Ministry", "Valley Development Authority". */
function withInstitutions(tokens: readonly Token[], drafts: readonly Draft[], from: number, to: number): Draft[] {
  const made: Draft[] = [];
  for (let i = from; i < to; i++) {
    const { text, upos } = tokens[i]!;
    if (!/^\p{Lu}/u.test(text) || upos === 'VERB' || !isNameCue(text.toLowerCase(), 'organisation')) continue;
    const d: Draft = { from: i, to: i + 1, kind: 'organisation' };
    while (
      d.from > from &&
      isCapital(tokens[d.from - 1]!) &&
      !personTitle(tokens[d.from - 1]!.text) &&
      near(tokens, d.from)
    )
      d.from--;
    d.to = afterOf(tokens, d.to, to);
    if (d.to - d.from > 1) made.push(d);
  }
  return replaceOverlaps(
    drafts,
    made,
    (old, one) =>
      old.kind === 'person' ||
      old.from < one.from ||
      (old.to - old.from >= one.to - one.from &&
        old.kind !== 'place' &&
        old.kind !== 'nationality' &&
        old.kind !== 'state'),
  );
}

/** The end of "of External Affairs and Trade" after a cue. */
function afterOf(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  if (/^(?:of|for)$/.test(tokens[end]?.text ?? '') && end + 1 < to) {
    let k = end + 1;
    if (tokens[k]?.text === 'the' && k + 1 < to) k++;
    if (!isCapital(tokens[k])) return end;
    while (
      k < to &&
      (isCapital(tokens[k]) ||
        (/^(?:and|of|&|,)$/.test(tokens[k]!.text) &&
          isCapital(tokens[k + 1]) &&
          k + 1 < to &&
          !(tokens[k]!.text === ',')))
    )
      k++;
    end = k;
  }
  return end;
}

const isCapital = (t: Token | undefined): boolean =>
  t !== undefined && /^\p{Lu}/u.test(t.text) && t.upos !== 'PRON' && t.upos !== 'DET';
const near = (tokens: readonly Token[], at: number): boolean => tokens[at]!.start - tokens[at - 1]!.end <= 1;

/** Puts `made` in place of the drafts that they overlap, unless `keep` wants the old one. */
function replaceOverlaps(
  drafts: readonly Draft[],
  made: readonly Draft[],
  keep: (old: Draft, one: Draft) => boolean,
): Draft[] {
  let result = [...drafts];
  for (const one of made) {
    const hit = result.filter((d) => d.from < one.to && one.from < d.to);
    if (hit.some((d) => keep(d, one))) continue;
    result = [...result.filter((d) => !hit.includes(d)), one];
  }
  return result.sort((a, b) => a.from - b.from);
}

/** "CRPF", "JeM", "UNHCR": two to seven letters, mostly capitals, no word of the sentence's own shouting. */
function withAcronyms(tokens: readonly Token[], drafts: readonly Draft[], from: number, to: number): Draft[] {
  const made: Draft[] = [];
  for (let i = from; i < to; i++) {
    const { text, upos } = tokens[i]!;
    if (!/^\p{Lu}[\p{L}&]{0,5}\p{Lu}s?$/u.test(text) || upos === 'NUM' || upos === 'ADV' || upos === 'PRON') continue;
    if ((text.match(/\p{Lu}/gu)?.length ?? 0) * 2 < text.length) continue;
    made.push({ from: i, to: i + 1, kind: 'organisation' });
  }
  return replaceOverlaps(drafts, made, () => true);
}

/** A name goes on over hyphens without spaces: "Jaish - e - Mohammed". */
function acrossHyphens(tokens: readonly Token[], d: Draft, from: number, to: number): Draft {
  const joined = (i: number) => i > from && i < to && tokens[i - 1]!.end === tokens[i]!.start;
  let { from: a, to: b } = d;
  while (b + 1 < to && /^[-–]$/.test(tokens[b]!.text) && joined(b) && joined(b + 1) && continues(tokens, b + 1)) b += 2;
  while (a - 2 >= from && /^[-–]$/.test(tokens[a - 1]!.text) && joined(a) && joined(a - 1) && continues(tokens, a - 2))
    a -= 2;
  // "Jaish-e Mohammed": after the small word the name goes on without its hyphen
  if (b < to && /^[a-z]{1,2}$/.test(tokens[b - 1]!.text) && /^\p{Lu}/u.test(tokens[b]!.text)) b++;
  // "Pakistan-based": the hyphen belongs to the word after it, and the name stays as it was
  return d.kind === 'state' || d.kind === 'nationality' ? d : { ...d, from: a, to: b };
}

const continues = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]!.text) || /^(?:e|i|ul|al|ud|ur|el|de|du|us|un)$/i.test(tokens[i]!.text);

/** Titles and nations before a person's name are not of it. */
function withoutTitles(tokens: readonly Token[], d: Draft): Draft {
  if (d.kind !== 'person') return d;
  let from = d.from;
  const isTitle = (t: Token) =>
    personTitle(t.text) !== undefined ||
    /^(?:of|the|[-,])$/.test(t.text) ||
    nationByAdjective(t.text) !== undefined ||
    isNameCue(t.text.toLowerCase(), 'organisation') ||
    /^(?:foreign|prime|state|press|defence|defense|interior|national|security|adviser|advisor|white|general|vice|chief)$/i.test(
      t.text,
    );
  while (from < d.to - 1 && isTitle(tokens[from]!)) from++;
  return { ...d, from };
}

const groupBeside =
  /^(?:group|militia|militant|militants|rebel|rebels|insurgent|insurgents|terrorist|terrorists|terror|guerrilla|guerrillas|jihadist|jihadists|separatist|separatists|paramilitary|gunmen|fighters)$/i;

/** An armed group by a word in its name, or by what stands right beside it. */
function asGroup(tokens: readonly Token[], d: Draft, from: number, to: number): Draft {
  if (d.kind === 'state' || d.kind === 'nationality' || d.kind === 'event') return d;
  const inside = tokens.slice(d.from, d.to).some((t) => isNameCue(t.text.toLowerCase(), 'group'));
  if (inside && !(d.kind === 'place' && d.to - d.from === 1)) return { ...d, kind: 'group' };
  if (d.kind === 'place') return d;
  const before = d.from > from ? tokens[d.from - 1]!.text : '';
  const after = d.to < to ? tokens[d.to]!.text : '';
  const beside =
    groupBeside.test(after) ||
    (groupBeside.test(before) && d.kind !== 'person') ||
    (/^group$/i.test(before) && d.kind === 'person');
  return beside && !isOffice(tokens, d) ? { ...d, kind: 'group' } : d;
}

const isOffice = (tokens: readonly Token[], d: Draft): boolean =>
  tokens
    .slice(d.from, d.to)
    .some((t) => /^(?:ministry|department|council|police|court|parliament|committee)$/i.test(t.text));

const isCalendar = (tokens: readonly Token[], d: Draft): boolean =>
  tokens
    .slice(d.from, d.to)
    .every((t) => isNameCue(t.text.toLowerCase().replace(/\.$/, ''), 'calendar') || /^\d+$/.test(t.text));

/** Where two overlap, the longer; where equal, the first. */
function disjoint(drafts: readonly Draft[]): Draft[] {
  const byLength = [...drafts].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: Draft[] = [];
  const taken = new Set<number>();
  for (const d of byLength) {
    let free = true;
    for (let i = d.from; i < d.to; i++) if (taken.has(i)) free = false;
    if (!free) continue;
    for (let i = d.from; i < d.to; i++) taken.add(i);
    kept.push(d);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function settle(tokens: readonly Token[], { from, to, kind }: Draft): Name {
  let head = to - 1;
  for (let i = from; i < to; i++) {
    const h = tokens[i]!.head;
    if (h < from || h >= to) {
      head = i;
      break;
    }
  }
  return { kind, tokens: { from, to }, span: { start: tokens[from]!.start, end: tokens[to - 1]!.end }, head };
}
