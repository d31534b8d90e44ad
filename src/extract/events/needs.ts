import { argumentClasses } from './classes.js';
import { nounClasses } from './nouns.js';

/** Classes that rows may ask for: people, place …, nouns of `nouns.tsv`, something at all, nothing. */
const known = new Set<string>([...argumentClasses, ...nounClasses, 'any', 'none']);

/** What must stand in the slots of a trigger, all of it: `obj=people`. */
export type Need = readonly { readonly slot: string; readonly class: string }[];

/** `obj=people|subj=weapon+obj=thing`: alternatives parted by |, their parts by +. */
export function parseNeeds(cell: string): Need[] {
  if (cell === '-' || cell === '') return [];
  return cell.split('|').map((one) =>
    one.split('+').map((part) => {
      const [slot = '', wanted = ''] = part.split('=');
      if (!known.has(wanted)) throw new Error(`no such class of argument: ${JSON.stringify(part)}`);
      return { slot, class: wanted };
    }),
  );
}
