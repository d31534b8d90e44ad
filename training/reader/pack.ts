/**
 * Puts together what the product reads beside the network, and writes down the hash of every model file:
 *   npx tsx training/reader/pack.ts --network FOLDER --pieces vocab.txt --corpora ../shared/corpora --out models
 * FOLDER holds network.json (export.py) and reader.onnx (quantise.py). Lemmas are counted from the same treebanks.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { ReaderFile } from '../../src/read/model-file.js';
import { isFree, readGold } from './conllu.js';
import { learnLemmas } from './lemmas.js';

const { values } = parseArgs({
  options: {
    network: { type: 'string' },
    pieces: { type: 'string' },
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string', default: 'models' },
  },
});
if (!values.network || !values.pieces) throw new Error('Give --network FOLDER and --pieces vocab.txt');

const gold = [
  ...readGold(join(values.corpora, 'ewt/train.conllu')),
  ...readGold(join(values.corpora, 'gum/train.conllu'), isFree),
];
const network = JSON.parse(readFileSync(join(values.network, 'network.json'), 'utf8')) as Omit<ReaderFile, 'lemmas'>;
const file: ReaderFile = { ...network, lemmas: learnLemmas(gold) };
const packed = (text: string | Buffer) => gzipSync(text, { level: 9 });
writeFileSync(join(values.out, 'reader.json.gz'), packed(JSON.stringify(file)));
writeFileSync(join(values.out, 'pieces.txt.gz'), packed(readFileSync(values.pieces)));
copyFileSync(join(values.network, 'reader.onnx'), join(values.out, 'reader.onnx'));

const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(values.out, name)))
    .digest('hex');
const hashes = Object.fromEntries(['pieces.txt.gz', 'reader.json.gz', 'reader.onnx'].map((n) => [n, hashOf(n)]));
writeFileSync(join(values.out, 'sha256.json'), `${JSON.stringify(hashes, null, 2)}\n`);
