import { describe, expect, it } from 'vitest';
import { actorKinds } from '../../src/model/actor.js';
import { loadActorRows } from '../../src/register/actor-rows.js';
import { bodyOfId, ownBodies } from '../../src/register/bodies.js';
import { loadRegister } from '../../src/register/load.js';
import { media } from '../../src/register/media.js';
import { makeToken, nameToken } from '../../src/register/names/name-tokens.js';
import { regions } from '../../src/register/places/few-places.js';
import { stateOfCode, states } from '../../src/register/states.js';

const rows = loadActorRows();
const actors = rows.map((r) => r.actor);
const ids = new Set(actors.map((a) => a.id));
const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const broken = <T>(list: readonly T[], isBroken: (row: T) => boolean) => list.filter(isBroken).slice(0, 5);

describe('the tables of the register', () => {
  it('has enough of each kind', () => {
    const count = (kind: string) => actors.filter((a) => a.kind === kind).length;
    expect(states.length).toBeGreaterThan(245);
    expect(count('armed-group')).toBeGreaterThan(1500);
    expect(count('person')).toBeGreaterThan(2500);
    expect(count('government-body')).toBeGreaterThan(250);
    expect(count('igo')).toBeGreaterThan(120);
    expect(media.length).toBeGreaterThan(150);
  });

  it('gives every actor an id of its own, a name, a kind and a source', () => {
    expect(ids.size).toBe(actors.length);
    expect(broken(actors, (a) => !/^ac:[\w-]+$/.test(a.id))).toEqual([]);
    expect(broken(actors, (a) => a.name.length < 2 || !a.source || !actorKinds.includes(a.kind))).toEqual([]);
  });

  it('names countries by ISO codes', () => {
    expect(broken(actors, (a) => a.country !== null && !stateOfCode(a.country))).toEqual([]);
    expect(broken(regions, (r) => r.place.country !== null && !stateOfCode(r.place.country))).toEqual([]);
    expect(broken(states, (s) => !/^[A-Z]{3}$/.test(s.code))).toEqual([]);
  });

  it('has well-formed dates, none that ends before it begins', () => {
    const terms = actors.flatMap((a) =>
      [...a.offices, ...a.listings].map((t) => ({ id: a.id, from: t.from, to: t.to })),
    );
    expect(broken(terms, (t) => [t.from, t.to].some((d) => d !== null && !date.test(d)))).toEqual([]);
    expect(broken(terms, (t) => t.from !== null && t.to !== null && `${t.to}-99` < t.from)).toEqual([]);
  });

  it('points to rows that exist', () => {
    const register = loadRegister();
    const known = (id: string) => register.actor(id)?.id === id;
    const bodies = actors.flatMap((a) => a.offices.flatMap((o) => (o.body ? [o.body] : [])));
    expect(broken([...new Set(bodies)], (id) => !known(id))).toEqual([]);
    expect(
      broken(
        actors.flatMap((a) => a.memberOf),
        (id) => !ids.has(id),
      ),
    ).toEqual([]);
    expect(broken(ownBodies, (b) => bodyOfId(b.actor.id)?.name !== b.actor.name)).toEqual([]);
  });

  it('keeps parting signs out of names, and no name twice', () => {
    expect(broken(actors, (a) => [a.name, ...a.aliases].some((n) => /[|~@\t]/.test(n) || n !== n.trim()))).toEqual([]);
    expect(broken(actors, (a) => new Set(a.aliases).size !== a.aliases.length || a.aliases.includes(a.name))).toEqual(
      [],
    );
  });

  it('places regions on the earth, with a precision of UCDP', () => {
    const off = (r: (typeof regions)[number]) =>
      Math.abs(r.place.latitude!) > 90 ||
      Math.abs(r.place.longitude!) > 180 ||
      ![1, 2, 3, 4, 5, 6, 7].includes(r.precision);
    expect(broken(regions, off)).toEqual([]);
    expect(new Set(regions.map((r) => r.place.id)).size).toBe(regions.length);
  });

  it('keeps the worked-out words as the code would work them out', () => {
    const words = ['mohammed', 'mahmud', 'abdrahman', 'hezbollah', 'kharkiv', 'qaida', 'shabaab', 'hasan', 'husayn'];
    for (const word of words) expect(nameToken(word)).toEqual(makeToken(word));
  });
});
