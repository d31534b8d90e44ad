/** Lemmas: exceptions by form and part of speech, else an ending exchanged as the commonest rule for that ending says. */
export interface LemmaModel {
  /** "form|UPOS" -> lemma, where the rules are wrong. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** "ending|XPOS" -> [characters to take off, what to put on]. */
  readonly rules: Readonly<Record<string, readonly [number, string]>>;
}

const LONGEST_ENDING = 6;

export function lemmaOf({ exceptions, rules }: LemmaModel, form: string, upos: string, xpos: string): string {
  // Names keep their form; what has no letters is its own lemma
  if (upos === 'PROPN') return xpos === 'NNPS' && /[^s]s$/.test(form) ? form : form;
  const lower = form.replace(/’/g, "'").toLowerCase();
  const exception = exceptions[`${lower}|${upos}`];
  if (exception !== undefined) return exception;
  for (let n = Math.min(LONGEST_ENDING, lower.length); n >= 0; n--) {
    const rule = rules[`${n ? lower.slice(-n) : ''}|${xpos}`];
    if (rule) return lower.slice(0, lower.length - rule[0]) + rule[1];
  }
  return lower;
}
