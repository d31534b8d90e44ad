/**
 * Trains the reader: npm run train -- --corpora ../shared/corpora --out models
 * Reads UD English EWT (train) and the free genres of UD English GUM (train); writes reader.bin.gz and sha256.json.
 * Fixed seeds: the same corpora give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openClusters } from '../../src/read/linear/clusters.js';
import { openDictionary } from '../../src/read/linear/dictionary.js';
import { parseSentence } from '../../src/read/linear/parser.js';
import { workOf } from '../../src/read/linear/sentence.js';
import { type TaggerModel, tagSentence } from '../../src/read/linear/tagger.js';
import { type ModelHeader, packModel } from '../../src/read/model-file.js';
import { type GoldSentence, isFree, readGold } from './conllu.js';
import { otherCases } from './other-cases.js';
import { trainLemmas } from './train-lemmas.js';
import { nameLabels, trainNamer } from './train-namer.js';
import { type TaggedSentence, trainParser } from './train-parser.js';
import { jointTag, tagInventory, trainTagger } from './train-tagger.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string', default: 'models' },
    epochs: { type: 'string', default: '7' },
  },
});
const epochs = Number(values.epochs);
const bits = { tagger: 22, moves: 23, labels: 22, names: 20 };

const inflated = (name: string) => gunzipSync(readFileSync(join(values.out, name))).toString('utf8');
openDictionary(inflated('words.txt.gz'));
openClusters(inflated('clusters.txt.gz'));
const ewt = readGold(join(values.corpora, 'ewt/train.conllu'));
const gum = readGold(join(values.corpora, 'gum/train.conllu'), isFree);
const plain = [...ewt, ...gum];
// Headlines and old feeds come in capitals: some sentences are learned in other cases too
const train = [...plain, ...otherCases(plain, 0.12, 5)];
const tags = tagInventory(plain);
console.error(`${plain.length} sentences, ${count(plain)} words, ${tags.length} tags`);

const { learner: tagger, model: taggerModel } = trainTagger(train, tags, 5, bits.tagger, 1);
const tagged = jackknifed(train);
const relations = [...new Set(plain.flatMap((s) => s.words.map((w) => w.rel)))].sort();
const parser = trainParser(tagged, relations, epochs, bits, 3);
const withNames = tagged.filter((s) => s.doc.startsWith('GUM_'));
const namer = trainNamer(withNames, 6, bits.names, 4);
const lemmas = trainLemmas(plain);

const tables = [tagger, parser.moves, parser.labels, namer.learner].map((l) => l.quantised());
const names = ['tagger', 'moves', 'labels', 'names'] as const;
const header: ModelHeader = {
  format: 1,
  tags,
  open: [...taggerModel.open],
  lexicon: [...taggerModel.lexicon].map(([form, t]) => [form, [...t]]),
  relations,
  candidates: [...parser.model.candidates].map(([key, l]) => [key, [...l]]),
  nameLabels,
  lemmas,
  tables: names.map((name, i) => ({ name, size: tables[i]!.length })),
};
const bytes = gzipSync(packModel(header, tables), { level: 9 });
const path = join(values.out, 'reader.bin.gz');
writeFileSync(path, bytes);
const hash = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(values.out, name)))
    .digest('hex');
const hashes = Object.fromEntries(
  ['clusters.txt.gz', 'words.txt.gz', 'reader.bin.gz'].map((name) => [name, hash(name)]),
);
writeFileSync(join(values.out, 'sha256.json'), `${JSON.stringify(hashes, null, 2)}\n`);
console.error(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
for (const [name, file] of [
  ['EWT dev', 'ewt/dev.conllu'],
  ['GUM dev', 'gum/dev.conllu'],
] as const)
  measure(name, readGold(join(values.corpora, file)));

function count(sentences: readonly GoldSentence[]): number {
  return sentences.reduce((sum, s) => sum + s.words.length, 0);
}

/** Tags as a tagger gives them that has not seen the sentence: a parser taught on better tags than it will get is too trusting. */
function jackknifed(sentences: readonly GoldSentence[]): TaggedSentence[] {
  const FOLDS = 4;
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const others = sentences.filter((_, i) => i % FOLDS !== fold);
    return trainTagger(others, tags, 3, bits.tagger, 10 + fold).model;
  });
  return sentences.map((s, i) => ({ ...s, tags: tagsBy(models[i % FOLDS]!, s) }));
}

function tagsBy(model: TaggerModel, s: GoldSentence): Int16Array {
  const work = workOf(s.words.map((w) => w.form));
  tagSentence(model, work);
  return work.tags;
}

function measure(name: string, sentences: readonly GoldSentence[]): void {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  const start = performance.now();
  for (const s of sentences) {
    const work = workOf(s.words.map((w) => w.form));
    tagSentence(taggerModel, work);
    parseSentence(parser.model, work);
    s.words.forEach((w, i) => {
      const [upos, xpos] = tags[work.tags[i]!]!.split('|');
      if (upos === w.upos) right.upos++;
      if (`${upos}|${xpos}` === jointTag(w)) right.xpos++;
      if (work.heads[i] !== w.head) return;
      right.uas++;
      if (relations[work.labels[i]!]!.split(':')[0] === w.rel.split(':')[0]) right.las++;
    });
  }
  const all = count(sentences);
  const seconds = (performance.now() - start) / 1000;
  const shares = Object.entries(right).map(([k, n]) => `${k} ${((100 * n) / all).toFixed(2)}`);
  console.error(`${name}, gold tokens: ${shares.join(' · ')} · ${Math.round(all / seconds)} tokens/s`);
}
