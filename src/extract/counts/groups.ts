import { type Amount, amountsOf } from './amounts.js';
import { harmAdjective, harmOf, harmVerb } from './harm-words.js';
import type { Line } from './line.js';
import { notPeople, personNoun } from './not-people.js';

/** A noun phrase that may be counted: words [from, to), its amount, and what it is. */
export interface Group {
  readonly from: number;
  readonly to: number;
  /** The noun; -1 for a bare number ("killed five"). */
  readonly head: number;
  readonly amount: Amount | null;
  /** people: counted or not · one: a single person · many: people not counted · thing: no people · self: himself */
  readonly type: 'people' | 'one' | 'many' | 'thing' | 'self';
  /** "three of the dead", "five of them": the first word behind "of" (and article). */
  readonly partOf: string | null;
  /** An adjective of harm before its noun: "30 dead soldiers". */
  readonly within: number;
}

/** Noun phrases of a sentence in order. */
export function groupsOf(line: Line): Group[] {
  const amounts = amountsOf(line);
  const groups: Group[] = [];
  let next = 0;
  for (let at = 0; at < line.length; ) {
    while (next < amounts.length && amounts[next]!.from < at) next++;
    const amount = amounts[next];
    const group =
      amount && amount.from === at
        ? counted(line, amount, amounts[next + 1])
        : uncounted(line, at, amount?.from ?? line.length);
    if (group) groups.push(group);
    at = Math.max(group?.to ?? 0, at + 1);
  }
  return groups;
}

const article = /^(?:the|these|those|their|its|his|her|our|them|whom|us|a|an|such)$/;

function counted(line: Line, amount: Amount, following: Amount | undefined): Group {
  let at = amount.to;
  // "nine (09)": the figure said twice
  if (line.low[at] === '(' && /^\d+$/.test(line.low[at + 1] ?? '') && line.low[at + 2] === ')') at += 3;
  // '22 "terrorists"', "[9] persons"
  if (/^["“”'\]]+$|^''$|^``$/.test(line.low[at] ?? '') && nounFollows(line, at + 1)) at++;
  let partOf: string | null = null;
  if (line.low[at] === 'of') {
    // "40 of the 71 boys" are two figures
    if (following?.from === at + 1)
      return { from: amount.from, to: amount.to, head: -1, amount, type: 'people', partOf: 'group', within: -1 };
    at++;
    while (article.test(line.low[at] ?? '') && partOf === null) {
      partOf = line.low[at]!;
      at++;
    }
    if (partOf !== null && !/^(?:them|whom|us)$/.test(partOf)) partOf = line.low[at] ?? partOf;
  }
  if (partOf !== null && /^(?:them|whom|us)$/.test(partOf))
    return { from: amount.from, to: at, head: -1, amount, type: 'people', partOf, within: -1 };
  if (partOf !== null && harmAdjective(partOf) === undefined && harmVerb(partOf)?.form !== 'past') partOf = 'group';
  if (partOf !== null && partOf !== 'group')
    if (!nounFollows(line, at))
      return { from: amount.from, to: at + 1, head: -1, amount, type: 'people', partOf, within: -1 };
  // "one 23-year-old man"
  const aged = pastAge(line, at);
  const noun = nounRun(line, aged, line.length);
  if (!noun)
    return {
      from: amount.from,
      to: Math.max(at - (line.low[at - 1] === 'of' ? 1 : 0), amount.to),
      head: -1,
      amount,
      type: 'people',
      partOf,
      within: -1,
    };
  const type = notPeople(lemmaAt(line, noun.head)) && !isPeopleWord(line, noun.head) ? 'thing' : 'people';
  const to = withOf(line, noun);
  return { from: amount.from, to, head: noun.head, amount, type, partOf, within: noun.within };
}

const lemmaAt = (line: Line, at: number): string => {
  const lemma = line.token(at).lemma.toLowerCase();
  return lemma === '_' ? line.low[at]! : lemma;
};

const isPeopleWord = (line: Line, at: number): boolean => personNoun(lemmaAt(line, at)) !== undefined;

/** "members of staff", "employees of the bank": of-phrases that say who. */
function withOf(line: Line, noun: Run): number {
  if (
    line.low[noun.to] !== 'of' ||
    !/^(?:members?|employees?|officers?|people|relatives|supporters?|followers?)$/.test(line.low[noun.head]!)
  )
    return noun.to;
  let at = noun.to + 1;
  while (article.test(line.low[at] ?? '')) at++;
  return nounRun(line, at, Math.min(line.length, at + 5))?.to ?? noun.to;
}

interface Run {
  readonly head: number;
  readonly to: number;
  readonly within: number;
}

/** Adjectives, participles and nouns up to the last noun: "Ukrainian soldiers", "dead soldiers", "CRPF personnel". */
function nounRun(line: Line, at: number, limit: number): Run | null {
  let head = -1;
  let within = -1;
  let name: number | null = null;
  let i = at;
  for (; i < Math.min(limit, at + 12); i++) {
    const t = line.token(i);
    const low = line.low[i]!;
    const tag = t.xpos;
    if (isHarm(line, i)) {
      if (head >= 0 || !nounFollows(line, i + 1)) break;
      within = i;
      continue;
    }
    if (isTimeWord(low) && !(head < 0 && i === at)) break;
    if (/^NNPS?$/.test(tag) || t.upos === 'PROPN') {
      if (
        head >= 0 &&
        isPluralNoun(line, head) &&
        line.nameAt(i)?.kind !== line.nameAt(head)?.kind &&
        !line.nameAt(head)
      ) {
        name = i;
        break;
      }
      head = i;
    } else if (/^NNS?$/.test(tag) || (head >= 0 && /s$/.test(low) && isPeopleNoun(low))) head = i;
    else if (tag === 'POS' && head >= 0 && nounFollows(line, i + 1)) {
      // "the mayor's murder" befell the mayor; of "the boy's mother" whoever belongs to him is meant
      if (harmOf(line.low[i + 1]!)) break;
    } else if (low === '-' || tag === 'HYPH') {
      if (i + 1 >= line.length || line.token(i).start !== line.token(i - 1)?.end) break;
    } else if (/^JJ$|^VBN$/.test(tag) && head >= 0 && goesOn(line, i, head)) {
      // "Taliban key commanders", "State-tied militants"
    } else if (/^JJ[RS]?$|^VB[NG]$|^RB$|^CD$/.test(tag) && head < 0) {
      if (tag === 'RB' && !/^JJ|^VBN/.test(line.token(Math.min(i + 1, line.length - 1)).xpos)) break;
      if (!nounFollows(line, i + 1)) {
        // a noun for people that the tagger took for something else: "five injured Dutch"
        if (personNoun(low) !== undefined) head = i;
        break;
      }
    } else break;
  }
  if (name !== null) i = name;
  return head < 0 ? null : { head, to: head + 1, within };
}

const isPeopleNoun = (low: string): boolean => personNoun(low.slice(0, -1)) === 'person';

/** An adjective between a name and the noun. */
const goesOn = (line: Line, at: number, head: number): boolean =>
  line.token(head).upos === 'PROPN' &&
  /^NNS?$/.test(line.token(Math.min(at + 1, line.length - 1)).xpos) &&
  !isTimeWord(line.low[at + 1] ?? '');

const isPluralNoun = (line: Line, at: number): boolean =>
  line.token(at).xpos === 'NNS' || /s$|people|men$|women$|children$|police$|personnel$/.test(line.low[at]!);

const isHarm = (line: Line, at: number): boolean => {
  const low = line.low[at]!;
  const verb = harmVerb(low);
  return (
    harmAdjective(low) !== undefined || (verb !== undefined && (verb.form === 'past' || line.token(at).upos === 'VERB'))
  );
};

const timeWords =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|tomorrow|overnight|morning|afternoon|evening|night|last|this|week|month|year|earlier|late|daily)$/;
export const isTimeWord = (low: string): boolean => timeWords.test(low);

/** Whether a noun stands at `at`, or behind one or two adjectives. */
function nounFollows(line: Line, at: number): boolean {
  for (let i = at; i < Math.min(line.length, at + 4); i++) {
    const t = line.token(i);
    if (isTimeWord(line.low[i]!)) return false;
    if (/^NN/.test(t.xpos) && !harmAdjective(line.low[i]!)) return true;
    if (!/^JJ|^VBN$|^VBG$|^HYPH$|^CD$/.test(t.xpos) && line.low[i] !== '-') return false;
    if (isHarm(line, i) && i > at) return false;
  }
  return false;
}

const single = /^(?:a|an|the|his|her|my|our|their|its|another|one|this|that|its)$/;

/** A noun phrase without a number: a single person, people, or something else. */
function uncounted(line: Line, at: number, limit: number): Group | null {
  const low = line.low[at]!;
  const group = (from: number, to: number, head: number, type: Group['type']): Group => ({
    from,
    to,
    head,
    amount: null,
    type,
    partOf: null,
    within: -1,
  });
  if (/^(?:himself|herself|itself|themselves)$/.test(low)) return group(at, at + 1, at, 'self');
  if (/^(?:he|she|him)$/.test(low)) return group(at, at + 1, at, 'one');
  if (low === 'her' && !/^(?:NN|JJ)/.test(line.token(Math.min(at + 1, line.length - 1)).xpos))
    return group(at, at + 1, at, 'one');
  if (/^(?:i|they|them|we|us|you|it|who|anyone|anybody|someone|somebody|people)$/.test(low))
    return group(at, at + 1, at, /^(?:someone|somebody)$/.test(low) ? 'one' : low === 'it' ? 'thing' : 'many');
  // "said that the mayor was killed": no article
  // "one man was killed and another wounded"
  if (low === 'another' && standsAlone(line, at)) return group(at, at + 1, at, 'one');
  const determined = single.test(low) && !(low === 'that' && line.token(at).upos !== 'DET');
  const bareAge = !determined && pastAge(line, at) > at;
  if (!determined && !bareAge && !/^NN|^JJ/.test(line.token(at).xpos)) return null;
  let from = at + (determined ? 1 : 0);
  if (determined && /^(?:other|second|third|fourth|fifth)$/.test(line.low[from] ?? '')) from++;
  const aged = pastAge(line, from);
  const run = nounRun(line, aged, line.length > limit && aged > from ? line.length : limit);
  if (aged > from && (!run || run.to <= aged)) return group(at, aged, aged - 1, 'one');
  if (!run) return null;
  return group(at, run.to, run.head, typeOf(line, run));
}

const standsAlone = (line: Line, at: number): boolean =>
  at + 1 >= line.length ||
  !/^(?:NN|JJ|CD|VBG|HYPH)/.test(line.token(at + 1).xpos) ||
  (isHarm(line, at + 1) && !nounFollows(line, at + 2));

function typeOf(line: Line, { head }: Run): Group['type'] {
  const low = line.low[head]!;
  if (line.nameAt(head)?.kind === 'person') return line.token(head).xpos === 'NNPS' ? 'many' : 'one';
  const noun = personNoun(lemmaAt(line, head)) ?? personNoun(low);
  if (noun === 'crowd' || personNoun(low) === 'crowd') return 'many';
  if (noun) return line.token(head).xpos === 'NNS' ? 'many' : 'one';
  return line.token(head).xpos === 'NNPS' ? 'many' : 'thing';
}

/** "a 16-year-old (boy)": where the words of age end; `at` where there are none. */
function pastAge({ low }: Line, at: number): number {
  if (/^\d{1,3}-(?:year|month|week|day)s?-old$/.test(low[at] ?? '')) return at + 1;
  if (!/^(?:\d{1,3}|[a-z]+teen|[a-z]+ty)$/.test(low[at] ?? '')) return at;
  const rest = low.slice(at + 1, at + 5).join(' ');
  return /^- (?:year|month|week|day)s? - old$/.test(rest) ? at + 5 : at;
}
