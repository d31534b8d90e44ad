import { irrealis } from '../../lexicon/irrealis.js';
import type { Line } from './line.js';

/** real: told as fact · possible: may have, feared · none: planned, foiled, negated, asked */
export type Reality = 'real' | 'possible' | 'none';

const hedging = /^(?:feared|presumed|believed|thought|suspected|possibly|probably)$/;

/** What the words before a verb of harm make of it; `from` is the first of its auxiliaries. */
export function realityOf(line: Line, verb: number, from: number): Reality {
  const words = line.low.slice(Math.max(0, from), verb);
  const modal = words.find((w) => /^(?:may|might|could|would|will|shall|should|can|must|'ll|'d|wo|ca)$/.test(w));
  if (words.some((w) => /^(?:not|n't|never)$/.test(w))) return 'none';
  if (modal) return /^(?:may|might|could)$/.test(modal) && words.includes('have') ? 'possible' : 'none';
  if (line.low[from - 1] === 'to' || words.includes('to')) return infinitive(line, from, words);
  if (words.some((w) => hedging.test(w)) || hedging.test(line.low[from - 1] ?? '')) return 'possible';
  if (isConditional(line, from)) return 'none';
  return 'real';
}

/** "vowed to kill" is none, "managed to kill" and "claimed to have killed" are real, "feared to have died" possible. */
function infinitive(line: Line, from: number, words: readonly string[]): Reality {
  const to = line.low[from - 1] === 'to' ? from - 1 : from + words.lastIndexOf('to');
  for (let at = to - 1; at >= Math.max(0, to - 7); at--) {
    const low = line.low[at]!;
    if (hedging.test(low)) return 'possible';
    const t = line.token(at);
    if (t.upos !== 'VERB') continue;
    if (words.includes('have') || /^(?:said|reported|known|confirmed)$/.test(low)) return 'real';
    return irrealis('inf', t.lemma.toLowerCase()) === 'actual' ? 'real' : 'none';
  }
  return words.includes('have') ? 'real' : 'none';
}

function isConditional(line: Line, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    const low = line.low[at]!;
    if (/^[,;:."]$/.test(low)) return false;
    if (/^(?:if|whether|unless|lest)$/.test(low)) return true;
  }
  return false;
}

/** "the threat of killings", "an attempted murder of": what stands before a noun of harm. */
export function realityOfNoun(line: Line, noun: number): Reality {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const low = line.low[at]!;
    if (/^[,;:.]$/.test(low)) break;
    const t = line.token(at);
    // "charges in the death of …" are of something that happened
    if (/^NN/.test(t.xpos) && irrealis('noun', t.lemma.toLowerCase()) && leadsOn(line, at, noun)) return 'none';
    if (/^(?:attempted|planned|foiled|threatened|failed|thwarted|alleged)$/.test(low))
      return low === 'alleged' ? 'real' : 'none';
    if (t.upos === 'VERB' && /^(?:hypothetical|negated|future)$/.test(irrealis('obj', t.lemma.toLowerCase()) ?? ''))
      return 'none';
  }
  return 'real';
}

/** "threat of", "plot against", "bid to": the noun behind is what is threatened, plotted, bid for. */
function leadsOn(line: Line, at: number, noun: number): boolean {
  if (!/^(?:of|to|against|for)$/.test(line.low[at + 1] ?? '')) return false;
  for (let i = at + 2; i < noun; i++) if (line.token(i).upos === 'VERB') return false;
  return true;
}
