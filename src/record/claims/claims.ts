import type { Carrier, Claim } from '../../model/claim.js';
import type { Happening } from '../align/align.js';
import type { Telling } from '../align/telling.js';
import { rootsOf } from '../roots.js';
import type { World } from '../world.js';
import { countDrafts } from './counts.js';
import type { Draft } from './draft.js';
import { finerPlaces, placeDrafts } from './place.js';
import { responsibilityDrafts } from './responsibility.js';
import { termDrafts } from './terms.js';
import { timeDrafts } from './time.js';
import { weaponDrafts } from './weapon.js';

/** A claim with the drafts it was made of, for whoever judges it. */
export interface Held {
  readonly claim: Claim;
  readonly drafts: readonly Draft[];
}

/** The fields, in the order in which claims are shown; a new field is a line here. */
const makers: readonly ((world: World, telling: Telling) => Draft[])[] = [
  countDrafts,
  timeDrafts,
  placeDrafts,
  responsibilityDrafts,
  weaponDrafts,
  termDrafts,
];

/** Every value of every field of a happening, with all who carry it: by field, then by how many carry it. */
export function claimsOf(world: World, { tellings }: Happening): Held[] {
  return makers.flatMap((maker) => {
    const byKey = new Map<string, Draft[]>();
    const drafts = tellings.filter((t) => vouches(t, maker)).flatMap((t) => maker(world, t));
    for (const d of maker === placeDrafts ? finerPlaces(world, drafts) : drafts) {
      const key = `${d.field} ${d.key}`;
      const list = byKey.get(key);
      if (list) list.push(d);
      else byKey.set(key, [d]);
    }
    return [...byKey.values()].map((drafts) => held(world, drafts)).sort(byCarriers);
  });
}

/** What is only supposed or denied, or still to come, gives no figure; but it tells who is blamed. */
const vouches = ({ faint, event }: Telling, maker: (typeof makers)[number]): boolean =>
  maker === responsibilityDrafts || (!faint && event.actuality !== 'future');

function held(world: World, drafts: readonly Draft[]): Held {
  const { field, value } = drafts[0]!;
  const claim: Claim = {
    field,
    value,
    carriers: carriersOf(drafts),
    ...rootsOf(world, drafts),
    reportCount: new Set(drafts.map((d) => d.order)).size,
    asOf:
      drafts
        .map((d) => d.asOf)
        .filter((a) => a !== null)
        .sort()[0] ?? null,
  };
  return { claim, drafts };
}

function carriersOf(drafts: readonly Draft[]): Carrier[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ reading: { report }, span, origin }) => {
    const key = `${report.id} ${span.start} ${span.end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ report: report.id, span, statement: origin.statement?.id ?? null }];
  });
}

const fields = [
  'killed',
  'injured',
  'missing',
  'abducted',
  'arrested',
  'displaced',
  'time',
  'place',
  'responsibility',
  'weapon',
  'agreed',
  'demanded',
  'threatened',
];

const byCarriers = (a: Held, b: Held): number =>
  fields.indexOf(a.claim.field) - fields.indexOf(b.claim.field) ||
  b.claim.reportCount - a.claim.reportCount ||
  a.drafts[0]!.order - b.drafts[0]!.order ||
  a.drafts[0]!.span.start - b.drafts[0]!.span.start;
