import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Upos } from '../model/doc.js';
import type { LemmaModel } from './lemma.js';
import { type Columns, columnsOf, normsOf } from './network/window.js';
import type { RelationModel } from './tree/draw.js';

/** What the reader has learned beside the network: the names of its outputs, and lemmas. */
export interface ReaderModel {
  /** The joint tags, taken apart; and which of them a name has. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string }[];
  readonly properTag: number;
  readonly relations: RelationModel;
  /** Where the network's words have what. */
  readonly columns: Columns;
  readonly nameLabels: readonly string[];
  readonly lemmas: LemmaModel;
}

/** models/reader.json.gz, as training/reader writes it. */
export interface ReaderFile {
  readonly format: 3;
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly nameLabels: readonly string[];
  /** [relations][rank] */
  readonly relationWeights: readonly (readonly number[])[];
  readonly relationBias: readonly number[];
  readonly lemmas: LemmaModel;
}

/** A model file that is missing, damaged or of another version: said once, with the way to get it back. */
export class ModelFileError extends Error {
  constructor(path: string, why: string) {
    super(
      `${path}: ${why}. Get it back with "git checkout models" or "npm ci", or train it anew as training/reader/README.md says.`,
    );
    this.name = 'ModelFileError';
  }
}

/** The bytes of a model file; `expected` is its sha256 as models/sha256.json names it. */
export function readChecked(path: string, expected: string | undefined): { bytes: Buffer; sha256: string } {
  const bytes = bytesOf(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== expected)
    throw new ModelFileError(path, 'the model file is damaged (its sha256 is not the one in models/sha256.json)');
  return { bytes, sha256 };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ModelFileError(path, 'the model file is missing');
  }
}

export function modelOf(file: ReaderFile, path: string): ReaderModel {
  if (file.format !== 3) throw new ModelFileError(path, 'the model file is of another version of Twosource');
  const { tags, nameLabels: names, relations } = file;
  const rank = file.relationWeights[0]!.length;
  const counts = { tags: tags.length, names: names.length, rank, relations: relations.length };
  const columns = columnsOf(counts);
  return {
    columns,
    tags: file.tags.map((tag) => {
      const [upos, xpos] = tag.split('|') as [Upos, string];
      return { upos, xpos };
    }),
    properTag: file.tags.indexOf('PROPN|NNP'),
    relations: {
      columns,
      relations,
      rank,
      weights: Float32Array.from(file.relationWeights.flat()),
      bias: Float32Array.from(file.relationBias),
      norms: normsOf(file.relationWeights),
    },
    nameLabels: file.nameLabels,
    lemmas: file.lemmas,
  };
}
