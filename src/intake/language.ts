import { franc } from 'franc-min';
import { type Problem, problem } from '../model/problem.js';

/** Words that every English page is full of, and few others hold together. */
const englishWords = new Set(
  'the of to and in a is was were that for on with by as from at it has had have be been his he she they their said not which who will would this an are but after'.split(
    ' ',
  ),
);

/** ISO 639-1 for those of franc-min's languages that news is mostly written in; others keep their 639-3 code. */
const shortCode: Record<string, string> = {
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bul: 'bg',
  ces: 'cs',
  cmn: 'zh',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  guj: 'gu',
  hau: 'ha',
  heb: 'he',
  hin: 'hi',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kan: 'kn',
  kaz: 'kk',
  kor: 'ko',
  mar: 'mr',
  mya: 'my',
  nld: 'nl',
  pan: 'pa',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  som: 'so',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  yor: 'yo',
  zlm: 'ms',
}; // prettier-ignore

const SAMPLE = 5000;
/** Below so many letters no language can be told; a headline is often less. */
const ENOUGH_LETTERS = 120;
const ENGLISH_SHARE = 0.14;

export interface Language {
  readonly language: string | null;
  readonly problems: readonly Problem[];
}

/** The language of a text. A text too short to tell is what its metadata say, else English if its letters are Latin. */
export function languageOf(text: string, given: string | null): Language {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((l) => l < 'ɐ').length;
  if (englishShare(sample) >= ENGLISH_SHARE && latin > letters.length * 0.8) return { language: 'en', problems: [] };
  if (letters.length < ENOUGH_LETTERS) return ofShortText(given, letters.length, latin);
  const found = franc(sample, { minLength: 20 });
  // Names and labels alone may look like any language: there a stated English is believed
  const stated =
    given?.toLowerCase().startsWith('en') && letters.length < 4 * ENOUGH_LETTERS && latin > letters.length * 0.8;
  const language = found === 'und' || stated ? given : (shortCode[found] ?? found);
  if (language === null || language.toLowerCase().startsWith('en')) return { language: 'en', problems: [] };
  return other(language);
}

function englishShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((w) => englishWords.has(w)).length / words.length;
}

function ofShortText(given: string | null, letters: number, latin: number): Language {
  const language = given?.toLowerCase().split(/[-_]/)[0] ?? null;
  if (language && language !== 'en') return other(language);
  if (latin >= letters * 0.8) return { language: 'en', problems: [] };
  const message = 'The text is too short to tell its language, and not in Latin letters; it was read as English.';
  return { language: 'en', problems: [problem('language-unsure', message)] };
}

const other = (language: string): Language => ({
  language,
  problems: [
    problem(
      'language-other',
      `The report is in another language than English (${language}): it is kept, and no claims are made of it.`,
    ),
  ],
});
