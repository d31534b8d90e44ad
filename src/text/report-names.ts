import type { Report } from '../model/report.js';

/** Longer names are cut. */
const longest = 32;

const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 2).trimEnd()}…` : name);

const fileOf = ({ path }: Report): string | null =>
  path
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.\w+(?=$|:)/, '') || null;

function hostOf({ url }: Report): string | null {
  try {
    return url === null ? null : new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

const line = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** An id that was given may be a name; one made from the content ("rdc4d3f9935bf487e") is none. */
const givenId = ({ id }: Report): string | null => (/^r[0-9a-f]{16}$/.test(id) ? null : id);

/** What a report can be called, best first: its outlet, agency, host, title, file, day, first words. */
function names(report: Report): string[] {
  const { outlet, agency, title, published, text } = report;
  const day = published.from && `Report of ${published.from.slice(0, 10)}`;
  const found = [outlet, agency, hostOf(report), title, fileOf(report), day, text.slice(0, 200), report.id];
  return found.flatMap((name) => line(name) ?? []).map(cut);
}

/** A name for each report, by id; namesakes are told apart by file or given id, else counted. */
export function reportNames(reports: readonly Report[]): ReadonlyMap<string, string> {
  const first = reports.map((r) => names(r)[0]!);
  const twice = new Set(first.filter((name, i) => first.indexOf(name) !== i));
  const met = new Map<string, number>();
  return new Map(
    reports.map((report, i) => {
      const own = twice.has(first[i]!) ? (fileOf(report) ?? givenId(report)) : null;
      const name = own ? `${first[i]} (${cut(own)})` : first[i]!;
      const n = (met.get(name) ?? 0) + 1;
      met.set(name, n);
      return [report.id, n === 1 ? name : `${name} (${n})`];
    }),
  );
}
