import { readFileSync } from 'node:fs';

export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  head: number;
  rel: string;
  misc: string;
}

export interface GoldSentence {
  doc: string;
  words: GoldWord[];
}

/** Sentences of a CoNLL-U file; multi-word ranges and empty nodes are passed over. */
export function readGold(path: string, keep: (doc: string) => boolean = () => true): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let doc = '';
  let words: GoldWord[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) doc = line.slice(14).trim();
    else if (!line) {
      if (words.length && keep(doc)) sentences.push({ doc, words });
      words = [];
    } else if (/^\d+\t/.test(line)) {
      const [, form = '', lemma = '', upos = '', xpos = '', feats = '', head = '0', rel = '', , misc = ''] =
        line.split('\t');
      words.push({ form, lemma, upos, xpos, feats, head: Number(head) - 1, rel, misc });
    }
  }
  if (words.length && keep(doc)) sentences.push({ doc, words });
  return sentences;
}

/** Genres of GUM whose texts may be learned from in weights that ship. */
const genres = ['news', 'interview', 'bio', 'voyage', 'academic', 'court'];
export const isFree = (doc: string): boolean => genres.some((g) => doc.startsWith(`GUM_${g}_`));
