import { actor } from '../src/model/actor.js';
import type { Reading } from '../src/model/reading.js';
import { report } from '../src/model/report.js';

/** A small seeded generator (mulberry32): the same seed gives the same Readings. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = 'ba ke lo mi nu ra si to va ze cho da fe go hu ja ki lu mo ne'.split(' ');
const verbs = 'attacked raided stormed shelled bombed burned looted seized'.split(' ');
const filler =
  'the road was shut and the market stayed empty while people waited for news of the missing and the guards walked along the river'.split(
    ' ',
  );

/** So many reports of one happening, on average. */
const perStory = 4;

/** `count` Readings of invented raids, about four reports a raid, one raid in ten minutes from 2020 on. */
export function makeReadings(count: number, seed = 1): Reading[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const name = () => {
    const word = pick(syllables) + pick(syllables) + pick(syllables) + (random() < 0.5 ? pick(syllables) : '');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const readings: Reading[] = [];
  for (let story = 0; readings.length < count; story++) {
    const facts = {
      place: name(),
      chief: `${name()} ${name()}`,
      group: `${name()} Front`,
      verb: pick(verbs),
      dead: 1 + Math.floor(random() * 40),
    };
    const first = Date.UTC(2020, 0, 1) + story * 600_000;
    for (let i = 0; i < perStory && readings.length < count; i++) {
      const words = Array.from({ length: 60 }, () => pick(filler)).join(' ');
      const text = `Fighters of ${facts.group} ${facts.verb} ${facts.place} and killed ${facts.dead + (i === 3 ? 1 : 0)} people, police chief ${facts.chief} said. Near ${name()} ${words}.`;
      readings.push(made(`r${readings.length}`, text, first + i * 3_600_000 * (i === 3 ? 24 * 20 : 1), facts));
    }
  }
  return readings;
}

function made(
  id: string,
  text: string,
  at: number,
  { place, group, verb }: { place: string; group: string; verb: string },
): Reading {
  const published = new Date(at).toISOString();
  const day = published.slice(0, 10);
  const trigger = { start: text.indexOf(verb), end: text.indexOf(verb) + verb.length };
  const number = /killed (\d+)/.exec(text)!;
  const n = Number(number[1]);
  const span = { start: number.index + 7, end: number.index + number[0].length };
  const [who, where] = [`ac:${group.toLowerCase()}`, `pl:${place.toLowerCase()}`];
  return {
    reader: { version: 'made', models: {}, register: '' },
    report: report({
      id,
      text,
      outlet: `Paper ${Number(id.slice(1)) % 50}`,
      published: { from: published, to: published, basis: ['metadata'], doubts: [] },
    }),
    mentions: [],
    times: [],
    statements: [],
    events: [
      {
        id: 'e1',
        type: 'ASSAULT',
        modes: [],
        contexts: [],
        root: '18',
        actuality: 'actual',
        actors: [who],
        recipients: [],
        actorSpans: [],
        recipientSpans: [],
        place: where,
        placeSpan: null,
        time: { from: day, to: day, precision: 'day', span: null },
        casualties: [
          {
            kind: 'killed',
            min: n,
            max: n,
            point: n,
            qualifier: 'exact',
            who: 'people',
            attackers: 'unstated',
            scope: 'event',
            subset: false,
            partOf: null,
            asOf: null,
            span,
          },
        ],
        responsibility: [],
        weapons: [],
        targets: [],
        victims: [],
        perpetrators: [],
        statedIn: null,
        trigger,
        evidence: [{ start: 0, end: text.indexOf(' said') }],
        rule: 'made',
      },
    ],
    actors: { [who]: actor({ name: group, kind: 'armed-group' }) },
    places: {
      [where]: {
        name: place,
        admin1: null,
        admin2: null,
        country: null,
        latitude: null,
        longitude: null,
        geonames: null,
        precision: 1,
        within: null,
        registered: false,
      },
    },
    problems: [],
  };
}
