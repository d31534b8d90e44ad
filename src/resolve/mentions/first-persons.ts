import type { Span } from '../../model/span.js';
import type { Found } from './found.js';
import type { Scene } from './scene.js';

const first = /^(?:i|we|me|us|my|our|ours|mine)$/i;

/** "I" and "we" in a quotation are whoever says it. */
export function resolveFirstPersons(scene: Scene, founds: readonly Found[], foundsOf: (span: Span) => Found[]): void {
  const speakers = new Map<number, Found['entities']>();
  for (const found of founds) {
    if (found.form !== 'pronoun' || found.entities.length) continue;
    if (!first.test(scene.doc.tokens[found.head]!.text)) continue;
    const index = scene.contentAt[found.head]!;
    const said = scene.statements[index];
    if (!said) continue;
    const known = speakers.get(index) ?? said.speaker.flatMap((span) => foundsOf(span).flatMap((f) => f.entities));
    speakers.set(index, known);
    found.entities = known;
    found.rule = 'first-person';
  }
}
