import type { Doc, Name, NameKind, Sentence, Token, Upos } from '../src/model/doc.js';
import type { ZoneKind } from '../src/model/zone.js';

/** Part of speech by Penn tag, for Docs built by hand. */
export const uposOf: Record<string, Upos> = {
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  PDT: 'DET',
  WDT: 'PRON',
  EX: 'PRON',
  FW: 'X',
  IN: 'ADP',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  RP: 'ADP',
  SYM: 'SYM',
  TO: 'PART',
  UH: 'INTJ',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  WP: 'PRON',
  WP$: 'PRON',
  WRB: 'ADV',
  HYPH: 'PUNCT',
};

const irregular: Record<string, string> = {
  said: 'say',
  told: 'tell',
  killed: 'kill',
  died: 'die',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  has: 'have',
  had: 'have',
  left: 'leave',
  struck: 'strike',
  shot: 'shoot',
  held: 'hold',
  met: 'meet',
  men: 'man',
  rose: 'rise',
  people: 'people',
  gunmen: 'gunman',
  women: 'woman',
  children: 'child',
};

/** Good enough for sheets: irregular forms above, else endings taken off. A lemma can be given: `rode{ride}/VBD/…`. */
function lemmaOf(text: string, xpos: string): string {
  const low = text.toLowerCase();
  if (xpos.startsWith('NNP')) return text;
  const known = irregular[low];
  if (known) return known;
  if (xpos === 'NNS')
    return low
      .replace(/ies$/, 'y')
      .replace(/([sxz]|ch|sh)es$/, '$1')
      .replace(/([^s])s$/, '$1');
  if (xpos === 'VBD' || xpos === 'VBN')
    return low
      .replace(/ied$/, 'y')
      .replace(/(at|us|ur|iv|ag|as|ac|iz|l|c|s|v|g)ed$/, '$1e')
      .replace(/ed$/, '');
  if (xpos === 'VBZ') return low.replace(/ies$/, 'y').replace(/s$/, '');
  if (xpos === 'VBG') return low.replace(/ing$/, '');
  return low;
}

const noSpaceBefore = /^(?:[.,;:!?)\]%]|'s|n't|’s|n’t)$/;

/**
 * A Doc by hand: `text/XPOS/relation>head` a word, the head by its text (the nearest one), or by `#n`, n counting words of
 * the sentence from 1; a fourth part is the kind of name it belongs to (neighbours of one kind are one name).
 * A line is a sentence; an empty line begins a paragraph; a line that starts with `@title ` lies in that zone.
 *
 *   doc('Gunmen/NNS/nsubj>killed killed/VBD/root 45/CD/nummod>people people/NNS/obj>killed ././punct>killed')
 */
export function doc(source: string): Doc {
  let text = '';
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  let paragraph = 0;
  for (const raw of source.split('\n').map((l) => l.trim())) {
    if (!raw) {
      if (text) {
        text += '\n';
        paragraph++;
      }
      continue;
    }
    const zone = /^@(\w+) /.exec(raw);
    const words = (zone ? raw.slice(zone[0].length) : raw).split(/\s+/).map(parseWord);
    if (text && !text.endsWith('\n')) text += ' ';
    const from = tokens.length;
    const start = text.length;
    words.forEach((w, i) => {
      if (
        i > 0 &&
        !noSpaceBefore.test(w.text) &&
        !/[([]$/.test(text) &&
        !(w.text === '"' && words[i]?.rel === 'punct' && closes(words, i)) &&
        !(w.text === "'" && w.xpos === "''")
      ) {
        const isAfterOpening = text.endsWith('"')
          ? opens(words, i - 1)
          : text.endsWith("'") && words[i - 1]?.xpos === '``';
        if (!isAfterOpening) text += ' ';
      }
      tokens.push({
        index: from + i,
        start: text.length,
        end: text.length + w.text.length,
        text: w.text,
        lemma: w.lemma ?? lemmaOf(w.text, w.xpos),
        upos:
          w.rel.startsWith('aux') || w.rel === 'cop'
            ? 'AUX'
            : w.rel === 'mark' && w.xpos === 'IN'
              ? 'SCONJ'
              : (uposOf[w.xpos] ?? 'PUNCT'),
        xpos: w.xpos,
        feats: '_',
        head: w.rel === 'root' ? -1 : from + headOf(words, i),
        deprel: w.rel,
        sentence: sentences.length,
      });
      text += w.text;
    });
    collectNames(words, from, tokens, names);
    sentences.push({
      index: sentences.length,
      tokens: { from, to: tokens.length },
      span: { start, end: text.length },
      paragraph,
      zone: (zone?.[1] as ZoneKind) ?? null,
    });
  }
  return { text, tokens, sentences, names, quotes: quotesOf(tokens), multiWords: [] };
}

interface Word {
  text: string;
  lemma: string | undefined;
  xpos: string;
  rel: string;
  head: string;
  name: NameKind | undefined;
}

function parseWord(piece: string): Word {
  const [form = '', xpos = '.', link = 'dep', name] = piece.startsWith('//')
    ? ['/', ...piece.slice(2).split('/')]
    : piece.split('/');
  const lemma = /^(.*)\{(.*)\}$/.exec(form);
  const [rel = 'dep', head = ''] = link.split('>');
  return { text: lemma?.[1] ?? form, lemma: lemma?.[2], xpos, rel, head, name: name as NameKind | undefined };
}

function headOf(words: Word[], at: number): number {
  const wanted = words[at]?.head ?? '';
  if (/^#\d+$/.test(wanted)) return Number(wanted.slice(1)) - 1;
  for (let far = 1; far < words.length; far++)
    for (const i of [at + far, at - far]) if (words[i]?.text === wanted) return i;
  throw new Error(`no head ${JSON.stringify(wanted)} for ${JSON.stringify(words[at]?.text)}`);
}

const opens = (words: Word[], at: number): boolean =>
  words.slice(0, at + 1).filter((w) => w.text === '"').length % 2 === 1;
const closes = (words: Word[], at: number): boolean => !opens(words, at);

function collectNames(words: Word[], from: number, tokens: Token[], names: Name[]): void {
  for (let i = 0; i < words.length; i++) {
    const kind = words[i]?.name;
    if (!kind) continue;
    let to = i + 1;
    while (words[to]?.name === kind) to++;
    const range = { from: from + i, to: from + to };
    const head = tokens.slice(range.from, range.to).find((t) => t.head < range.from || t.head >= range.to);
    names.push({
      kind,
      tokens: range,
      span: { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end },
      head: head?.index ?? range.to - 1,
    });
    i = to - 1;
  }
}

function quotesOf(tokens: readonly Token[]): Doc['quotes'] {
  const marks = tokens.filter((t) => t.text === '"');
  const quotes = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [a, b] = [marks[i]!, marks[i + 1]!];
    quotes.push({
      span: { start: a.start, end: b.end },
      inner: { start: a.end, end: b.start },
      tokens: { from: a.index, to: b.index + 1 },
      closed: true,
    });
  }
  return quotes;
}
