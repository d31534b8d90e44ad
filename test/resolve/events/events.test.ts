import { describe, expect, test } from 'vitest';
import { extractEvents } from '../../../src/extract/events/events.js';
import type { Doc } from '../../../src/model/doc.js';
import type { CountDraft, StatementDraft } from '../../../src/model/draft.js';
import type { Event } from '../../../src/model/event.js';
import { report } from '../../../src/model/report.js';
import type { Resolution } from '../../../src/model/resolution.js';
import type { Span } from '../../../src/model/span.js';
import type { Time } from '../../../src/model/time.js';
import { settleEvents } from '../../../src/resolve/events.js';
import { doc } from '../../make.js';

/** Everybody is who the last word of a span says; places lie ten degrees apart, in the order of the alphabet. */
function resolutionOf(d: Doc): Resolution {
  const words = (s: Span) => d.text.slice(s.start, s.end);
  const id = (s: Span) => `ac:${words(s).toLowerCase().split(' ').at(-1)}`;
  const names = d.names.filter((n) => n.kind === 'place').map((n) => words(n.span));
  const places = Object.fromEntries(
    [...new Set(names)].sort().map((name, i) => [
      `pl:${name}`,
      {
        name,
        admin1: name,
        admin2: null,
        country: 'XXX',
        latitude: i * 10,
        longitude: 0,
        geonames: null,
        precision: 1,
        within: null,
        registered: true,
      },
    ]),
  );
  return {
    mentions: [],
    actors: {},
    places,
    actorsOf: (s) => [id(s)],
    placeOf: (s) => (places[`pl:${words(s)}`] ? `pl:${words(s)}` : null),
    problems: [],
  };
}

interface Given {
  /** `kind number word`: a figure that hangs on the first such word after the number. */
  readonly counts?: readonly string[];
  readonly times?: readonly [words: string, day: string][];
}

const at = (d: Doc, words: string, from = 0): Span => {
  const start = d.text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

function countOf(d: Doc, row: string): CountDraft {
  const [kind = '', number = '', word = ''] = row.split(' ');
  const span = at(d, number);
  const predicate = d.tokens.find((t) => t.text === word && d.sentences[t.sentence]!.span.end > span.start)!;
  const n = Number(number.replace(/\D/g, ''));
  const quantity = { min: n, max: n, point: n, qualifier: 'exact' as const, span };
  const rest = {
    who: null,
    whoSpan: null,
    attackers: 'unstated',
    scope: 'event',
    subset: false,
    partOf: null,
    rule: 'test',
  } as const;
  return {
    kind: kind as CountDraft['kind'],
    quantity,
    span,
    predicate: predicate.index,
    sentence: predicate.sentence,
    ...rest,
  };
}

function settle(source: string, { counts = [], times = [] }: Given = {}): { events: Event[]; lines: string[] } {
  const d = doc(source);
  const countDrafts = counts.map((row) => countOf(d, row));
  const settledTimes: Time[] = times.map(([words, day]) => ({
    span: at(d, words),
    type: 'DATE',
    value: day,
    from: day,
    to: day,
    precision: 'day',
  }));
  const timeDrafts = settledTimes.map((t) => ({
    span: t.span,
    type: t.type,
    value: t.value,
    anchor: { kind: 'none' as const },
    sentence: d.sentences.findIndex((s) => s.span.end >= t.span.end),
  }));
  const statements: StatementDraft[] = [];
  const drafts = extractEvents(d, { times: timeDrafts, counts: countDrafts, statements });
  const events = settleEvents({
    doc: d,
    report: report({ id: 'r', text: d.text }),
    drafts,
    counts: countDrafts,
    times: settledTimes,
    statements: [],
    resolution: resolutionOf(d),
  });
  return { events, lines: events.map((e) => show(e)) };
}

const show = (e: Event): string =>
  [
    `${e.id} ${e.type} ${e.actors.join('&') || '-'} -> ${e.recipients.join('&') || '-'}`,
    e.place ? `@${e.place.slice(3)}` : '',
    e.time ? `on ${e.time.from}` : '',
    ...e.casualties.map((c) => `${c.kind}=${c.point}${c.partOf === null ? '' : `<${c.partOf}`}`),
    ...e.responsibility.map((r) => `${r.status}=${r.actor ?? 'nobody'}`),
    e.actuality === 'actual' ? '' : e.actuality,
    `x${e.evidence.length}`,
  ]
    .filter(Boolean)
    .join(' ');

const title =
  '@title Blast/NN/nsubj>kills kills{kill}/VBZ/root 9/CD/nummod>people people/NNS/obl>kills in/IN/case>Jos Jos/NNP/obl>kills/place';
const lead =
  'A/DT/det>bomb bomb/NN/nsubj>exploded exploded{explode}/VBD/root in/IN/case>Jos Jos/NNP/obl>exploded/place on/IN/case>Monday Monday/NNP/obl>exploded ,/,/punct>exploded killing{kill}/VBG/advcl>exploded 9/CD/nummod>traders traders/NNS/obj>killing ././punct>exploded';
const toll =
  'The/DT/det>blast blast/NN/nsubj>wounded also/RB/advmod>wounded wounded{wound}/VBD/root 20/CD/nummod>people people/NNS/obj>wounded ././punct>wounded';
const claim =
  'A/DT/det>militia militia/NN/nsubj>claimed claimed{claim}/VBD/root responsibility/NN/obj>claimed for/IN/case>attack the/DT/det>attack attack/NN/nmod>responsibility ././punct>claimed';
const elsewhere =
  'Gunmen/NNS/nsubj>raided raided{raid}/VBD/root a/DT/det>camp camp/NN/obj>raided in/IN/case>Yola Yola/NNP/obl>raided/place on/IN/case>Friday Friday/NNP/obl>raided ././punct>raided';

describe('one happening', () => {
  test('headline, lead, a later sentence and a claim are one event, told first by the lead', () => {
    const { events, lines } = settle([title, '', lead, toll, '', claim].join('\n'), {
      counts: ['killed 9 killing', 'injured 20 wounded'],
      times: [['Monday', '2024-05-06']],
    });
    const attack = events.find((e) => e.type === 'ASSAULT')!;
    expect(lines[0]).toBe(
      'e1 ASSAULT ac:militia -> ac:traders&ac:people @Jos on 2024-05-06 killed=9 injured=20 claimed=ac:militia x10',
    );
    expect(attack.modes).toEqual(['explosives']);
    expect(events.filter((e) => e.type === 'ASSAULT')).toHaveLength(1);
    const second = doc([title, '', lead].join('\n')).sentences[1]!.span;
    const [first] = attack.evidence;
    expect(first!.start).toBeGreaterThan(second.start);
    expect(first!.end).toBeLessThan(second.end);
  });

  test('two places and two days are two events', () => {
    const { events } = settle([lead, elsewhere].join('\n'), {
      times: [
        ['Monday', '2024-05-06'],
        ['Friday', '2024-05-10'],
      ],
    });
    expect(events.filter((e) => e.type === 'ASSAULT').map((e) => e.place)).toEqual(['pl:Jos', 'pl:Yola']);
  });

  test('the answer to an attack is another one', () => {
    const answer =
      'In/IN/case>response response/NN/obl>killed troops/NNS/nsubj>killed killed/VBD/root 4/CD/nummod>rebels rebels/NNS/obj>killed in/IN/case>Jos Jos/NNP/obl>killed/place ././punct>killed';
    const { lines } = settle([lead, answer].join('\n'), {
      counts: ['killed 9 traders', 'killed 4 rebels'],
      times: [['Monday', '2015-03-02']],
    });
    expect(lines).toHaveLength(2);
  });

  test('who denies the shelling speaks of the attack that is told', () => {
    const denial =
      'The/DT/det>rebels rebels/NNS/nsubj>denied denied{deny}/VBD/root bombing/VBG/xcomp>denied the/DT/det>town town/NN/obj>bombing ././punct>denied';
    const { events } = settle([lead, denial].join('\n'), { counts: ['killed 9 traders'] });
    expect(events.filter((e) => e.type === 'ASSAULT')).toHaveLength(1);
    expect(events[0]!.responsibility.map((r) => `${r.status} ${r.actor}`)).toEqual(['denied ac:rebels']);
    expect(events[0]!.actors).toEqual([]);
  });

  test('nobody has claimed it', () => {
    const none = claim.replace('A/DT/det>militia militia/', 'No/DT/det>group group/');
    const { events } = settle([lead, none].join('\n'));
    expect(events.find((e) => e.type === 'ASSAULT')!.responsibility).toMatchObject([
      { actor: null, status: 'claimed', by: [] },
    ]);
  });

  test('words on a claim without any attack make no attack', () => {
    const { events } = settle(
      'No/DT/det>group group/NN/nsubj>claimed has/VBZ/aux>claimed claimed{claim}/VBN/root responsibility/NN/obj>claimed ././punct>claimed',
    );
    expect(events.filter((e) => e.type === 'ASSAULT')).toEqual([]);
  });

  test('a smaller figure told elsewhere lies under the fullest', () => {
    const part =
      '1/CD/nummod>child child/NN/nsubj:pass>killed was/VBD/aux:pass>killed killed{kill}/VBN/root in/IN/case>blast the/DT/det>blast blast/NN/obl>killed ././punct>killed';
    const { events } = settle([lead, part].join('\n'), { counts: ['killed 9 killing', 'killed 1 killed'] });
    expect(events[0]!.casualties.map((c) => c.partOf)).toContain(0);
  });

  test('every span cuts its words, every pair of lists is of one length, ids run in order', () => {
    const { events } = settle([title, '', lead, toll, '', claim, elsewhere].join('\n'));
    events.forEach((e, i) => {
      expect(e.id).toBe(`e${i + 1}`);
      expect(e.actorSpans).toHaveLength(e.actors.length);
      expect(e.recipientSpans).toHaveLength(e.recipients.length);
    });
  });
});

describe('hostile input', () => {
  test('nothing, and a Doc without sentences', () => {
    expect(settle('!/./root').events).toEqual([]);
    const empty: Doc = { text: '', tokens: [], sentences: [], names: [], quotes: [], multiWords: [] };
    expect(extractEvents(empty, { times: [], counts: [], statements: [] })).toEqual([]);
  });

  test('thousands of attacks in one text take time in proportion', () => {
    const time = (lines: readonly string[]) => {
      const d = doc(lines.join('\n'));
      const inputs = {
        doc: d,
        report: report({ id: 'r', text: d.text }),
        counts: [],
        times: [],
        statements: [],
        resolution: resolutionOf(d),
      };
      const start = process.cpuUsage();
      settleEvents({ ...inputs, drafts: extractEvents(d, { times: [], counts: [], statements: [] }) });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const some = Array.from({ length: 500 }, (_, i) => (i % 2 ? lead : elsewhere));
    time(some);
    const one = Math.max(time(some), 20);
    expect(time([...some, ...some, ...some, ...some])).toBeLessThan(one * 4 * 4);
  });

  test('one sentence of thousands of words and one of deep nesting', () => {
    const wide = `${Array.from({ length: 3000 }, () => 'attacked{attack}/VBD/conj>#1').join(' ')} ././punct>#1`.replace(
      'conj>#1',
      'root',
    );
    const deep = Array.from({ length: 2000 }, (_, i) =>
      i === 0 ? 'killed{kill}/VBD/root' : `killed{kill}/VBD/ccomp>#${i}`,
    ).join(' ');
    const docs = [wide, deep].map((source) => doc(source));
    const start = process.cpuUsage();
    for (const d of docs) extractEvents(d, { times: [], counts: [], statements: [] });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
