import { type ParserModel, parseSentence } from '../linear/parser.js';
import type { Work } from '../linear/sentence.js';
import type { Plan } from './plan.js';

/** A tree of words: heads (-1 the root) and relations by name. */
export interface Drawing {
  readonly heads: Int32Array;
  readonly relations: string[];
}

/** Parses a sentence as its plan says, and puts the pieces together: one root, no circle. */
export function drawTree(model: ParserModel, work: Work, plan: Plan): Drawing {
  const { size } = work;
  const heads = new Int32Array(size).fill(-1);
  const relations = new Array<string>(size).fill('root');
  const parts = 1 + plan.hangs.reduce((most, h) => Math.max(most, h.part), 0);
  const roots = new Int32Array(parts).fill(-1);
  const members = Array.from({ length: parts }, (): number[] => []);
  for (let i = 0; i < size; i++) if (plan.parent[i]! < 0) members[plan.part[i]!]!.push(i);
  members.forEach((at, part) => {
    roots[part] = parsePart(model, work, at, heads, relations);
  });
  const top = hangUp(plan, roots, heads, relations);
  for (let i = 0; i < size; i++) {
    if (plan.parent[i]! < 0) continue;
    heads[i] = plan.parent[i]!;
    relations[i] = plan.relation[i]!;
  }
  heads[top] = -1;
  relations[top] = 'root';
  for (const mark of plan.marks) if (plan.parent[mark.word]! >= 0) heads[mark.word] = topOf(heads, mark);
  return { heads, relations };
}

/** Parses the words of one part that are not taken out; gives its root, -1 where it has no words. */
function parsePart(
  model: ParserModel,
  work: Work,
  at: readonly number[],
  heads: Int32Array,
  relations: string[],
): number {
  if (at.length === 0) return -1;
  const small = at.length === work.size ? work : cut(work, at);
  parseSentence(model, small);
  let root = -1;
  at.forEach((word, k) => {
    const head = small.heads[k]!;
    heads[word] = head < 0 ? -1 : at[head]!;
    relations[word] = model.relations[small.labels[k]!]!;
    if (head < 0) root = word;
  });
  return root;
}

const cut = (work: Work, at: readonly number[]): Work => ({
  ...work,
  size: at.length,
  forms: at.map((i) => work.forms[i]!),
  tags: Int16Array.from(at, (i) => work.tags[i]!),
  heads: new Int32Array(at.length),
  labels: new Int16Array(at.length),
});

/** Up from the word beside a mark, as long as it stays between the marks. */
function topOf(heads: Int32Array, { word, from, to }: Plan['marks'][number]): number {
  let at = heads[word]!;
  for (let steps = 0; steps < to - from; steps++) {
    const up = heads[at]!;
    if (up < from || up >= to || up === word) break;
    at = up;
  }
  return at;
}

/** Joins the parts' roots; gives the root of all. */
function hangUp(plan: Plan, roots: Int32Array, heads: Int32Array, relations: string[]): number {
  const main = roots[0]!;
  let top = main;
  let first = -1;
  const brackets: [root: number, after: number][] = [];
  const put = (child: number, head: number, relation: string) => {
    heads[child] = head;
    relations[child] = relation;
  };
  for (const { part, kind, after, verb } of plan.hangs) {
    const root = roots[part]!;
    if (root < 0 || root === top) continue;
    if (top < 0) top = root;
    else if (kind === 'aside') put(root, top, 'parataxis');
    else if (kind === 'bracket') brackets.push([root, after]);
    else if (first >= 0 && verb > after) put(root, first, 'parataxis');
    else if (verb < after && main >= 0) put(root, verb, 'ccomp');
    else {
      // `"Z", he said`: the quotation is the sentence, the saying beside it
      put(top, root, 'parataxis');
      top = root;
      first = root;
    }
  }
  // Brackets last: what they stand behind has its own place only now
  for (const [root, after] of brackets) {
    const noun = /^(?:nsubj|obj|obl|nmod|appos|conj|root|flat|compound|nsubj:pass|iobj)/;
    let head = after;
    for (
      let steps = 0;
      steps < 4 && /^(?:flat|compound)/.test(relations[head]!) && heads[head]! >= 0 && heads[head]! < after;
      steps++
    )
      head = heads[head]!;
    if (plan.parent[head]! >= 0) head = plan.parent[head]!;
    put(root, head, noun.test(relations[head]!) ? 'appos' : 'parataxis');
  }
  return top;
}
