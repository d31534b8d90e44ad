import type { Doc, Name, NameKind } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';

/** Little words inside names written with hyphens, and what such a name mostly is: "Jaish-e-Mohammed", "Zia-ul-Haq". */
const particles: Readonly<Record<string, NameKind>> = {
  e: 'group',
  i: 'group',
  ul: 'person',
  ur: 'person',
  ud: 'person',
  us: 'person',
  al: 'group',
  el: 'group',
};

/** Names put together again that the reader cut: at hyphens with a particle, and at "and" inside a place ("Jammu and Kashmir"). */
export function joinedNames(doc: Doc, register: Register): Name[] {
  const out: Name[] = [];
  const spans = hyphenated(doc);
  let next = 0;
  for (const name of doc.names) {
    while (next < spans.length && spans[next]!.tokens.to <= name.tokens.from) out.push(spans[next++]!);
    const over = spans[next];
    if (over && over.tokens.from < name.tokens.to) {
      const wider = {
        from: Math.min(over.tokens.from, name.tokens.from),
        to: Math.max(over.tokens.to, name.tokens.to),
      };
      const kind =
        name.kind === 'person' || name.kind === 'group' || name.kind === 'organisation' ? name.kind : over.kind;
      spans[next] = made(doc, kind, wider.from, wider.to);
    } else out.push(name);
  }
  out.push(...spans.slice(next));
  return withAnd(doc, register, out);
}

function made(doc: Doc, kind: NameKind, from: number, to: number): Name {
  return {
    kind,
    tokens: { from, to },
    span: { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end },
    head: to - 1,
  };
}

const isHyphen = (doc: Doc, at: number): boolean => /^[-–‐‑]$/.test(doc.tokens[at]?.text ?? '');
const isCapital = (doc: Doc, at: number): boolean => /^\p{Lu}\p{L}+$/u.test(doc.tokens[at]?.text ?? '');

/** "e-Mohammed" as one token. */
const glued = /^[ei][-–‐‑]\p{Lu}\p{L}+$/u;

/** Capitalised word, hyphen, particle, hyphen or space, capitalised word; where the tokens are cut so. */
function hyphenated(doc: Doc): Name[] {
  const out: Name[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    if (!isCapital(doc, at)) continue;
    if (isHyphen(doc, at + 1) && glued.test(doc.tokens[at + 2]?.text ?? '')) {
      out.push(made(doc, 'group', at, at + 3));
      at += 2;
      continue;
    }
    const particle = doc.tokens[at + 2]?.text.toLowerCase() ?? '';
    if (!isHyphen(doc, at + 1) || !Object.hasOwn(particles, particle)) continue;
    const last = isHyphen(doc, at + 3) ? at + 4 : at + 3;
    if (!isCapital(doc, last) || doc.tokens[last]!.sentence !== doc.tokens[at]!.sentence) continue;
    out.push(made(doc, particles[particle]!, at, last + 1));
    at = last;
  }
  return out;
}

/** Two names of places with "and" between them that are one place. */
function withAnd(doc: Doc, register: Register, names: readonly Name[]): Name[] {
  const out: Name[] = [];
  for (const name of names) {
    const before = out.at(-1);
    const near = before && before.tokens.to + 1 === name.tokens.from && doc.tokens[before.tokens.to]?.text === 'and';
    if (near && isPlace(before) && isPlace(name) && isOne(doc, register, before, name)) {
      out[out.length - 1] = { ...made(doc, 'place', before.tokens.from, name.tokens.to), head: before.head };
    } else out.push(name);
  }
  return out;
}

const isPlace = ({ kind }: Name): boolean => kind === 'place' || kind === 'state' || kind === 'facility';

function isOne(doc: Doc, register: Register, a: Name, b: Name): boolean {
  const words = doc.text.slice(a.span.start, b.span.end).replace(/\s+/g, ' ');
  const best = register.findPlaces(words)[0];
  return register.countryOf(words) !== undefined || (!!best && foldName(best.place.name) === foldName(words));
}
