import { found } from './found.js';
import { countedFound, nounFound } from './nouns.js';
import type { Found, Scene } from './scene.js';
import { tollFound } from './tolls.js';
import { adjectiveFound, verbFound } from './voices.js';
import { fatallyFound, woundFound } from './wounds.js';

/** All finds of a sentence, the surest reading of each group first: tolls, then words in order of the text. */
export function finds(scene: Scene): Found[] {
  const { line } = scene;
  const tolls: Found[] = [];
  const rest: Found[] = [];
  for (let at = 0; at < line.length; at++) {
    const toll = tollFound(scene, at);
    if (toll) tolls.push(toll);
    const said =
      verbFound(scene, at) ??
      adjectiveFound(scene, at) ??
      nounFound(scene, at) ??
      woundFound(scene, at) ??
      fatallyFound(scene, at);
    if (said) rest.push(said);
    const starting = scene.startsAt[at]!;
    if (starting >= 0) rest.push(...countedFound(scene, starting));
  }
  rest.push(...partitives(scene, rest));
  return settled(scene, tolls, rest);
}

const partKinds: Readonly<Record<string, Found['kind']>> = {
  dead: 'killed',
  killed: 'killed',
  wounded: 'injured',
  injured: 'injured',
  missing: 'missing',
  abducted: 'abducted',
  kidnapped: 'abducted',
  arrested: 'arrested',
  detained: 'arrested',
  displaced: 'displaced',
};

/** "three of the dead were women": said of them by nothing but the noun. */
function partitives(scene: Scene, rest: readonly Found[]): Found[] {
  const taken = new Set(rest.flatMap((f) => f.groups));
  return scene.groups.flatMap((g, i) => {
    const kind = g.amount && g.partOf && !taken.has(i) ? partKinds[g.partOf] : undefined;
    return kind && g.amount!.qualifier !== 'none' ? [found(kind, [i], g.to - 1, 'partitive')] : [];
  });
}

/** One kind a group; a toll's figure has no second reading; whoever was wounded and died is dead; "killed or wounded" is a ceiling of both. */
function settled(scene: Scene, tolls: readonly Found[], rest: readonly Found[]): Found[] {
  const ofToll = new Set(tolls.flatMap((t) => t.groups));
  const ends = countedEnds(scene, rest);
  const dead = new Map<number, Found>();
  for (const f of rest) if (f.kind === 'killed' && f.rule !== 'union') for (const g of f.groups) dead.set(g, f);
  const once = new Map<string, Found>();
  for (const f of rest) {
    const key = `${f.kind} ${f.groups[0]}`;
    if (f.groups.some((g) => ofToll.has(g)) || once.has(key) || namesCounted(scene, f, ends)) continue;
    const killed = f.zero || f.kind === 'killed' ? undefined : deadAmong(f, dead);
    if (killed && f.kind === 'injured' && isUnion(scene, f, killed)) {
      once.set(`killed ${killed.groups[0]}`, { ...killed, possible: true, rule: 'union' });
      once.set(key, { ...f, possible: true, rule: 'union' });
    } else if (!killed || !/^(?:injured|missing)$/.test(f.kind)) once.set(key, f);
  }
  return [...tolls, ...once.values()];
}

function deadAmong(f: Found, dead: ReadonlyMap<number, Found>): Found | undefined {
  for (const g of f.groups) if (dead.has(g)) return dead.get(g);
  return undefined;
}

/** Where the counted groups of each kind end. */
const countedEnds = ({ groups }: Scene, all: readonly Found[]): ReadonlySet<string> =>
  new Set(all.flatMap((f) => f.groups.flatMap((g) => (groups[g]!.amount ? [`${f.kind} ${groups[g]!.to}`] : []))));

/** "the death of two men: the guard, … and an officer, who died": behind the colon stand the names of the counted. */
function namesCounted({ line, groups }: Scene, f: Found, ends: ReadonlySet<string>): boolean {
  const first = groups[f.groups[0]!]!;
  if (first.type !== 'one') return false;
  for (let at = first.from - 1; at > Math.max(0, first.from - 60); at--)
    if (line.low[at] === ':') return ends.has(`${f.kind} ${at}`);
  return false;
}

/** "killed or wounded 20", "killed and wounded": the figure is of both together; "shot and killed" is of the dead. */
function isUnion({ line }: Scene, a: Found, b: Found): boolean {
  const [from, to] = a.at < b.at ? [a.at, b.at] : [b.at, a.at];
  return to - from === 2 && !/^(?:sho[ot]|stab)/.test(line.low[from]!) && /^(?:or|and)$/.test(line.low[from + 1]!);
}
