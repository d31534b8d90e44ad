import type { Doc } from '../../model/doc.js';
import { isRead } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';
import { finds } from './finds.js';
import { lineOf, namesByToken, tellsOfTaking } from './line.js';
import { opensPeriod, underPeriod } from './period-heading.js';
import { sceneOf } from './scene.js';
import { sentenceDrafts } from './sentence-drafts.js';
import { withoutDoubtful } from './shot-only.js';
import { speaksOfHarm } from './speaks-of-harm.js';

/** Casualty figures, in order of the text. Read are the narrative and the title. */
export function extractCounts(doc: Doc): CountDraft[] {
  const names = namesByToken(doc);
  const taking = tellsOfTaking(doc);
  const drafts: CountDraft[] = [];
  let period = false;
  for (const sentence of doc.sentences) {
    if (!isRead(sentence)) continue;
    period = opensPeriod(doc, sentence, period);
    if (!speaksOfHarm(doc, sentence)) continue;
    const line = lineOf(doc, sentence, names, taking);
    const scene = sceneOf(line);
    const found = sentenceDrafts(scene, finds(scene), drafts);
    drafts.push(...(period ? found.map(underPeriod) : found));
  }
  return withoutDoubtful(doc, drafts);
}
