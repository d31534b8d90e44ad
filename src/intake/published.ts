import { type Problem, problem } from '../model/problem.js';
import { type Published, unpublished } from '../model/report.js';

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A stated date of publication: ISO kept as it is, other forms ("Thu, 14 Feb 2019 10:00 GMT") by day. */
export function statedDate(stated: string | null): { published: Published; problems: Problem[] } {
  const words = stated?.trim();
  if (!words) return { published: unpublished, problems: [] };
  const day = iso.test(words) ? isoDate(words) : otherDate(words);
  if (day) return { published: { from: day, to: day, basis: ['metadata'], doubts: [] }, problems: [] };
  const why = 'is no date';
  return {
    published: { ...unpublished, doubts: [{ value: words, why: `The stated date ${why}.`, span: null }] },
    problems: [
      problem(
        'date-malformed',
        `The stated date of publication ${JSON.stringify(words)} ${why}: give it as 2019-02-14 or 2019-02-14T10:30:00Z.`,
      ),
    ],
  };
}

function isoDate(words: string): string | null {
  const [, year = '', month = '', day = '', time, zone] = iso.exec(words) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  if (time && Number.isNaN(new Date(`${year}-${month}-${day}T${time}${zone ?? 'Z'}`).getTime())) return null;
  return time ? `${year}-${month}-${day}T${time}${zone ?? ''}` : `${year}-${month}-${day}`;
}

/** The day that JavaScript reads in the words themselves, not in this machine's time zone. */
function otherDate(words: string): string | null {
  if (!/\d{4}/.test(words)) return null;
  const date = new Date(/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})\)?$/.test(words) ? words : `${words} UTC`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
