import type { Doc, Name, NameKind } from '../../model/doc.js';
import { foldName } from '../../text/fold-name.js';
import { isAcronym } from '../coreference/collectives.js';
import { isPersonNoun } from './titles.js';

/**
 * The reader's names made one with themselves: a title alone ("Secretary") names nobody, an acronym is no person, and one
 * spelling has one kind in a report, the one it has most often.
 */
export function cleanNames(doc: Doc): Doc {
  const names = doc.names.filter((name) => !isTitleAlone(doc, name) && /[\p{L}]/u.test(textOf(doc, name)));
  const kinds = new Map<string, Map<NameKind, number>>();
  for (const name of names) {
    const votes = kinds.get(keyOf(doc, name)) ?? new Map<NameKind, number>();
    kinds.set(keyOf(doc, name), votes);
    const kind = name.kind === 'person' && isAcronym(textOf(doc, name)) ? 'organisation' : name.kind;
    votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  return { ...doc, names: names.map((name) => ({ ...name, kind: mostVoted(kinds.get(keyOf(doc, name))!) })) };
}

const textOf = (doc: Doc, name: Name): string => doc.text.slice(name.span.start, name.span.end);
const keyOf = (doc: Doc, name: Name): string => foldName(textOf(doc, name)).replace(/^the /, '') || textOf(doc, name);

function isTitleAlone(doc: Doc, name: Name): boolean {
  if (name.kind === 'nationality' || name.kind === 'state') return false;
  for (let at = name.tokens.from; at < name.tokens.to; at++) if (!isPersonNoun(doc.tokens[at])) return false;
  return true;
}

function mostVoted(votes: ReadonlyMap<NameKind, number>): NameKind {
  let best: [NameKind, number] = ['event', 0];
  for (const vote of votes) if (vote[1] > best[1]) best = vote;
  return best[0];
}
