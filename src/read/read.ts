import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Doc, MultiWord, Name, Sentence, Token, Upos } from '../model/doc.js';
import type { Given } from '../model/given.js';
import type { Report } from '../model/report.js';
import { featsOf } from './features.js';
import { lemmaOf } from './lemma.js';
import { nameSentence } from './linear/namer.js';
import { parseSentence } from './linear/parser.js';
import { type Work, workOf } from './linear/sentence.js';
import { tagSentence } from './linear/tagger.js';
import { ModelFileError, type ReaderModel, readModel } from './model-file.js';
import { hintsOf } from './name-hints.js';
import { namesOf } from './names.js';
import { quotesOf } from './quotes.js';
import { type RawSentence, sentencesOf } from './sentences.js';

/** Report -> Doc. */
export interface DocReader {
  /** Name of each model file -> "sha256:…". */
  readonly models: Readonly<Record<string, string>>;
  read(report: Report, given?: Given): Doc;
}

const folder = new URL('../../models/', import.meta.url);

/** Opens the reader's model; throws a ModelFileError that says how to get it back. */
export function loadReader(): DocReader {
  const path = (name: string) => fileURLToPath(new URL(name, folder));
  const { model, sha256 } = readModel(path('reader.bin.gz'), expectedHash(path('sha256.json')));
  return { models: { read: `sha256:${sha256}` }, read: (report, given) => readReport(model, report, given) };
}

function expectedHash(path: string): string {
  try {
    return String(JSON.parse(readFileSync(path, 'utf8'))['reader.bin.gz']);
  } catch {
    throw new ModelFileError(path, 'the list of model hashes is missing or broken');
  }
}

function readReport(model: ReaderModel, report: Report, given?: Given): Doc {
  const { text } = report;
  const raw = given ? fromGiven(given) : sentencesOf(text, report.zones);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  const multiWords: MultiWord[] = [];
  for (const sentence of raw) {
    const from = tokens.length;
    const forms = sentence.words.map((w, i) => given?.[sentences.length]?.words[i]?.text ?? text.slice(w.start, w.end));
    const work = workOf(forms);
    tagSentence(model.tagger, work);
    parseSentence(model.parser, work);
    const labels = nameSentence(model.namer, work, hintsOf(work.forms));
    pushTokens(model, sentence, work, forms, sentences.length, tokens);
    multiWords.push(...multiWordsOf(sentence, from));
    const to = tokens.length;
    names.push(
      ...namesOf(
        tokens,
        [...labels].map((l) => model.namer.labels[l]!),
        from,
        to,
        work.shouting,
      ),
    );
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    sentences.push({
      index: sentences.length,
      tokens: { from, to },
      span,
      paragraph: sentence.paragraph,
      zone: sentence.zone,
    });
  }
  return { text, tokens, sentences, names, quotes: quotesOf(text, tokens, (s) => sentences[s]!.paragraph), multiWords };
}

function pushTokens(
  model: ReaderModel,
  { words }: RawSentence,
  work: Work,
  forms: readonly string[],
  sentence: number,
  tokens: Token[],
): void {
  const from = tokens.length;
  const passive = new Uint8Array(work.size);
  const relation = (i: number) => model.parser.relations[work.labels[i]!]!;
  for (let i = 0; i < work.size; i++)
    if (/:pass$/.test(relation(i)) && work.heads[i]! >= 0) passive[work.heads[i]!] = 1;
  words.forEach(({ start, end }, i) => {
    const [upos = 'X', xpos = 'FW'] = model.tagger.tags[work.tags[i]!]!.split('|') as [Upos, string];
    tokens.push({
      index: from + i,
      start,
      end,
      text: forms[i]!,
      lemma: lemmaOf(model.lemmas, forms[i]!, upos, xpos),
      upos,
      xpos,
      feats: featsOf(forms[i]!, upos, xpos, passive[i] === 1),
      head: work.heads[i]! < 0 ? -1 : from + work.heads[i]!,
      deprel: relation(i),
      sentence,
    });
  });
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

/** Sentences and words as the input brought them. */
function fromGiven(given: Given): RawSentence[] {
  return given.map(({ words, multiWords }) => {
    const group = words.map((_, i) => i);
    for (const m of multiWords) for (let i = m.from; i < m.to; i++) group[i] = m.from;
    return { words: words.map((w, i) => ({ ...w.span, group: group[i]! })), paragraph: 0, zone: null };
  });
}
