import type { Span } from '../../model/span.js';
import { headsOf } from './asked.js';
import { settled } from './entity.js';
import type { Found } from './found.js';
import type { Scene } from './scene.js';

/** Answers for any span: what it names exactly, else what its heads name, else a person whose title it begins with. */
export function makeAnswers(scene: Scene, founds: readonly Found[]) {
  const byStart = new Map<number, Found[]>();
  const byHead = new Map<number, Found>();
  for (const found of founds) {
    const list = byStart.get(found.span.start);
    if (list) list.push(found);
    else byStart.set(found.span.start, [found]);
    const known = byHead.get(found.head);
    if (!known || (!known.entities.length && found.entities.length)) byHead.set(found.head, found);
  }
  const nameOf = new Map<number, Found>();
  for (const found of founds) {
    const name = scene.nameAt[found.head] ?? -1;
    if (found.form === 'name' && name >= 0) nameOf.set(name, found);
  }
  const at = (token: number) => byHead.get(token) ?? nameOf.get(scene.nameAt[token] ?? -1);
  const exact = (span: Span) => byStart.get(span.start)?.filter((f) => f.span.end === span.end) ?? [];
  const idsOf = (list: readonly Found[]) => [...new Set(list.flatMap((f) => f.entities.map((e) => settled(e).id)))];

  const foundsOf = (span: Span): Found[] => {
    const same = exact(span).filter((f) => f.entities.length || f.place);
    if (same.length) return same;
    return headsOf(scene, span).flatMap((head) => at(head) ?? []);
  };
  return {
    foundsOf,
    actorsOf: (span: Span): readonly string[] => idsOf(foundsOf(span)),
    placeOf: (span: Span): string | null => {
      const named = foundsOf(span).find((f) => f.place);
      return named?.place ?? firstPlaceIn(scene, span, nameOf);
    },
  };
}

/** The first place named in a span: "in the town of Lere". */
function firstPlaceIn(scene: Scene, span: Span, nameOf: ReadonlyMap<number, Found>): string | null {
  const { from, to } = scene.rangeOf(span);
  for (let at = from; at < Math.min(to, from + 30); at++) {
    const name = nameOf.get(scene.nameAt[at] ?? -1);
    if (name?.place && (name.asPlace || name.kind === 'place')) return name.place;
  }
  return null;
}
