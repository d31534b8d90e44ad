import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { type Problem, problem } from '../model/problem.js';

export type Decoded =
  | { readonly type: 'text'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly type: 'failure'; readonly problem: Problem };

const BINARY_SAMPLE = 8192;

/** Bytes -> text. UTF-8 and UTF-16 by their marks; else the likeliest encoding, which is named in a problem. */
export function decode(bytes: Buffer, declared?: string): Decoded {
  if (bytes.length === 0) return failure('file-empty', 'The file is empty: give a file that holds a report.');
  const mark = markedEncoding(bytes);
  if (mark) return { type: 'text', text: iconv.decode(bytes, mark), problems: [] };
  if (looksBinary(bytes))
    return failure('file-binary', 'This is no text (image, archive or program?): give .txt, .html, .json or .jsonl.');
  try {
    return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const encoding =
      declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared) ? declared : guess(bytes);
    const message = `The bytes are not UTF-8; ${encoding} was assumed. If letters look wrong, convert the file to UTF-8.`;
    return { type: 'text', text: iconv.decode(bytes, encoding), problems: [problem('encoding-assumed', message)] };
  }
}

const failure = (code: Problem['code'], message: string): Decoded => ({
  type: 'failure',
  problem: problem(code, message),
});

function markedEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A NUL byte, or many control characters, in the first 8 kB. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, BINARY_SAMPLE);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control++;
  }
  return control > sample.length / 20;
}

/** The detector's guess where it is sure; Windows-1252, the commonest on the web, where it is not. */
function guess(bytes: Buffer): string {
  const { encoding, confidence } = jschardet.detect(bytes.subarray(0, 65536));
  const sure = encoding && confidence > 0.5 && iconv.encodingExists(encoding) && !/^(ascii|utf-?8)$/i.test(encoding);
  return sure ? encoding.toLowerCase() : 'windows-1252';
}
