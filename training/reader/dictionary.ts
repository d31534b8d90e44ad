/**
 * Word classes of a hand-made dictionary: compromise's lexicon (npm `compromise`, MIT, Spencer Kelly), conjugated forms and
 * plurals included, as features of tagger and name tagger. Writes words.txt.gz: a line a class, "class <tab> words".
 *   npx tsx training/reader/dictionary.ts --out models
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'models' } } });

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  /** Words of two classes: "Plural|Verb". */
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}

const { one, two } = nlp.model() as unknown as Model;
const classes = new Map<string, Set<string>>();
const add = (word: string, name: string) => {
  if (!/^[\p{L}'-]+$/u.test(word)) return;
  classes.set(name, (classes.get(name) ?? new Set()).add(word));
};
for (const [word, tags] of Object.entries(one.lexicon)) if (!two.switches[word]) add(word, [tags].flat().join('|'));
for (const [word, tags] of Object.entries(two.switches)) add(word, tags);
const LEAST = 5;
const lines = [...classes]
  .filter(([, words]) => words.size >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, words]) => `${name}\t${[...words].sort().join(' ')}`);
writeFileSync(join(values.out, 'words.txt.gz'), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.error(`${lines.length} classes`);
