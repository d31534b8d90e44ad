import { type LemmaModel, lemmaOf } from '../../src/read/lemma.js';
import type { GoldSentence } from './conllu.js';

/** Learns ending rules by count, then keeps what they get wrong as exceptions. */
export function learnLemmas(sentences: readonly GoldSentence[]): LemmaModel {
  const words = sentences.flatMap((s) => s.words).filter((w) => w.upos !== 'PROPN' && w.lemma !== '_');
  const counts = new Map<string, Map<string, number>>();
  for (const w of words) {
    const form = w.form.replace(/’/g, "'").toLowerCase();
    const lemma = w.lemma.replace(/’/g, "'").toLowerCase();
    let same = 0;
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
    const rule = JSON.stringify([form.length - same, lemma.slice(same)]);
    for (let n = 0; n <= Math.min(6, form.length); n++) {
      if (form.length - same > n && n > 0) continue;
      const key = `${n ? form.slice(-n) : ''}|${w.xpos}`;
      const here = counts.get(key) ?? new Map<string, number>();
      here.set(rule, (here.get(rule) ?? 0) + 1);
      counts.set(key, here);
    }
  }
  const rules: Record<string, [number, string]> = {};
  for (const [key, here] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [top] = [...here].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const total = [...here.values()].reduce((a, b) => a + b, 0);
    if (top && (total >= 3 || key.startsWith('|')) && top[1] / total > 0.5) rules[key] = JSON.parse(top[0]);
  }
  return { rules: pruned(rules), exceptions: exceptionsOf(words, rules) };
}

/** Rules that a shorter ending gives too say nothing. */
function pruned(rules: Record<string, [number, string]>): Record<string, [number, string]> {
  return Object.fromEntries(
    Object.entries(rules).filter(([key, rule]) => {
      const [ending = '', xpos = ''] = key.split('|');
      for (let n = ending.length - 1; n >= 0; n--) {
        const shorter = rules[`${n ? ending.slice(-n) : ''}|${xpos}`];
        if (shorter) return JSON.stringify(shorter) !== JSON.stringify(rule);
      }
      return true;
    }),
  );
}

function exceptionsOf(
  words: readonly { form: string; lemma: string; upos: string; xpos: string }[],
  rules: Record<string, [number, string]>,
) {
  const seen = new Map<string, Map<string, number>>();
  for (const w of words) {
    const key = `${w.form.replace(/’/g, "'").toLowerCase()}|${w.upos}`;
    const lemma = w.lemma.replace(/’/g, "'").toLowerCase();
    const here = seen.get(key) ?? new Map<string, number>();
    here.set(lemma, (here.get(lemma) ?? 0) + 1);
    seen.set(key, here);
  }
  const exceptions: Record<string, string> = {};
  const model: LemmaModel = { rules, exceptions: {} };
  for (const w of words) {
    const key = `${w.form.replace(/’/g, "'").toLowerCase()}|${w.upos}`;
    const [top] = [...(seen.get(key) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    if (top && !(key in exceptions) && lemmaOf(model, w.form, w.upos, w.xpos) !== top[0]) exceptions[key] = top[0];
  }
  return Object.fromEntries(Object.entries(exceptions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
