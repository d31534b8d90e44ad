import type { Doc, Sentence, Token } from '../../model/doc.js';

/**
 * A Doc as CoNLL-U: `# newdoc id`, a sentence a block, spans as `TokenRange=start:end` (UTF-16), names as `NER=B-kind` and
 * `NER=I-kind` in MISC, multi-word tokens as range lines.
 */
export function docToConllu(doc: Doc, reportId: string): string {
  const ner = nameTags(doc);
  const ranges = rangeLines(doc);
  const blocks = doc.sentences
    .filter((s) => s.tokens.to > s.tokens.from)
    .map((sentence) => sentenceBlock(doc, sentence, reportId, ner, ranges));
  return `# newdoc id = ${oneLine(reportId)}\n${blocks.join('') || '\n'}`;
}

/** By index of a token: its name's mark, or undefined. */
function nameTags({ names }: Doc): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const { kind, tokens } of names)
    for (let i = tokens.from; i < tokens.to; i++) tags.set(i, `NER=${i === tokens.from ? 'B' : 'I'}-${kind}`);
  return tags;
}

type MultiWord = Doc['multiWords'][number];

const rangeLines = ({ multiWords }: Doc): ReadonlyMap<number, MultiWord> =>
  new Map(multiWords.map((m) => [m.tokens.from, m]));

function sentenceBlock(
  doc: Doc,
  sentence: Sentence,
  id: string,
  ner: ReadonlyMap<number, string>,
  ranges: ReadonlyMap<number, MultiWord>,
): string {
  const { from, to } = sentence.tokens;
  const lines: string[] = [];
  if (doc.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph) lines.push('# newpar');
  lines.push(`# sent_id = ${oneLine(id)}-${sentence.index + 1}`);
  if (sentence.zone) lines.push(`# zone = ${sentence.zone}`);
  lines.push(`# text = ${oneLine(doc.text.slice(sentence.span.start, sentence.span.end))}`);
  let joinedTo = from;
  for (const token of doc.tokens.slice(from, to)) {
    const range = ranges.get(token.index);
    if (range) {
      lines.push(rangeLine(doc, range, sentence));
      joinedTo = range.tokens.to;
    }
    lines.push(wordLine(doc, token, sentence, ner.get(token.index), token.index < joinedTo));
  }
  return `${lines.join('\n')}\n\n`;
}

function rangeLine(doc: Doc, { tokens, span }: MultiWord, { tokens: { from, to } }: Sentence): string {
  const misc = [...noSpace(doc, tokens.to - 1, span.end, to), `TokenRange=${span.start}:${span.end}`];
  const id = `${tokens.from - from + 1}-${tokens.to - from}`;
  return [id, cell(doc.text.slice(span.start, span.end)), ...Array(7).fill('_'), misc.join('|')].join('\t');
}

/** `joined`: a word inside a multi-word token, whose spaces the range line tells. */
function wordLine(
  doc: Doc,
  token: Token,
  { tokens: { from, to } }: Sentence,
  name: string | undefined,
  joined: boolean,
): string {
  const misc = [
    ...(name ? [name] : []),
    ...(joined ? [] : noSpace(doc, token.index, token.end, to)),
    `TokenRange=${token.start}:${token.end}`,
  ];
  return [
    token.index - from + 1,
    cell(token.text),
    cell(token.lemma),
    token.upos,
    cell(token.xpos),
    token.feats || '_',
    token.head < 0 ? 0 : token.head - from + 1,
    token.deprel,
    '_',
    misc.join('|'),
  ].join('\t');
}

/** Whether the next word of the sentence follows without a space. */
const noSpace = (doc: Doc, index: number, end: number, sentenceEnd: number): string[] =>
  index + 1 < sentenceEnd && doc.tokens[index + 1]!.start === end ? ['SpaceAfter=No'] : [];

/** No tab or line break may stand in a cell; a form that is only white space is an underscore. */
const cell = (text: string): string => text.replace(/\s+/gu, ' ').trim() || '_';
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
