import type { Titles } from '../coreference/coreference.js';
import type { Entity } from './entity.js';
import { settled } from './entity.js';
import type { Found } from './found.js';
import type { Scene } from './scene.js';

const leaders = new Set([
  'leader',
  'chief',
  'head',
  'commander',
  'founder',
  'co-founder',
  'boss',
  'chairman',
  'president',
  'kingpin',
  'emir',
  'commander-in-chief',
]);

/** Who leads, belongs to or is linked with whom, as the words say: titles ("JeM chief X"), "led by X", "has links to the Taliban". */
export function readRelations(scene: Scene, named: readonly Found[], titles: ReadonlyMap<Found, Titles>): void {
  const nameAt = (token: number) => named[scene.nameAt[token] ?? -1];
  for (const found of named) {
    if (!scene.isRead(found.head)) continue;
    readTitle(scene, found, titles.get(found), nameAt);
    readLed(scene, found, nameAt);
    readLinks(scene, found, nameAt);
  }
}

type NameAt = (token: number) => Found | undefined;
const entityOf = (found: Found | undefined): Entity | undefined => found?.entities[0] && settled(found.entities[0]);

function relate(
  from: Entity,
  kind: Entity['relations'][number]['kind'],
  other: Entity,
  start: number,
  end: number,
): void {
  if (from === other || from.relations.some((r) => r.kind === kind && settled(r.other) === other)) return;
  from.relations.push({ kind, other, span: { start, end } });
}

function readTitle(scene: Scene, found: Found, titles: Titles | undefined, nameAt: NameAt): void {
  const person = entityOf(found);
  if (person?.type !== 'person') return;
  for (const title of [titles?.before, titles?.after]) {
    if (!title) continue;
    const noun = scene.doc.tokens[title.noun]!.lemma.toLowerCase();
    for (let at = title.from; at < title.to; at++) {
      const whole = entityOf(nameAt(at));
      if (whole?.type !== 'collective') continue;
      const [first, last] = title.place === 'before' ? [title.from, found.tokens.to] : [found.tokens.from, title.to];
      relate(
        person,
        leaders.has(noun) ? 'leads' : 'member',
        whole,
        scene.doc.tokens[first]!.start,
        scene.doc.tokens[last - 1]!.end,
      );
    }
  }
}

/** "GROUP, a terror group led by [the terrorist] PERSON": within twelve words. */
function readLed(scene: Scene, found: Found, nameAt: NameAt): void {
  const group = entityOf(found);
  if (group?.type !== 'collective') return;
  const { tokens } = scene.doc;
  for (let at = found.tokens.to; at < found.tokens.to + 12; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[found.head]!.sentence || /^[.;]$/.test(token.text)) return;
    if (!/^(?:led|headed|founded|commanded)$/.test(token.text) || tokens[at + 1]?.text !== 'by') continue;
    for (let next = at + 2; next < at + 8; next++) {
      const leader = entityOf(nameAt(next));
      if (leader?.type === 'person') {
        relate(leader, 'leads', group, found.span.start, nameAt(next)!.span.end);
        return;
      }
      if (!tokens[next] || /^(?:,|\.|and)$/.test(tokens[next]!.text)) return;
    }
    return;
  }
}

const links = /^(?:links?|ties?|linked|allied|affiliated|connections?|allegiance|loyal)$/i;

/** "GROUP, which has links to A and B", "GROUP, allied with A": every name up to the next verb or stop. */
function readLinks(scene: Scene, found: Found, nameAt: NameAt): void {
  const group = entityOf(found);
  if (group?.type !== 'collective' && group?.type !== 'person') return;
  const { tokens } = scene.doc;
  const sentence = tokens[found.head]!.sentence;
  for (let at = found.tokens.to; at < found.tokens.to + 9; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return;
    if (at > found.tokens.to && nameAt(at) && entityOf(nameAt(at)) !== group) return;
    if (!links.test(token.text) || !/^(?:to|with)$/.test(tokens[at + 1]?.text ?? '')) continue;
    for (let next = at + 2; next < at + 18; next++) {
      const word = tokens[next];
      if (!word || word.sentence !== sentence || /^(?:VBD|VBZ|VBP|MD)$/.test(word.xpos) || word.text === ';') return;
      const other = entityOf(nameAt(next));
      if (other?.type !== 'collective') continue;
      relate(
        group,
        token.text.toLowerCase() === 'allied' ? 'allied' : 'linked',
        other,
        found.span.start,
        nameAt(next)!.span.end,
      );
    }
    return;
  }
}
