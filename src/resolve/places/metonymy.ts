import { hasMetonymy } from '../../lexicon/metonymy.js';
import type { Name, Token } from '../../model/doc.js';
import type { Scene } from '../mentions/scene.js';

/**
 * Whether a capital stands for its government: it speaks or acts ("Moscow urged restraint"), owns what governments own
 * ("Bishkek's expulsion of diplomats"), or is party to what governments do ("talks with Tehran", "pressed Kiev", "Tehran-backed").
 */
export function standsForState(scene: Scene, name: Name): boolean {
  const { tokens } = scene.doc;
  const head = tokens[name.head]!;
  if (scene.speakerAt[head.index]! >= 0 && !caseOf(scene, name)) return true;
  if (followedByBacked(scene, name)) return true;
  if (tokens[name.tokens.to]?.xpos === 'POS') return owns(scene, name.tokens.to + 1);
  const preposition = caseOf(scene, name);
  if (preposition) return byPreposition(scene, name, preposition);
  const top = conjunctTop(scene, name.head);
  const up = tokens[top.head];
  if (!up) return false;
  if (top.deprel.startsWith('nsubj'))
    return up.upos === 'VERB'
      ? top.deprel === 'nsubj' && !hasMetonymy('place-verb', up.lemma)
      : hasMetonymy('state-adjective', up.lemma.toLowerCase());
  if (/^(?:obj|iobj)$/.test(top.deprel)) return hasMetonymy('to-verb', up.lemma);
  return false;
}

/** "X and Moscow": the first of a coordination carries its relation. */
function conjunctTop(scene: Scene, head: number) {
  const { tokens } = scene.doc;
  let at = tokens[head]!;
  for (let steps = 0; steps < 4 && at.deprel === 'conj' && at.head >= 0; steps++) at = tokens[at.head]!;
  return at;
}

function caseOf(scene: Scene, name: Name): string | null {
  const { tokens } = scene.doc;
  const before = prepositionIn(tokens[name.tokens.from - 1]);
  if (before) return before;
  const top = conjunctTop(scene, name.head);
  return top.index === name.head ? null : prepositionIn(tokens[top.index - 1]);
}

/** Words that open a clause and are tagged like prepositions: "said | that | Bishkek wanted". */
const clauseOpeners = /^(?:that|whether|if|because|although|though|while|whereas|unless|lest)$/i;

function prepositionIn(token: Token | undefined): string | null {
  if (!token || (token.xpos !== 'IN' && token.xpos !== 'TO')) return null;
  return token.deprel === 'mark' || clauseOpeners.test(token.text) ? null : token.text.toLowerCase();
}

function byPreposition(scene: Scene, name: Name, preposition: string): boolean {
  const { tokens } = scene.doc;
  const top = conjunctTop(scene, name.head);
  const up = tokens[top.head];
  if (preposition === 'by') return up?.upos === 'VERB' && up.xpos === 'VBN';
  if (preposition === 'between') return !!up && hasMetonymy('with-noun', up.lemma);
  if (!/^(?:with|to|on|against|from|for|of)$/.test(preposition)) return false;
  const first = tokens[(top.index === name.head ? name.tokens.from : top.index) - 2];
  const nearNoun = first?.upos === 'NOUN' && hasMetonymy('with-noun', first.lemma);
  if ((preposition === 'from' || preposition === 'of') && first && hasMetonymy('envoy-noun', first.lemma.toLowerCase()))
    return first.upos === 'NOUN';
  if (preposition === 'from') return nearNoun;
  if (preposition === 'of' || preposition === 'for')
    return first?.upos === 'VERB' && hasMetonymy('to-verb', first.lemma);
  if (preposition === 'to')
    return nearNoun || (!!up && up.upos === 'VERB' && hasMetonymy('to-verb', up.lemma)) || sells(scene, up?.lemma);
  return nearNoun || (!!up && (hasMetonymy('with-noun', up.lemma) || hasMetonymy('to-verb', up.lemma)));
}

const sells = (_scene: Scene, lemma: string | undefined): boolean =>
  /^(?:sell|supply|offer|give|hand|pass|deliver|promise)$/.test(lemma ?? '');

function owns(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  for (let i = at; i < at + 5; i++) {
    const token = tokens[i];
    if (!token || !/^(?:JJ|NN|CD|VBN)/.test(token.xpos)) return false;
    if (/^NN/.test(token.xpos) && !/^NN/.test(tokens[i + 1]?.xpos ?? ''))
      return (
        hasMetonymy('state-noun', token.lemma.toLowerCase()) ||
        (/(?:tion|ment|sal|ance)$/.test(token.lemma) && !hasMetonymy('place-noun', token.lemma))
      );
  }
  return false;
}

function followedByBacked(scene: Scene, name: Name): boolean {
  const [dash, word] = [scene.doc.tokens[name.tokens.to], scene.doc.tokens[name.tokens.to + 1]];
  return (
    /^[-–]$/.test(dash?.text ?? '') &&
    /^(?:backed|led|supported|brokered|appointed|allied|imposed|sponsored|funded|aligned)$/.test(word?.text ?? '')
  );
}
