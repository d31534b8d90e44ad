import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cueLexicon } from '../lexicon/cues.js';
import type { Doc, MultiWord, Quote, Sentence } from '../model/doc.js';
import type { Given } from '../model/given.js';
import type { Report } from '../model/report.js';
import { featsOf } from './features.js';
import { lemmaOf } from './lemma.js';
import { openClusters } from './linear/clusters.js';
import { openDictionary } from './linear/dictionary.js';
import { nameSentence } from './linear/namer.js';
import { type Work, workOf } from './linear/sentence.js';
import { tagSentence } from './linear/tagger.js';
import { ModelFileError, type ReaderModel, readChecked, unpackModel } from './model-file.js';
import { hintsOf } from './name-hints.js';
import { type LabelledSentence, namesOf } from './names/names.js';
import { type PlainToken, quotesOf } from './quotes.js';
import { type RawSentence, sentencesOf } from './sentences.js';
import { drawTree } from './tree/draw.js';
import { type DraftToken, hangNamesOnce } from './tree/one-head.js';
import { planSentence } from './tree/plan-sentence.js';

/** Report -> Doc. */
export interface DocReader {
  /** Name of each model file -> "sha256:…". */
  readonly models: Readonly<Record<string, string>>;
  read(report: Report, given?: Given): Doc;
}

const folder = new URL('../../models/', import.meta.url);

/** Opens the reader's models; throws a ModelFileError that says how to get them back. */
export function loadReader(): DocReader {
  const path = (name: string) => fileURLToPath(new URL(name, folder));
  const hashes = readHashes(path('sha256.json'));
  const clusters = readChecked(path('clusters.txt.gz'), hashes['clusters.txt.gz']);
  const words = readChecked(path('words.txt.gz'), hashes['words.txt.gz']);
  const weights = readChecked(path('reader.bin.gz'), hashes['reader.bin.gz']);
  openDictionary(words.bytes.toString('utf8'));
  openClusters(clusters.bytes.toString('utf8'));
  const model = unpackModel(weights.bytes, path('reader.bin.gz'));
  return {
    models: {
      read: `sha256:${weights.sha256}`,
      clusters: `sha256:${clusters.sha256}`,
      words: `sha256:${words.sha256}`,
    },
    read: (report, given) => readReport(model, report, given),
  };
}

function readHashes(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ModelFileError(path, 'the list of model hashes is missing or broken');
  }
}

function readReport(model: ReaderModel, report: Report, given?: Given): Doc {
  const { text } = report;
  const raw = given ? fromGiven(given, report) : sentencesOf(text, report.zones);
  const plain = plainTokens(text, raw, given);
  const quotes = quotesOf(text, plain, (s) => raw[s]!.paragraph);
  const tokens: DraftToken[] = [];
  const sentences: Sentence[] = [];
  const labelled: LabelledSentence[] = [];
  const multiWords: MultiWord[] = [];
  let nextQuote = 0;
  for (const sentence of raw) {
    const from = tokens.length;
    const to = from + sentence.words.length;
    while (nextQuote < quotes.length && quotes[nextQuote]!.tokens.to <= from) nextQuote++;
    const here = [];
    for (let q = nextQuote; q < quotes.length && quotes[q]!.tokens.from < to; q++) here.push(quotes[q]!);
    const words = plain.slice(from, to);
    const work = workOf(words.map((t) => t.text));
    tagSentence(model.tagger, work);
    const labels = readSentence(model, words, work, here, tokens);
    multiWords.push(...multiWordsOf(sentence, from));
    const read: Sentence = {
      index: sentences.length,
      tokens: { from, to },
      span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
      paragraph: sentence.paragraph,
      zone: sentence.zone,
    };
    sentences.push(read);
    labelled.push({ sentence: read, labels, shouting: work.shouting, headline: work.headline });
  }
  const names = hangNamesOnce(tokens, namesOf(tokens, labelled));
  return { text, tokens, sentences, names, quotes, multiWords };
}

/** Forms and places of all words, before anything is known of them. */
function plainTokens(text: string, raw: readonly RawSentence[], given?: Given): PlainToken[] {
  const plain: PlainToken[] = [];
  raw.forEach(({ words }, sentence) => {
    words.forEach(({ start, end }, i) => {
      const own = given?.[sentence]?.words[i]?.text;
      plain.push({ index: plain.length, start, end, text: own ?? text.slice(start, end), sentence });
    });
  });
  return plain;
}

/** Tree, lemmas and names of a tagged sentence; pushes its tokens, gives the name tagger's labels. */
function readSentence(
  model: ReaderModel,
  words: readonly PlainToken[],
  work: Work,
  quotes: readonly Quote[],
  tokens: DraftToken[],
): string[] {
  const from = tokens.length;
  const tagOf = (i: number) => model.tags[work.tags[i]!]!;
  const lemma = (i: number) => lemmaOf(model.lemmas, words[i]!.text, tagOf(i).upos, tagOf(i).xpos);
  const { plan, names } = planSentence(work, {
    from,
    quotes,
    upos: (i) => tagOf(i).upos,
    xpos: (i) => tagOf(i).xpos,
    glued: (i) => i > 0 && i < words.length && words[i - 1]!.end === words[i]!.start,
    isSaying: (i) => tagOf(i).upos === 'VERB' && cueLexicon.verb(lemma(i))?.frames.has('quote') === true,
  });
  for (const i of names) if (/\p{L}/u.test(words[i]!.text)) work.tags[i] = model.properTag;
  const { heads, relations } = drawTree(model.parser, work, plan);
  const passive = new Uint8Array(work.size);
  for (let i = 0; i < work.size; i++) if (heads[i]! >= 0 && relations[i]!.endsWith(':pass')) passive[heads[i]!] = 1;
  words.forEach((word, i) => {
    const { upos, xpos } = tagOf(i);
    const feats = featsOf(word.text, upos, xpos, passive[i] === 1);
    const head = heads[i]! < 0 ? -1 : from + heads[i]!;
    tokens.push({ ...word, lemma: lemma(i), upos, xpos, feats, head, deprel: relations[i]! });
  });
  return Array.from(nameSentence(model.namer, work, hintsOf(work.forms)), (l) => model.namer.labels[l]!);
}

/** Neighbours of one group are one surface token of several words. */
function multiWordsOf({ words }: RawSentence, from: number): MultiWord[] {
  const found: MultiWord[] = [];
  for (let i = 0; i < words.length; ) {
    let to = i + 1;
    while (to < words.length && words[to]!.group === words[i]!.group) to++;
    if (to - i > 1)
      found.push({
        tokens: { from: from + i, to: from + to },
        span: { start: words[i]!.start, end: words[to - 1]!.end },
      });
    i = to;
  }
  return found;
}

/** Sentences and words as the input brought them; a paragraph ends where the text has an empty line. */
function fromGiven(given: Given, { text, zones }: Report): RawSentence[] {
  let paragraph = 0;
  let end = 0;
  return given.map(({ words, multiWords }) => {
    const group = words.map((_, i) => i);
    for (const m of multiWords) for (let i = m.from; i < m.to; i++) group[i] = m.from;
    const start = words[0]?.span.start ?? end;
    if (/\n\s*\n/.test(text.slice(end, start))) paragraph++;
    end = words.at(-1)?.span.end ?? end;
    const zone = zones.find((z) => z.span.start <= start && start < z.span.end)?.kind ?? null;
    return { words: words.map((w, i) => ({ ...w.span, group: group[i]! })), paragraph, zone };
  });
}
