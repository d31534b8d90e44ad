import { useMemo } from 'react';
import { type Link, type LinkKind, linksOf, type Teller } from '../lib/links.js';
import { listed, plural } from '../lib/words.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

/** Rows of one side drawn at most; the sentences below name all. */
const MOST = 24;
const ROW = 26;

/** Who copies, credits, relays or cites whom: drawn small, and in sentences. */
export function Origins() {
  const { answer, names } = useStory();
  const { tellers, links } = useMemo(() => linksOf(answer, names), [answer, names]);
  const single = answer.reports.length < 2;
  return (
    <section aria-labelledby="origins-title" className="part">
      <h2 id="origins-title">Who has it from whom</h2>
      {links.length === 0 ? (
        <p className="empty-note">
          {single
            ? 'This report names no agency and nobody whom it has its claims from.'
            : 'No report copies, credits or cites another, as far as can be seen: each counts as an origin of its own.'}
        </p>
      ) : (
        <>
          <Graph tellers={tellers} links={links} />
          <Sentences tellers={tellers} links={links} />
        </>
      )}
    </section>
  );
}

interface Drawn {
  readonly tellers: readonly Teller[];
  readonly links: readonly Link[];
}

/** Reports on the left, those they have it from on the right; text in common is an arc on the left. */
function Graph({ tellers, links }: Drawn) {
  const { isLit } = useLights();
  const left = tellers.filter((t) => t.kind === 'report').slice(0, MOST);
  const right = tellers.filter((t) => t.kind !== 'report').slice(0, MOST);
  const height = Math.max(left.length, right.length) * ROW + 6;
  const y = new Map([...left, ...right].map((t) => [t.id, rowOf(t, left, right, height)] as const));
  return (
    <svg className="origins-graph" viewBox={`0 0 440 ${height}`} aria-hidden="true">
      {links.map((link) => {
        const [a, b] = [y.get(link.from), y.get(link.to)];
        if (a === undefined || b === undefined) return null;
        const arc = left.some((t) => t.id === link.to);
        const lit = link.key !== null && isLit(link.key);
        return (
          <path
            key={`${link.from} ${link.to} ${link.kind}`}
            className={`edge edge-${link.kind}${lit ? ' is-lit' : ''}`}
            d={arc ? arcPath(a, b) : `M196 ${a}C226 ${a} 230 ${b} 260 ${b}`}
          />
        );
      })}
      {left.map((t) => (
        <text key={t.id} x={188} y={y.get(t.id)! + 4} textAnchor="end">
          {cut(t.name)}
        </text>
      ))}
      {right.map((t) => (
        <text key={t.id} x={268} y={y.get(t.id)! + 4} className={`teller-${t.kind}`}>
          {cut(t.name)}
        </text>
      ))}
      {left.map((t) => (
        <circle key={t.id} cx={194} cy={y.get(t.id)} r={2.5} />
      ))}
      {right.map((t) => (
        <circle key={t.id} cx={262} cy={y.get(t.id)} r={2.5} />
      ))}
    </svg>
  );
}

const cut = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name);

/** The shorter side stands in the middle of the longer. */
function rowOf(teller: Teller, left: readonly Teller[], right: readonly Teller[], height: number): number {
  const side = teller.kind === 'report' ? left : right;
  return side.indexOf(teller) * ROW + (height - (side.length - 1) * ROW) / 2;
}

const arcPath = (a: number, b: number): string => {
  const out = 196 + Math.min(56, 16 + Math.abs(a - b) / 2);
  return `M196 ${a}C${out} ${a} ${out} ${b} 196 ${b}`;
};

const verbs: Record<LinkKind, readonly [one: string, many: string]> = {
  copies: ['has text in common with', 'have text in common with'],
  shares: ['goes back to the same origin as', 'go back to the same origin as'],
  credits: ['credits', 'credit'],
  relays: ['relays what was told to', 'relay what was told to'],
  cites: ['cites', 'cite'],
};

/** One sentence for each kind and each who is depended on. */
function Sentences({ tellers, links }: Drawn) {
  const { isLit, choose } = useLights();
  const name = new Map(tellers.map((t) => [t.id, t.name]));
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const id = `${link.kind}\n${link.to}`;
    groups.set(id, [...(groups.get(id) ?? []), link]);
  }
  return (
    <ul className="origins">
      {[...groups].map(([id, group]) => {
        const { kind, to } = group[0]!;
        const keys = group.flatMap((l) => l.key ?? []);
        const who = group.map((l) => name.get(l.from) ?? '');
        const shown = who.length > 5 ? [...who.slice(0, 4), plural(who.length - 4, 'more report')] : who;
        const claims = kind === 'cites' ? ` for ${plural(Math.max(...group.map((l) => l.count)), 'claim')}` : '';
        const words = `${listed(shown)} ${verbs[kind][who.length > 1 ? 1 : 0]} ${name.get(to)}${claims}`;
        return (
          <li key={id}>
            <svg className="edge-sample" viewBox="0 0 26 8" aria-hidden="true">
              <path className={`edge edge-${kind}`} d="M1 4H25" />
            </svg>
            {keys[0] ? (
              <button
                type="button"
                className="line"
                data-row
                aria-pressed={isLit(keys[0])}
                onClick={() => choose(keys[0]!)}
              >
                {words}
              </button>
            ) : (
              <span>{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
