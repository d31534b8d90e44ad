import { countedFound, nounFound } from './nouns.js';
import type { Found, Scene } from './scene.js';
import { tollFound } from './tolls.js';
import { adjectiveFound, found, verbFound } from './voices.js';

/** All finds of a sentence, the surest reading of each group first: tolls, then words in order of the text. */
export function finds(scene: Scene): Found[] {
  const { line } = scene;
  const tolls: Found[] = [];
  const rest: Found[] = [];
  for (let at = 0; at < line.length; at++) {
    const toll = tollFound(scene, at);
    if (toll) tolls.push(toll);
    const said = verbFound(scene, at) ?? adjectiveFound(scene, at) ?? nounFound(scene, at);
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
  const once = new Set<string>();
  const kept: Found[] = [...tolls];
  const dead = new Map<number, Found>();
  for (const f of rest) if (f.kind === 'killed' && f.rule !== 'union') for (const g of f.groups) dead.set(g, f);
  for (const f of rest) {
    if (f.groups.some((g) => ofToll.has(g)) || namesCounted(scene, f, rest)) continue;
    const key = `${f.kind} ${f.groups[0]}`;
    if (once.has(key)) continue;
    const killed = f.groups.map((g) => dead.get(g)).find((d) => d !== undefined);
    if (f.kind !== 'killed' && killed && !f.zero) {
      if (!isUnion(scene, f, killed) || f.kind !== 'injured') {
        if (f.kind === 'injured' || f.kind === 'missing') continue;
      } else {
        kept.splice(kept.indexOf(killed), kept.includes(killed) ? 1 : 0);
        kept.push({ ...killed, possible: true, rule: 'union' }, { ...f, possible: true, rule: 'union' });
        once.add(`killed ${f.groups[0]}`);
        once.add(key);
        continue;
      }
    }
    once.add(key);
    kept.push(f);
  }
  return kept;
}

/** "the death of two men: the guard, … and an officer, who died": behind the colon stand the names of the counted. */
function namesCounted({ line, groups }: Scene, f: Found, all: readonly Found[]): boolean {
  const first = groups[f.groups[0]!]!;
  if (first.type !== 'one') return false;
  const colon = line.low.lastIndexOf(':', first.from);
  if (colon < 0) return false;
  return all.some(
    (o) => o !== f && o.kind === f.kind && o.groups.some((g) => groups[g]!.amount !== null && groups[g]!.to === colon),
  );
}

/** "killed or wounded 20", "killed and wounded": the figure is of both together. */
function isUnion({ line }: Scene, a: Found, b: Found): boolean {
  const [from, to] = a.at < b.at ? [a.at, b.at] : [b.at, a.at];
  return to - from === 2 && !/^sho[ot]/.test(line.low[from]!) && /^(?:or|and)$/.test(line.low[from + 1]!);
}
