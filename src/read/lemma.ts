/** Lemmas: exceptions by form and part of speech, else an ending exchanged as the commonest rule for that ending says. */
export interface LemmaModel {
  /** "form|UPOS" -> lemma, where the rules are wrong. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** "ending|XPOS" -> [characters to take off, what to put on]. */
  readonly rules: Readonly<Record<string, readonly [number, string]>>;
}

const LONGEST_ENDING = 6;
const MOST_KEPT = 100_000;

/** Names keep their form; what has no letters is its own lemma. */
export function lemmaOf(model: LemmaModel, form: string, upos: string, xpos: string): string {
  if (upos === 'PROPN') return form;
  const known = keptOf(model);
  const key = `${form}|${upos}|${xpos}`;
  let lemma = known.get(key);
  if (lemma === undefined) {
    if (known.size > MOST_KEPT) known.clear();
    lemma = madeLemma(model, form, upos, xpos);
    known.set(key, lemma);
  }
  return lemma;
}

const kept = new WeakMap<LemmaModel, Map<string, string>>();

/** Lemmas made so far: the same few words make up most of any text. */
function keptOf(model: LemmaModel): Map<string, string> {
  let known = kept.get(model);
  if (!known) {
    known = new Map();
    kept.set(model, known);
  }
  return known;
}

function madeLemma({ exceptions, rules }: LemmaModel, form: string, upos: string, xpos: string): string {
  const lower = form.replace(/’/g, "'").toLowerCase();
  const exception = exceptions[`${lower}|${upos}`];
  if (exception !== undefined) return exception;
  for (let n = Math.min(LONGEST_ENDING, lower.length); n >= 0; n--) {
    const rule = rules[`${n ? lower.slice(-n) : ''}|${xpos}`];
    if (rule) return lower.slice(0, lower.length - rule[0]) + rule[1];
  }
  return lower;
}
