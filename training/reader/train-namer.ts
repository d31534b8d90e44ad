import { mayFollow, NAME_FEATURES, type NameModel, nameFeatures } from '../../src/read/linear/namer.js';
import { score } from '../../src/read/linear/weights.js';
import { hintsOf } from '../../src/read/name-hints.js';
import { Learner } from './learner.js';
import { chance, shuffled } from './random.js';
import { type TaggedSentence, withTags } from './train-parser.js';

export const nameLabels = ['O', ...['person', 'organisation', 'place', 'event'].flatMap((k) => [`B-${k}`, `I-${k}`])];
const kinds: Record<string, string> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'event',
};

/** Labels of the names in a GUM sentence: mentions with a proper noun as head, cut to the proper nouns around it. */
export function goldLabels(s: TaggedSentence): Int16Array {
  const labels = new Int16Array(s.words.length);
  const mentions = mentionsOf(s).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, kind } of mentions) {
    const head = headOf(s, start, end);
    const label = kinds[kind];
    if (!label || s.words[head]!.upos !== 'PROPN') continue;
    const [from, to] = run(s, start, end, head);
    if (labels.subarray(from, to + 1).some((l) => l > 0)) continue;
    for (let i = from; i <= to; i++) labels[i] = nameLabels.indexOf(`${i === from ? 'B' : 'I'}-${label}`);
  }
  return labels;
}

function mentionsOf(s: TaggedSentence) {
  const open: { id: string; kind: string; start: number }[] = [];
  const found: { kind: string; start: number; end: number }[] = [];
  s.words.forEach((w, i) => {
    const entity = /(?:^|\|)Entity=([^|]+)/.exec(w.misc)?.[1];
    for (const part of entity?.match(/\(?[^()]+\)?/g) ?? []) {
      const [id = '', kind = ''] = part.replace(/[()]/g, '').split('-');
      if (part.startsWith('(')) open.push({ id, kind, start: i });
      if (!part.endsWith(')')) continue;
      const at = part.startsWith('(') ? open.length - 1 : open.findLastIndex((o) => o.id === id);
      const [one] = at >= 0 ? open.splice(at, 1) : [];
      if (one) found.push({ kind: one.kind, start: one.start, end: i });
    }
  });
  return found;
}

function headOf(s: TaggedSentence, start: number, end: number): number {
  for (let i = start; i <= end; i++) if (s.words[i]!.head < start || s.words[i]!.head > end) return i;
  return start;
}

const joins = new Set(['of', 'and', 'for', 'the', '-', 'de', 'la', 'del', 'al', 'on', '’s', "'s", '&']);

/** The proper nouns around the head, with the small words between two of them. */
function run(s: TaggedSentence, start: number, end: number, head: number): [number, number] {
  const proper = (i: number) => i >= start && i <= end && s.words[i]!.upos === 'PROPN';
  const small = (i: number) => i >= start && i <= end && joins.has(s.words[i]!.form.toLowerCase());
  let [from, to] = [head, head];
  for (;;) {
    if (proper(from - 1)) from--;
    else if (small(from - 1) && proper(from - 2)) from -= 2;
    else if (small(from - 1) && small(from - 2) && proper(from - 3)) from -= 3;
    else break;
  }
  for (;;) {
    if (proper(to + 1)) to++;
    else if (small(to + 1) && proper(to + 2)) to += 2;
    else if (small(to + 1) && small(to + 2) && proper(to + 3)) to += 3;
    else break;
  }
  return [from, to];
}

export function trainNamer(
  sentences: readonly TaggedSentence[],
  epochs: number,
  bits: number,
  seed: number,
): { learner: Learner; model: NameModel } {
  const learner = new Learner(bits);
  const next = chance(seed);
  const features = new Int32Array(NAME_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const s of shuffled(sentences, next)) {
      const gold = goldLabels(s);
      const work = withTags(s);
      const hints = hintsOf(work.forms);
      let [before, before2] = [0, 0];
      for (let i = 0; i < work.size; i++) {
        learner.tick();
        const count = nameFeatures(work, hints, i, before, before2, features);
        let guess = 0;
        let highest = Number.NEGATIVE_INFINITY;
        for (let label = 0; label < nameLabels.length; label++) {
          if (!mayFollow(nameLabels, before, label)) continue;
          const value = score(learner, features, count, label);
          if (value > highest) [highest, guess] = [value, label];
        }
        if (guess !== gold[i]) {
          wrong++;
          learner.add(features, count, gold[i]!, 1);
          learner.add(features, count, guess, -1);
        }
        // Learn mostly from its own history: that is what it will have when it reads
        const seen = next() < 0.7 ? guess : gold[i]!;
        [before2, before] = [before, seen];
      }
    }
    console.error(`  names epoch ${epoch + 1}: ${wrong} labels wrong`);
  }
  return { learner, model: { weights: learner.frozen(), labels: nameLabels } };
}
