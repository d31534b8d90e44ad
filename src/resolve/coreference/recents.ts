import type { Entity } from '../mentions/entity.js';
import { settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import type { Scene } from '../mentions/scene.js';
import { type Feature, reach, weights } from './weights.js';

/** Verbs that are all but always attributions. */
export const sayingVerbs = new Set([
  'say',
  'tell',
  'add',
  'claim',
  'state',
  'note',
  'announce',
  'warn',
  'insist',
  'stress',
  'argue',
  'declare',
  'deny',
  'urge',
  'explain',
  'reply',
  'recall',
  'write',
  'confirm',
  'allege',
  'accuse',
  'condemn',
  'demand',
  'call',
  'specify',
  'assert',
  'maintain',
  'report',
  'reiterate',
  'promise',
  'vow',
  'pledge',
  'decline',
  'refuse',
]);

export interface Candidate {
  readonly found: Found;
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  readonly sentence: number;
  readonly subject: boolean;
  readonly speaker: boolean;
  readonly modifier: boolean;
  readonly quoted: boolean;
  /** It does harm to somebody there. */
  readonly violent: boolean;
}

export interface Choice {
  readonly candidate: Candidate;
  readonly score: number;
  readonly features: readonly Feature[];
  /** The best other one, and how far behind. */
  readonly next: Candidate | null;
  readonly lead: number;
}

/** What a word that looks for its antecedent asks of a candidate: null vetoes it, a list gives features of its own. */
export type Wanted = (candidate: Candidate) => readonly Feature[] | null;

/** What has been named so far, the latest last; asked through a bounded window. */
export class Recents {
  readonly #all: Candidate[] = [];
  readonly #times = new Map<Entity, number>();
  lastSpeaker: { entities: readonly Entity[]; sentence: number } | null = null;

  constructor(private readonly scene: Scene) {}

  push(found: Found): void {
    const first = found.entities[0];
    if (!first || found.asPlace) return;
    const entity = settled(first);
    const token = this.scene.doc.tokens[found.head]!;
    const role = roleOf(this.scene, found.head);
    const speaker = role !== 'modifier' && (this.scene.speakerAt[found.head]! >= 0 || this.#says(found.head, role));
    this.#times.set(entity, (this.#times.get(entity) ?? 0) + 1);
    this.#all.push({
      found,
      entity,
      entities: found.entities.map(settled),
      sentence: token.sentence,
      subject: role === 'subject',
      speaker,
      modifier: role === 'modifier',
      quoted: this.scene.quoted[found.head] === 1,
      violent: this.scene.violent[found.head] === 1,
    });
    if (speaker) this.lastSpeaker = { entities: found.entities, sentence: token.sentence };
  }

  /** The best candidate before a token, nearest first where scores are even. */
  choose(token: number, wanted: Wanted): Choice | null {
    const at = this.scene.doc.tokens[token]!;
    const subject = roleOf(this.scene, token) === 'subject';
    // "its appeal" is its clause's matter, not that of the speaker before
    const speaks = this.scene.speakerAt[token]! >= 0 && at.xpos !== 'PRP$';
    const best = new Map<Entity, Omit<Choice, 'next' | 'lead'>>();
    const own = { quoted: this.scene.quoted[token] === 1, violent: this.scene.violent[token] === 1 };
    const goesOn = speaks && !this.#isIntroduced(token, at.sentence, wanted);
    for (const candidate of this.window(at.sentence)) {
      const asked = wanted(candidate);
      if (!asked) continue;
      const features = [...asked, ...this.#features(candidate, { ...own, subject, speaks: goesOn })];
      const distance = Math.min(at.sentence - candidate.sentence, reach.sentences);
      const score =
        distance * weights.distance.weight +
        features.reduce((sum, f) => sum + weights[f].weight, 0) +
        Math.log2(this.#times.get(candidate.entity) ?? 1) * weights.often.weight;
      const known = best.get(candidate.entity);
      if (!known || score > known.score) best.set(candidate.entity, { candidate, score, features });
    }
    const [first, second] = [...best.values()].sort(
      (a, b) => b.score - a.score || b.candidate.found.head - a.candidate.found.head,
    );
    return first ? { ...first, next: second?.candidate ?? null, lead: second ? first.score - second.score : 9 } : null;
  }

  /** Candidates within reach of a sentence, the latest first. */
  window(sentence: number, sentences: number = reach.sentences): Candidate[] {
    const out: Candidate[] = [];
    for (let i = this.#all.length - 1; i >= 0 && out.length < reach.mentions; i--) {
      const candidate = this.#all[i]!;
      if (sentence - candidate.sentence > sentences) break;
      out.push(candidate);
    }
    return out;
  }

  /**
   * Whether the sentence before is about somebody new, who then says something in other words: "Ambassador Nazarov remains in
   * Bishkek. He set out three demands". Behind whole quotations "he said" goes on with whoever spoke.
   */
  #isIntroduced(token: number, sentence: number, wanted: Wanted): boolean {
    const said = this.scene.statements[this.scene.speakerAt[token]!];
    if (!said || said.quotation === 'direct') return false;
    return this.window(sentence, 1).some(
      (c) =>
        c.sentence === sentence - 1 &&
        c.entity.type === 'person' &&
        c.found.form === 'name' &&
        c.subject &&
        !c.quoted &&
        this.#times.get(c.entity) === 1 &&
        this.#isMain(c.found.head) &&
        wanted(c) !== null,
    );
  }

  /** The subject of a verb of saying, where no statement was read. */
  #says(head: number, role: string): boolean {
    const verb = this.scene.doc.tokens[clauseOf(this.scene, head)]!;
    return role === 'subject' && sayingVerbs.has(verb.lemma);
  }

  /** Whether the verb of a subject is the root of its sentence. */
  #isMain(head: number): boolean {
    return this.scene.doc.tokens[clauseOf(this.scene, head)]?.head === -1;
  }

  #features(c: Candidate, at: Pick<Candidate, 'subject' | 'quoted' | 'violent'> & { speaks: boolean }): Feature[] {
    const features: Feature[] = [];
    if (c.subject) features.push('subject');
    if (c.subject && this.#isMain(c.found.head)) features.push('main');
    if (c.speaker) features.push('speaker');
    if (at.speaks && this.lastSpeaker?.entities.some((e) => settled(e) === c.entity)) features.push('lastSpeaker');
    if (at.subject && c.subject) features.push('parallel');
    if (c.violent && at.violent) features.push('violence');
    if (c.quoted && !at.quoted) features.push('quoted');
    if (c.modifier) features.push('modifier');
    if (this.scene.doc.sentences[c.sentence]?.zone === 'title') features.push('headline');
    return features;
  }
}

/** What a word is in its clause; a conjunct is what the first of its row is. */
export function roleOf(scene: Scene, head: number): 'subject' | 'object' | 'modifier' | 'other' {
  const { tokens } = scene.doc;
  if (scene.modifying[head]) return 'modifier';
  let token = tokens[head]!;
  for (let steps = 0; steps < 5 && /^(?:conj|appos|flat)/.test(token.deprel) && token.head >= 0; steps++)
    token = tokens[token.head]!;
  if (token.deprel.startsWith('nsubj')) return 'subject';
  if (/^(?:obj|iobj)/.test(token.deprel)) return 'object';
  return /^(?:compound|amod|nmod:poss)/.test(token.deprel) ? 'modifier' : 'other';
}

/** The verb a word is an argument of. */
export function clauseOf(scene: Scene, head: number): number {
  const { tokens } = scene.doc;
  let at = head;
  for (let steps = 0; steps < 8; steps++) {
    const up = tokens[at]?.head ?? -1;
    if (up < 0) return at;
    if (/^(?:VB|MD)/.test(tokens[up]!.xpos)) return up;
    at = up;
  }
  return at;
}
