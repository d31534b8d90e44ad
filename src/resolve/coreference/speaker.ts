import { actorNoun } from '../../lexicon/actor-nouns.js';
import { headsOf } from '../mentions/asked.js';
import { addForm, type Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { wordsOf } from '../mentions/phrase.js';
import { type Case, entityOf, take } from './case.js';
import { affiliation } from './person.js';

const documents = new Set([
  'statement',
  'readout',
  'communique',
  'communiqué',
  'report',
  'letter',
  'tweet',
  'post',
  'message',
  'release',
  'document',
  'note',
  'video',
  'filing',
  'order',
  'account',
  'text',
  'memo',
  'declaration',
]);

/** A speaker that is no person or group: "the statement" speaks for whoever issued it; "several sources" is somebody unnamed. */
export function resolveSpeaker(c: Case, found: Found): Found | undefined {
  const phrase = found.phrase!;
  const noun = c.scene.doc.tokens[found.head]!.lemma.toLowerCase();
  if (documents.has(noun)) {
    const [issuer] = affiliation(c, phrase.from, phrase.head, phrase.head);
    if (issuer) return take(found, [issuer], 'document-of-its-issuer');
    const maker = makerOf(c, found);
    if (maker) return take(found, [maker], 'document-by-its-maker');
    const issuers = issuersOf(c, found);
    if (issuers.length) return take(found, issuers, 'document-of-its-statement');
    const last = c.recents.lastSpeaker;
    if (phrase.definite === 'definite' && last) return take(found, last.entities, 'document-of-the-last-speaker');
  }
  const named = documents.has(noun) || actorNoun(noun) ? undefined : namedInSpan(c, found);
  if (named) return take(found, [named], 'named-in-the-span');
  const entity = c.scene.make('crowd', 'unknown');
  entity.plural = phrase.plural;
  addForm(entity, wordsOf(c.scene, phrase.core, phrase.head + 1));
  take(found, [entity], 'unnamed-speaker');
}

const making = /^(?:publish|issue|release|write|sign|send|post|make|file|draft|prepare|submit|circulate|deliver)$/;

/** "a readout published by Astana", "a statement from the ministry": who made it, by the words behind it. */
function makerOf(c: Case, found: Found): Entity | undefined {
  const { tokens } = c.scene.doc;
  for (let at = found.head + 1; at < found.head + 4; at++) {
    const word = tokens[at];
    if (!word || word.sentence !== tokens[found.head]!.sentence) return undefined;
    if (!/^(?:by|from|of)$/.test(word.text)) continue;
    // "a letter seen by AFP" is not AFP's
    if (/^VB[DN]$/.test(tokens[at - 1]!.xpos) && !making.test(tokens[at - 1]!.lemma)) return undefined;
    const next = /^(?:the|an?|its)$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const entity = entityOf(c.nameAt(next) ?? c.at(next) ?? c.at(next + 1));
    return entity?.type === 'crowd' ? undefined : entity;
  }
  return undefined;
}

/** Speakers of the statement that the reader of statements says this document is. */
function issuersOf(c: Case, found: Found): Entity[] {
  const { statements } = c.scene;
  const issuer = statements[statements[c.scene.speakerAt[found.head] ?? -1]?.speakerOf ?? -1];
  return (issuer?.speaker ?? []).flatMap((span) =>
    headsOf(c.scene, span).flatMap((head) => entityOf(c.at(head) ?? c.nameAt(head)) ?? []),
  );
}

/** Where the tree takes another noun for the speaker ("a rare step the White House"): the actor that the span names last. */
function namedInSpan(c: Case, found: Found): Entity | undefined {
  const said = c.scene.statements[c.scene.speakerAt[found.head] ?? -1];
  let last: Entity | undefined;
  for (const span of said?.speaker ?? []) {
    const { from, to } = c.scene.rangeOf(span);
    for (let at = from; at < Math.min(to, from + 20); at++) {
      const entity = at === found.head ? undefined : entityOf(c.nameAt(at));
      if (entity) last = entity;
    }
  }
  return last;
}
