import { personTitle } from '../../lexicon/person-titles.js';
import type { Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { phraseEnd } from '../mentions/phrase.js';
import { type Case, entityOf } from './case.js';

const naming = new Set(['known', 'identified', 'named', 'called', 'dubbed', 'nicknamed', 'calling']);

/**
 * The name that a description introduces: directly ("terrorist group | Jaish-e-Muhammad"), after a comma ("the school's
 * principal, Ibrahim Gande,"), after what follows it ("the UN envoy for Central Asia, Hanna Lindqvist"), or by a naming
 * verb ("a man known as X").
 */
export function nameThatFollows(c: Case, found: Found, kind: (f: Found) => boolean): Entity | undefined {
  const direct = nameFrom(c, found.head + 1, kind);
  if (direct) return direct;
  const { tokens } = c.scene.doc;
  for (const end of new Set([found.head + 1, phraseEnd(c.scene, found.head)])) {
    const named = naming.has(tokens[end]?.text.toLowerCase() ?? '')
      ? end + 1
      : tokens[end]?.text === ',' && naming.has(tokens[end + 1]?.text.toLowerCase() ?? '')
        ? end + 2
        : -1;
    if (named > 0) {
      const at = /^(?:as|by)$/.test(tokens[named]?.text.toLowerCase() ?? '') ? named + 1 : named;
      const entity = nameFrom(c, at, kind);
      if (entity) return entity;
    }
    if (tokens[end]?.text !== ',') continue;
    const apposed = nameFrom(c, end + 1, kind, true);
    if (apposed) return apposed;
  }
  return undefined;
}

/** The name that begins at a token, or after honorifics and ranks there; `closed`: a comma or the sentence's end must follow it. */
function nameFrom(c: Case, at: number, kind: (f: Found) => boolean, closed = false): Entity | undefined {
  const { tokens } = c.scene.doc;
  let from = at;
  while (
    from < at + 5 &&
    c.nameAt(from) === undefined &&
    (personTitle(tokens[from]?.text ?? '') || tokens[from]?.text === '.' || tokens[from]?.text.toLowerCase() === 'the')
  )
    from++;
  const name = c.nameAt(from);
  if (!name || !kind(name) || tokens[from]?.sentence !== tokens[at - 1]?.sentence) return undefined;
  if (name.tokens.from !== from) return undefined;
  const after = tokens[name.tokens.to];
  if (closed && after && !/^(?:[,.;:()"”]|''|-+|–|—)$/.test(after.text) && after.sentence === tokens[from]!.sentence)
    return undefined;
  if (closed && after?.text === ',' && tokens[name.tokens.to + 1]?.xpos === 'CC') return undefined;
  return entityOf(c.at(name.head) ?? name);
}
