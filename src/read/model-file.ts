import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Upos } from '../model/doc.js';
import type { LemmaModel } from './lemma.js';
import type { NameModel } from './linear/namer.js';
import { type ParserModel, relationBit } from './linear/parser.js';
import type { TaggerModel } from './linear/tagger.js';
import type { Weights } from './linear/weights.js';

/** Everything the reader has learned. */
export interface ReaderModel {
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
  readonly namer: NameModel;
  readonly lemmas: LemmaModel;
  /** The joint tags, taken apart; and which of them a name has. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string }[];
  readonly properTag: number;
}

/** The part of a model file that is JSON; the weight tables follow it, 8 bits a weight. */
export interface ModelHeader {
  readonly format: 1;
  readonly tags: readonly string[];
  readonly open: readonly number[];
  /** Lower-case form -> tags. */
  readonly lexicon: readonly (readonly [string, readonly number[]])[];
  readonly relations: readonly string[];
  readonly candidates: readonly (readonly [number, readonly number[]])[];
  readonly nameLabels: readonly string[];
  readonly lemmas: LemmaModel;
  readonly tables: readonly { readonly name: 'tagger' | 'moves' | 'labels' | 'names'; readonly size: number }[];
}

const LENGTH = 4;

/** Header and tables to the bytes of a model file, before compression. */
export function packModel(header: ModelHeader, tables: readonly Int8Array[]): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...tables.map((t) => Buffer.from(t.buffer, t.byteOffset, t.byteLength))]);
}

/** A model file that is missing, damaged or of another version: said once, with the way to get it back. */
export class ModelFileError extends Error {
  constructor(path: string, why: string) {
    super(
      `${path}: ${why}. Get it back with "git checkout models" or "npm ci", or train it anew with "npm run train".`,
    );
    this.name = 'ModelFileError';
  }
}

/** The inflated bytes of a model file; `expected` is its sha256 as models/sha256.json names it. */
export function readChecked(path: string, expected: string | undefined): { bytes: Buffer; sha256: string } {
  const packed = bytesOf(path);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  if (sha256 !== expected)
    throw new ModelFileError(path, 'the model file is damaged (its sha256 is not the one in models/sha256.json)');
  return { bytes: gunzipSync(packed), sha256 };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ModelFileError(path, 'the model file is missing');
  }
}

export function unpackModel(raw: Buffer, path: string): ReaderModel {
  const length = raw.readUInt32LE(0);
  const header = JSON.parse(raw.toString('utf8', LENGTH, LENGTH + length)) as ModelHeader;
  if (header.format !== 1) throw new ModelFileError(path, 'the model file is of another version of Twosource');
  let at = LENGTH + length;
  const tables = new Map<string, Weights>();
  for (const { name, size } of header.tables) {
    tables.set(name, { table: expand(raw.subarray(at, at + size)), mask: size - 1 });
    at += size;
  }
  return assemble(header, (name) => tables.get(name)!);
}

/** 8 bits on a square-root scale to what they stand for. */
function expand(bytes: Buffer): Int16Array {
  const small = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const table = new Int16Array(small.length);
  for (let i = 0; i < table.length; i++) {
    const q = small[i]!;
    table[i] = q < 0 ? -q * q : q * q;
  }
  return table;
}

function assemble(h: ModelHeader, table: (name: string) => Weights): ReaderModel {
  return {
    tagger: {
      weights: table('tagger'),
      tags: h.tags,
      lexicon: new Map(h.lexicon.map(([form, tags]) => [form, Int16Array.from(tags)])),
      open: Int16Array.from(h.open),
    },
    parser: {
      moves: table('moves'),
      labels: table('labels'),
      relations: h.relations,
      bits: Int32Array.from(h.relations, relationBit),
      candidates: new Map(h.candidates.map(([key, labels]) => [key, Int16Array.from(labels)])),
      every: Int16Array.from(h.relations.keys()).filter((r) => h.relations[r] !== 'root'),
      root: h.relations.indexOf('root'),
    },
    namer: { weights: table('names'), labels: h.nameLabels },
    lemmas: h.lemmas,
    tags: h.tags.map((tag) => {
      const [upos, xpos] = tag.split('|') as [Upos, string];
      return { upos, xpos };
    }),
    properTag: h.tags.indexOf('PROPN|NNP'),
  };
}
