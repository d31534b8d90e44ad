import type { Doc } from '../../model/doc.js';
import { isRead } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';
import { finds } from './finds.js';
import { lineOf, namesByToken } from './line.js';
import { sceneOf } from './scene.js';
import { sentenceDrafts } from './sentence-drafts.js';
import { speaksOfHarm } from './speaks-of-harm.js';

/** Casualty figures, in order of the text. Read are the narrative and the title. */
export function extractCounts(doc: Doc): CountDraft[] {
  const names = namesByToken(doc);
  const drafts: CountDraft[] = [];
  for (const sentence of doc.sentences) {
    if (!isRead(sentence)) continue;
    const line = lineOf(doc, sentence, names);
    if (!speaksOfHarm(line)) continue;
    const scene = sceneOf(line);
    drafts.push(...sentenceDrafts(scene, finds(scene), drafts));
  }
  return drafts;
}
