import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleNouns } from '../../src/extract/statements/noun-cues.js';
import { makePage, type Page } from '../../src/extract/statements/page.js';
import { spansOf } from '../../src/extract/statements/ranges.js';
import type { Saying } from '../../src/extract/statements/saying.js';
import { possibleSayings } from '../../src/extract/statements/verb-cues.js';
import { makeReport } from '../../src/intake/make-report.js';
import type { CueLexicon } from '../../src/lexicon/cues.js';
import type { Doc } from '../../src/model/doc.js';
import type { Report } from '../../src/model/report.js';
import type { Span } from '../../src/model/span.js';
import { loadReader } from '../../src/read/read.js';
import { type Attribution, readAttributions } from './polnear.js';

/** A possible attribution, and whether the corpus has it. */
export interface Sample {
  readonly page: Page;
  readonly saying: Saying;
  readonly right: boolean;
}

/** Every possible attribution of a PolNeAR split, read with our reader (or from a cache of Docs as JSON lines). */
export async function* samplesOf(folder: string, lexicon: CueLexicon, cache?: string): AsyncIterable<Sample> {
  const gold = readAttributions(folder);
  for await (const { report, doc } of docsOf(folder, [...gold.keys()], cache)) {
    const page = makePage(doc, report, lexicon);
    const attributions = gold.get(report.id) ?? [];
    for (const sentence of page.sentences)
      for (let at = sentence.tokens.from; at < sentence.tokens.to; at++)
        for (const saying of [...possibleSayings(page, at), ...possibleNouns(page, at)]) {
          if (isInside(page, saying, attributions)) continue;
          yield { page, saying, right: isRight(page, saying, attributions) };
        }
  }
}

async function* docsOf(
  folder: string,
  stems: readonly string[],
  cache?: string,
): AsyncIterable<{ report: Report; doc: Doc }> {
  if (cache) {
    for (const line of readFileSync(cache, 'utf8').split('\n')) {
      if (!line) continue;
      const { report, doc } = JSON.parse(line) as { report: Report; doc: Doc };
      yield { report, doc: { ...doc, text: report.text } };
    }
    return;
  }
  const reader = await loadReader();
  for (const stem of stems) {
    const made = makeReport(readFileSync(join(folder, 'text', `${stem}.txt`), 'utf8'), { id: stem, path: null });
    if (made.type === 'report') yield { report: made.report, doc: await reader.read(made.report) };
  }
}

const startOf = (page: Page, s: Saying): number => page.doc.tokens[s.head]!.start;
const holds = (spans: readonly Span[], at: number): boolean => spans.some((c) => c.start <= at && at < c.end);

/** The corpus marks the outermost attributions only: what stands inside one tells nothing. */
const isInside = (page: Page, s: Saying, gold: readonly Attribution[]): boolean =>
  gold.some((a) => holds(a.content, startOf(page, s)));

const isRight = (page: Page, s: Saying, gold: readonly Attribution[]): boolean =>
  gold.some((a) => holds(a.cue, startOf(page, s)) && shares(a.content, spansOf(page.doc, s.content)));

/** Whether two contents share at least half of the characters of each. */
function shares(a: readonly Span[], b: readonly Span[]): boolean {
  const size = (spans: readonly Span[]) => spans.reduce((sum, s) => sum + s.end - s.start, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared > 0 && 2 * shared >= size(a) && 2 * shared >= size(b);
}
