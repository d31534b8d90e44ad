import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Doc, MultiWord, Sentence } from '../model/doc.js';
import type { Given } from '../model/given.js';
import type { Report } from '../model/report.js';
import { featsOf } from './features.js';
import { lemmaOf } from './lemma.js';
import { ModelFileError, modelOf, type ReaderModel, readChecked } from './model-file.js';
import { type LabelledSentence, namesOf } from './names/names.js';
import { Encoder } from './network/encoder.js';
import { Vocabulary } from './network/form.js';
import { nameLabelsOf, tagsOf } from './network/labels.js';
import { type Work, workOf } from './network/sentence.js';
import { type PlainToken, quotesOf } from './quotes.js';
import { type RawSentence, sentencesOf } from './sentences.js';
import { drawTree } from './tree/draw.js';
import { giveLateSubjects } from './tree/late-subject.js';
import { type DraftToken, hangNamesOnce } from './tree/one-head.js';
import { planSentence } from './tree/plan-sentence.js';

/** Report -> Doc. */
export interface DocReader {
  /** Name of each model file -> "sha256:…". */
  readonly models: Readonly<Record<string, string>>;
  read(report: Report, given?: Given): Promise<Doc>;
}

const folder = new URL('../../models/', import.meta.url);

/** Opens the reader's models; throws a ModelFileError that says how to get them back. */
export async function loadReader(): Promise<DocReader> {
  const path = (name: string) => fileURLToPath(new URL(name, folder));
  const hashes = readHashes(path('sha256.json'));
  const open = (name: string) => readChecked(path(name), hashes[name]);
  const [pieces, labels, network] = [open('pieces.txt.gz'), open('reader.json.gz'), open('reader.onnx')];
  const vocabulary = new Vocabulary(gunzipSync(pieces.bytes).toString('utf8'));
  const model = modelOf(JSON.parse(gunzipSync(labels.bytes).toString('utf8')), path('reader.json.gz'));
  const encoder = await Encoder.open(network.bytes, vocabulary);
  return {
    models: {
      read: `sha256:${network.sha256}`,
      labels: `sha256:${labels.sha256}`,
      pieces: `sha256:${pieces.sha256}`,
    },
    read: (report, given) => readReport({ model, vocabulary, encoder }, report, given),
  };
}

/** What is opened once. */
interface Opened {
  readonly model: ReaderModel;
  readonly vocabulary: Vocabulary;
  readonly encoder: Encoder;
}

function readHashes(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ModelFileError(path, 'the list of model hashes is missing or broken');
  }
}

async function readReport({ model, vocabulary, encoder }: Opened, report: Report, given?: Given): Promise<Doc> {
  const { text } = report;
  const raw = given ? fromGiven(given, report) : sentencesOf(text, report.zones);
  const plain = plainTokens(text, raw, given);
  const quotes = quotesOf(text, plain, (s) => raw[s]!.paragraph);
  const works = worksOf(vocabulary, plain, raw);
  for (const work of works) await encoder.encode(work);
  const tokens: DraftToken[] = [];
  const sentences: Sentence[] = [];
  const labelled: LabelledSentence[] = [];
  const multiWords: MultiWord[] = [];
  for (const sentence of raw) {
    const from = tokens.length;
    const to = from + sentence.words.length;
    const work = works[sentences.length]!;
    const labels = readSentence(model, plain.slice(from, to), work, tokens);
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

/** The sentences as the network takes them. */
function worksOf(vocabulary: Vocabulary, plain: readonly PlainToken[], raw: readonly RawSentence[]): Work[] {
  let from = 0;
  return raw.map(({ words }) => {
    const texts = plain.slice(from, from + words.length).map((t) => t.text);
    from += words.length;
    return workOf(vocabulary, texts);
  });
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
function readSentence(model: ReaderModel, words: readonly PlainToken[], work: Work, tokens: DraftToken[]): string[] {
  const from = tokens.length;
  const tags = tagsOf(work, model.columns, model.tags.length);
  const tagOf = (i: number) => model.tags[tags[i]!]!;
  const { plan, names } = planSentence(work, {
    upos: (i) => tagOf(i).upos,
    xpos: (i) => tagOf(i).xpos,
    glued: (i) => i > 0 && i < words.length && words[i - 1]!.end === words[i]!.start,
  });
  for (const i of names) if (/\p{L}/u.test(words[i]!.text)) tags[i] = model.properTag;
  const { heads, relations } = drawTree(model.relations, work, plan);
  const passive = new Uint8Array(work.size);
  for (let i = 0; i < work.size; i++) if (heads[i]! >= 0 && relations[i]!.endsWith(':pass')) passive[heads[i]!] = 1;
  words.forEach(({ index, start, end, text, sentence }, i) => {
    const { upos, xpos } = tagOf(i);
    const lemma = lemmaOf(model.lemmas, text, upos, xpos);
    const feats = featsOf(text, upos, xpos, passive[i] === 1);
    const head = heads[i]! < 0 ? -1 : from + heads[i]!;
    tokens.push({ index, start, end, text, lemma, upos, xpos, feats, head, deprel: relations[i]!, sentence });
  });
  giveLateSubjects(tokens, from, tokens.length);
  return nameLabelsOf(work, model.columns, model.nameLabels);
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
