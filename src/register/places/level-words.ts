import type { GazetteerPlace } from '../register.js';

type Level = GazetteerPlace['level'];

/** Words that say of which level a place is: "Pulwama district", "Kano State", "province of Helmand". */
const levels: Readonly<Record<string, Level>> = {
  province: 'admin1',
  state: 'admin1',
  region: 'admin1',
  governorate: 'admin1',
  oblast: 'admin1',
  republic: 'admin1',
  krai: 'admin1',
  prefecture: 'admin1',
  wilaya: 'admin1',
  wilayat: 'admin1',
  emirate: 'admin1',
  canton: 'admin1',
  territory: 'admin1',
  voivodeship: 'admin1',
  department: 'admin1',
  district: 'admin2',
  county: 'admin2',
  raion: 'admin2',
  rayon: 'admin2',
  municipality: 'admin2',
  subdistrict: 'admin2',
  tehsil: 'admin2',
  lga: 'admin2',
  cercle: 'admin2',
  division: 'admin2',
  agency: 'admin2',
  commune: 'admin2',
  woreda: 'admin2',
  zone: 'admin2',
  taluka: 'admin2',
  upazila: 'admin2',
  city: 'town',
  town: 'town',
  village: 'town',
  township: 'town',
  settlement: 'town',
  hamlet: 'town',
};

export interface LevelledName {
  /** The folded name without the word. */
  readonly name: string;
  /** What the word says; null where there is none. */
  readonly level: Level | null;
}

/** "pulwama district" -> pulwama, admin2. The name is folded; a name that is nothing but the word stays whole. */
export function readLevel(folded: string): LevelledName {
  const words = folded
    .replace(/^the /, '')
    .replace(/ sub (?=district$|division$|county$)/, ' ')
    .split(' ');
  const last = levels[words.at(-1) ?? ''];
  if (last && words.length > 1) return { name: words.slice(0, -1).join(' '), level: last };
  const first = levels[words[0] ?? ''];
  if (first && words[1] === 'of' && words.length > 2) {
    return { name: words.slice(words[2] === 'the' && words.length > 3 ? 3 : 2).join(' '), level: first };
  }
  return { name: words.join(' '), level: null };
}

/** Words of things that are named after the place where they stand: "Donetsk International airport", "Khost area". */
const things: ReadonlySet<string> = new Set(
  (
    'airport airfield airbase international area areas suburb suburbs outskirts neighborhood neighbourhood quarter camp ' +
    'island islands valley mountain mountains forest highway road bridge port harbour harbor crossing border ' +
    'checkpoint base barracks garrison vicinity surroundings countryside mine dam market refugee idp displacement ' +
    'hill hills desert thermal power plant station locality refinery hospital prison stadium university square junction ' +
    'castle forest reserve front frontline'
  ).split(' '),
);

/** "deir ez zor airport" -> deir ez zor; null where the name has no such word. */
export function besideWhat(folded: string): string | null {
  const words = folded.split(' ');
  let end = words.length;
  while (end > 1 && things.has(words[end - 1]!)) end--;
  return end < words.length ? words.slice(0, end).join(' ') : null;
}
