import { isNameCue } from '../../lexicon/name-cues.js';
import type { NameKind, Token } from '../../model/doc.js';
import type { Clause, Draft } from './draft.js';

const beside =
  /^(?:group|militia|militants?|rebels?|insurgents?|terrorists?|terror|guerrillas?|jihadists?|separatists?|paramilitar(?:y|ies)|gunmen|fighters|extremists?|commandos?)$/i;
const state =
  /^(?:ministry|department|council|police|court|parliament|committee|government|university|bank|party|news|times|post)$/i;

/** "National Liberation Army", "Valley Resistance Movement" */
const arms = /^(?:army|front|forces?|movement|council|fighters)$/i;

/** An armed group by a word in its name ("Cedar Brigade"), or by what stands right beside it ("the JeM group"). */
export function asGroup(c: Clause, d: Draft): Draft {
  if (/^(?:state|nationality|event|facility)$/.test(d.kind) || d.by === 'known') return d;
  const inside = c.tokens.slice(d.from, d.to);
  if (inside.some((t) => state.test(t.text))) return d;
  const cause =
    inside.some((t) => /^(?:liberation|resistance|salvation)$/i.test(t.text)) && inside.some((t) => arms.test(t.text));
  const named = cause || inside.some((t) => isNameCue(t.text.toLowerCase(), 'group'));
  return named || isBeside(c, d) ? { ...d, kind: 'group' as NameKind } : d;
}

function isBeside(c: Clause, d: Draft): boolean {
  const word = (i: number): string => (i >= c.from && i < c.to ? c.tokens[i]!.text : '');
  if (d.kind === 'place') return false;
  // "the JeM group", "the Taliban movement"; "terror group al-Qaeda"
  if (beside.test(word(d.to)) && d.kind !== 'person') return true;
  return beside.test(word(d.from - 1)) && isNoun(c.tokens[d.from - 1]) && d.kind !== 'person';
}

const isNoun = (t: Token | undefined): boolean => t?.upos === 'NOUN';
