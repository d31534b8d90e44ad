import type { Asked } from './asked.js';
import { type Found, found } from './found.js';
import type { Scene } from './scene.js';

const third = new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'his', 'hers', 'its', 'their', 'theirs']);
const first = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'ours', 'mine']);
const relative = new Set(['who', 'which', 'that', 'whom']);

/** "His | Excellency" stands for nobody told of before. */
const honours = /^(?:Excellency|Majesty|Highness|Honou?r|Holiness|Eminence|Grace|Lordship|Worship)$/i;

/** Pronouns that stand for an actor: third persons, first persons inside a quotation, relatives that a statement or event asks for. */
export function pronounMentions(scene: Scene, asked: ReadonlyMap<number, Asked>): Found[] {
  const founds: Found[] = [];
  for (const token of scene.doc.tokens) {
    const low = token.text.toLowerCase();
    const isThird = third.has(low) && token.deprel !== 'expl';
    const isFirst = first.has(low) && scene.quoted[token.index] === 1;
    const isRelative = relative.has(low) && asked.has(token.index) && token.xpos !== 'DT' && token.deprel !== 'mark';
    if (!(isThird || isFirst || isRelative) || !scene.isRead(token.index)) continue;
    if (token.text === 'US' || !/^(?:PRP|WP|WDT|DT|IN)/.test(token.xpos)) continue;
    if (honours.test(scene.doc.tokens[token.index + 1]?.text ?? '')) continue;
    const kind = /^(?:he|she|him|her|his|hers|i|me|my|mine|who|whom)$/.test(low) ? 'person' : 'group';
    founds.push(
      found({
        kind,
        form: 'pronoun',
        span: { start: token.start, end: token.end },
        tokens: { from: token.index, to: token.index + 1 },
        head: token.index,
        want: 'pronoun',
      }),
    );
  }
  return founds;
}
