import { addForm } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { wordsOf } from '../mentions/phrase.js';
import { type Case, take } from './case.js';
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
    const last = c.recents.lastSpeaker;
    if (phrase.definite === 'definite' && last) return take(found, last.entities, 'document-of-the-last-speaker');
  }
  const entity = c.scene.make('crowd', 'unknown');
  entity.plural = phrase.plural;
  addForm(entity, wordsOf(c.scene, phrase.core, phrase.head + 1));
  take(found, [entity], 'unnamed-speaker');
}
