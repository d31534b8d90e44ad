import type { Problem } from '../../model/problem.js';
import { lookUpCollectives } from '../mentions/actors.js';
import { type Asked, askedHeads } from '../mentions/asked.js';
import { mergeInto, settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { type Named, nameMentions, titlesOf } from '../mentions/name-mentions.js';
import { nominalMentions } from '../mentions/nominal-mentions.js';
import { pronounMentions } from '../mentions/pronoun-mentions.js';
import type { Scene } from '../mentions/scene.js';
import type { Title } from '../mentions/titles.js';
import { resolveBody } from './body.js';
import type { Case } from './case.js';
import { resolveCrowd } from './crowd.js';
import { resolveGroup } from './group.js';
import { joinLate } from './late.js';
import { resolvePair } from './pair.js';
import { learnTitles, resolvePerson } from './person.js';
import { resolvePronoun } from './pronoun.js';
import { Recents } from './recents.js';
import { resolveSpeaker } from './speaker.js';

const resolvers: Record<Found['want'], (c: Case, found: Found) => Found | undefined> = {
  known: () => undefined,
  body: resolveBody,
  group: resolveGroup,
  person: resolvePerson,
  crowd: resolveCrowd,
  pair: resolvePair,
  pronoun: resolvePronoun,
  speaker: resolveSpeaker,
};

export interface Coreference {
  /** In the order of the text. */
  readonly founds: readonly Found[];
  readonly named: Named;
  readonly asked: ReadonlyMap<number, Asked>;
  readonly problems: readonly Problem[];
  /** Titles of the persons named, by mention. */
  readonly titles: ReadonlyMap<Found, Titles>;
}
export type Titles = { readonly before: Title | null; readonly after: Title | null };

/** All mentions of a report with who they are: names by their words, then everything else from left to right. */
export function corefer(scene: Scene): Coreference {
  const named = nameMentions(scene);
  lookUpCollectives(scene);
  const { titles, taken } = titlesOf(scene, named.founds);
  for (const missed of named.missed) taken[missed.head] = 1;
  const asked = askedHeads(scene);
  const founds = [
    ...named.founds,
    ...named.missed,
    ...nominalMentions(scene, asked, taken),
    ...pronounMentions(scene, asked),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const { phrase } of founds) if (phrase) scene.modifying.fill(1, phrase.core, phrase.head);
  for (const { before } of titles) if (before) scene.modifying.fill(1, before.from, before.to);
  const c = makeCase(scene, named, asked, founds);
  const titleOf = new Map<Found, Titles>(named.founds.map((f, i) => [f, titles[i]!]));
  for (const found of founds) {
    if (!scene.isRead(found.head)) continue;
    c.at(found.head);
    const title = titleOf.get(found);
    if (title) learnTitles(c, found, title);
    c.recents.push(found);
  }
  for (const found of founds) if (!scene.isRead(found.head)) c.at(found.head);
  joinLate(c, founds);
  joinAcronyms(scene);
  return { founds, named, asked, problems: c.problems, titles: titleOf };
}

function makeCase(scene: Scene, named: Named, asked: ReadonlyMap<number, Asked>, founds: readonly Found[]): Case {
  const byHead = new Map<number, Found>();
  for (const found of founds) if (!byHead.has(found.head) || found.form === 'name') byHead.set(found.head, found);
  const done = new Set<Found>();
  const c: Case = {
    scene,
    named,
    asked,
    recents: new Recents(scene),
    bodies: new Map(),
    lastBody: new Map(),
    byNoun: new Map(),
    problems: [],
    at: (token) => resolve(byHead.get(token)),
    nameAt: (token) => resolve(named.founds[scene.nameAt[token] ?? -1]),
  };
  const resolve = (found: Found | undefined): Found | undefined => {
    if (!found || done.has(found)) return found;
    done.add(found);
    resolvers[found.want](c, found);
    return found;
  };
  return c;
}

/** "MEA" where the text only writes out "Ministry of External Affairs": a body's initials. */
function joinAcronyms(scene: Scene): void {
  const initials = new Map<string, (typeof scene.entities)[number]>();
  for (const entity of scene.entities) {
    if (entity.type !== 'body') continue;
    for (const form of [...entity.forms.keys(), entity.row?.name ?? '']) {
      const capitals = (form.match(/\b\p{Lu}/gu) ?? []).join('');
      for (const cut of [capitals, capitals.slice(1)])
        if (cut.length > 1 && !initials.has(cut)) initials.set(cut, entity);
    }
  }
  for (const entity of scene.entities) {
    if (entity.type !== 'collective' || entity.same || entity.forms.size !== 1) continue;
    const body = initials.get([...entity.forms.keys()][0]!);
    if (body) mergeInto(settled(body), entity);
  }
}
