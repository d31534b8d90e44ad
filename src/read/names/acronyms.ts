import { isNameCue } from '../../lexicon/name-cues.js';
import { type Clause, type Draft, isCapital, isProper } from './draft.js';

const capitals = /^\p{Lu}[\p{L}&]{0,5}\p{Lu}s?$/u;
const common =
  /^(?:TV|DNA|HIV|AIDS|IQ|CEO|CFO|PM|MP|MPs|GMT|UTC|EST|EDT|BST|CET|IST|AM|COVID|SARS|USD|EUR|GDP|NGO|NGOs|IED|IEDs|VIP|SUV|SUVs|PhD|MD|QC|SC|ID|IT|HQ|OK|CCTV|GPS|UAV|UAVs|VIDEO|PHOTO|PHOTOS|RT|FAQ|PDF|II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI)$/;

/**
 * Words of capitals that name a body, where the tagger is silent: one that acts ("LAPD said", "MPD's"), and one that is
 * explained ("Central Reserve Police Force (CRPF)"). Others are as often time zones, roads and headings. Sentences all in
 * capitals have none.
 */
export function acronyms(c: Clause): Draft[] {
  if (!c.cased) return [];
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    const { text, upos } = c.tokens[i]!;
    if (!capitals.test(text) || common.test(text)) continue;
    // The tagger takes some for common nouns: "the MEA statement"
    if (upos !== 'PROPN' && !(upos === 'NOUN' && /^\p{Lu}{3,}$/u.test(text))) continue;
    if ((text.match(/\p{Lu}/gu)?.length ?? 0) * 2 < text.length) continue;
    if ((acts(c, i) || isExplained(c, i)) && isAlone(c, i) && !isNameCue(text.toLowerCase(), 'calendar'))
      found.push({ from: i, to: i + 1, kind: 'organisation', weight: isPersonLabel(c, i) ? 32 : 20, by: 'acronym' });
  }
  return found;
}

const acts = (c: Clause, i: number): boolean =>
  c.tokens[i]!.text.length > 2 && /^(?:nsubj|nmod:poss|obl:agent)/.test(c.tokens[i]!.deprel);

const isExplained = (c: Clause, i: number): boolean =>
  i > c.from + 1 && c.tokens[i - 1]!.text === '(' && c.tokens[i + 1]?.text === ')' && isProper(c.tokens[i - 2]);

/** People are not called by acronyms, whatever the tagger thinks of "JeM leader". */
const isPersonLabel = (c: Clause, i: number): boolean =>
  c.labelled.some((d) => d.from === i && d.to === i + 1 && d.kind !== 'organisation' && d.kind !== 'group');

/** Not the unit or the rank in a row of capitals, and not a word shouted among others. */
const isAlone = (c: Clause, i: number): boolean => {
  const shouted = (t: (typeof c.tokens)[number] | undefined) =>
    t !== undefined && isCapital(t) && /^\p{Lu}{4,}$/u.test(t.text);
  return !(i > c.from && shouted(c.tokens[i - 1])) && !(i + 1 < c.to && shouted(c.tokens[i + 1]));
};
