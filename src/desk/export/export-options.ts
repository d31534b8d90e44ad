/** How much of the publishers' words goes out: nothing, quotations of at most 300 characters a span, or whole texts. */
export const textModes = ['none', 'quotes', 'full'] as const;
export type TextMode = (typeof textModes)[number];

export interface ExportOptions {
  readonly text: TextMode;
}

export const defaultOptions: ExportOptions = { text: 'quotes' };

export const isTextMode = (name: string): name is TextMode => (textModes as readonly string[]).includes(name);

/** Characters of one quotation. */
const LONGEST = 300;

/** Words of a source as they may go out; a cut quotation ends with "…", never inside a pair of surrogates. */
export function quoted(words: string, { text }: ExportOptions): string {
  if (text === 'full' || words === '') return words;
  if (text === 'none') return '';
  if (words.length <= LONGEST) return words;
  const end = LONGEST - 1;
  const whole = /[\ud800-\udbff]/.test(words[end - 1]!) ? end - 1 : end;
  return `${words.slice(0, whole)}…`;
}
