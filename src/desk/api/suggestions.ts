import type { Actor, Judgement, Reading, Store, StoredReading, Story } from '../../index.js';
import type { Suggestion } from '../../model/answers.js';
import type { Finding } from '../../model/judgement.js';
import { countWords } from '../../text/count-words.js';
import { findingId } from '../../text/finding-id.js';
import { heldFindings } from '../../text/settled-findings.js';

/** Code units of the text shown on either side of the words. */
const AROUND = 240;

type Held = ReturnType<typeof heldFindings>;
type Found = Pick<Suggestion, 'says' | 'rule' | 'count'> & { readonly finding: Finding };

/** Everything in a story that a person can decide on: figures first, then who is responsible, events, statements, and actors. */
export async function suggestionsOf(
  store: Store,
  story: Story,
  judgements: readonly Judgement[],
): Promise<Suggestion[]> {
  const held = heldFindings(judgements);
  const suggestions: Suggestion[] = [];
  const actors = new Map<string, Actor>();
  for (const id of story.reports) {
    const stored = await store.reading(id);
    if (!stored) continue;
    for (const found of findingsIn(stored)) suggestions.push(suggestion(story, stored, found, held));
  }
  for (const [id, actor] of Object.entries(await store.actors(namedIn(story)))) actors.set(id, actor);
  // One figure may stand in two events: it is one finding
  const unique = [...new Map(suggestions.map((s) => [s.id, s])).values()];
  return [...unique.sort(byWeight), ...alikeIn(story, actors, judgements)];
}

const order: readonly Suggestion['kind'][] = ['figure', 'responsibility', 'event', 'statement', 'actors'];
const byWeight = (a: Suggestion, b: Suggestion): number => order.indexOf(a.kind) - order.indexOf(b.kind);

const namedIn = ({ records, statements }: Story): string[] => [
  ...new Set([...records.flatMap((r) => [...r.actors, ...r.recipients]), ...statements.flatMap((s) => s.speakers)]),
];

/** Everything in a reading that can be decided on. */
export function findingsIn({ id, version, reading }: StoredReading): Found[] {
  const { events, statements, actors } = reading;
  const names = (ids: readonly string[]): string => ids.map((a) => actors[a]?.name ?? a).join(', ');
  const finding = (kind: Finding['kind'], label: string, span: Finding['span']): Finding => ({
    kind,
    report: id,
    version,
    label,
    span,
  });
  return [
    ...events.flatMap((e) => [
      ...e.casualties.map((c) => ({
        finding: finding('figure', c.kind, c.span),
        says: `${c.kind}: ${countWords(c)}${c.who ? ` ${c.who}` : ''}`,
        rule: null,
        count: { min: c.min, max: c.max },
      })),
      ...e.responsibility.map((r) => ({
        finding: finding('responsibility', r.status, r.span),
        says: r.actor ? `${r.status}: ${names([r.actor])}` : 'nobody has claimed it',
        rule: null,
        count: null,
      })),
      {
        finding: finding('event', e.type, e.trigger),
        says: [e.type, names(e.actors), e.recipients.length > 0 ? `→ ${names(e.recipients)}` : '']
          .filter(Boolean)
          .join(' '),
        rule: e.rule,
        count: null,
      },
    ]),
    ...statements.flatMap((s) => {
      const at = s.content[0] ?? s.cue[0];
      const speaker = names(s.speakers) || s.speaker.map((x) => reading.report.text.slice(x.start, x.end)).join(' ');
      return at
        ? [
            {
              finding: finding('statement', s.act, at),
              says: `${speaker || 'somebody'}: ${s.act}`,
              rule: s.rule,
              count: null,
            },
          ]
        : [];
    }),
  ];
}

function suggestion(story: Story, { reading }: StoredReading, { finding, ...rest }: Found, held: Held): Suggestion {
  const id = findingId(finding);
  const { start, end } = finding.span;
  const { text } = reading.report;
  const [contextStart, contextEnd] = paragraphAt(text, start, end);
  return {
    id,
    kind: finding.kind,
    finding,
    actors: [],
    ...rest,
    story: story.id,
    storyTitle: story.title,
    report: finding.report,
    source: sourceOf(reading),
    context: text.slice(contextStart, contextEnd),
    contextStart,
    judgements: [...(held.get(id)?.values() ?? [])].map((h) => h.judgement),
  };
}

/** The paragraph in which words stand, as far as it is near. */
function paragraphAt(text: string, start: number, end: number): [number, number] {
  const open = text.lastIndexOf('\n\n', start);
  const from = Math.max(0, start - AROUND, open < 0 ? 0 : open + 2);
  const close = text.indexOf('\n\n', end);
  return [Math.min(from, start), Math.min(text.length, end + AROUND, close < 0 ? text.length : close)];
}

export const sourceOf = ({ report }: Reading): string => report.outlet ?? report.agency ?? report.title ?? report.id;

/** Two actors of a kind whose names end alike and whom nobody has joined or parted: they may be one. */
function alikeIn(story: Story, actors: ReadonlyMap<string, Actor>, judgements: readonly Judgement[]): Suggestion[] {
  const all = [...actors].filter(([, a]) => a.kind !== 'population' && a.kind !== 'unknown');
  const judged = new Set(judgements.filter((j) => j.kind === 'merge' || j.kind === 'split').flatMap(pairsOf));
  return all.flatMap(([a, one], i) =>
    all.slice(i + 1).flatMap(([b, other]): Suggestion[] => {
      if (one.kind !== other.kind || !alike(one.name, other.name) || one.apart?.includes(b) || judged.has(pair(a, b)))
        return [];
      if (one.mergedFrom?.includes(b) || other.mergedFrom?.includes(a)) return [];
      return [
        {
          id: a,
          kind: 'actors',
          finding: null,
          actors: [
            { id: a, name: one.name },
            { id: b, name: other.name },
          ],
          says: `${one.name} and ${other.name}: one, or two?`,
          rule: null,
          count: null,
          story: story.id,
          storyTitle: story.title,
          report: '',
          source: '',
          context: '',
          contextStart: 0,
          judgements: [],
        },
      ];
    }),
  );
}

const pair = (a: string, b: string): string => [a, b].sort().join('\n');
const pairsOf = ({ subject, value }: Judgement): string[] => {
  const actors = (value as { actors?: unknown } | null)?.actors;
  return Array.isArray(actors) ? actors.map((other) => pair(subject, String(other))) : [];
};

/** Whether the last words of two names are the same, and the names are not. */
function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().split(/\s+/));
  return a !== b && x!.at(-1) === y!.at(-1) && (x!.at(-1)?.length ?? 0) > 2;
}
