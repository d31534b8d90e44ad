import { z } from 'zod';
import { Span } from './span.js';

/**
 * Odd input is data, not an exception. The catalogue: each code with what it means to a user.
 * `fatal` ones mean that the input gives no Reading (exit 1 of the command line).
 */
export const problems = {
  'file-missing': { fatal: true, about: 'The file or folder does not exist or may not be read.' },
  'file-empty': { fatal: true, about: 'The file holds no text.' },
  'file-binary': { fatal: true, about: 'The file is not text (an image, an archive, a program).' },
  'file-too-long': { fatal: true, about: 'The file, or one report in it, is larger than the limit.' },
  'line-too-long': { fatal: true, about: 'One line is so long that it cannot be prose.' },
  'html-without-article': { fatal: true, about: 'No article could be found in the page.' },
  'json-malformed': { fatal: true, about: 'The line or file is not JSON.' },
  'json-not-a-report': { fatal: true, about: 'The JSON is no report object, or a field has the wrong type.' },
  'json-without-text': { fatal: true, about: 'The JSON report has neither text nor html.' },
  'conllu-malformed': { fatal: true, about: 'The CoNLL-U file breaks its format.' },
  'reading-failed': {
    fatal: true,
    about: 'An error inside Twosource: please report it. The rest of the batch was read.',
  },
  'id-doubled': { fatal: false, about: 'Two reports of one batch have the same id; the later one is a new version.' },
  'encoding-assumed': { fatal: false, about: 'The bytes are not UTF-8; the encoding named was assumed.' },
  'language-other': { fatal: false, about: 'The report is not in English: it is kept, and no claims are made of it.' },
  'language-unsure': { fatal: false, about: 'The text is too short to tell its language; it was read as English.' },
  'date-malformed': { fatal: false, about: 'The stated date of publication cannot be understood.' },
  'date-doubted': { fatal: false, about: 'The stated date of publication is contradicted by the text.' },
  'date-ambiguous': { fatal: false, about: 'A date in the text cannot be resolved to one day.' },
  'speaker-unknown': { fatal: false, about: 'A statement has no speaker that could be found.' },
  'speaker-ambiguous': { fatal: false, about: 'More than one actor could be the speaker meant.' },
  'quotation-unbalanced': { fatal: false, about: 'A quotation is opened and not closed, or the reverse.' },
  'record-capped': { fatal: false, about: 'A record was cut to a limit; what was left out is counted.' },
} as const satisfies Record<string, { fatal: boolean; about: string }>;

export type ProblemCode = keyof typeof problems;
const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export const Problem = z
  .object({
    code: z.enum(codes),
    message: z.string().describe('what is wrong and what to do, for a person'),
    span: Span.nullable().describe('where in the text; null: the whole of it'),
  })
  .readonly()
  .meta({ id: 'Problem', description: 'Something odd in the input, kept as data.' });
export type Problem = z.infer<typeof Problem>;

export const problem = (code: ProblemCode, message: string, at: Span | null = null): Problem => ({
  code,
  message,
  span: at,
});
