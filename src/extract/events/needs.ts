import { type ArgumentClass, argumentClasses } from './classes.js';

/** What must stand in the slots of a trigger, all of it: `obj=people`. */
export type Need = readonly { readonly slot: string; readonly class: ArgumentClass | 'any' | 'none' }[];

/** `obj=people|subj=weapon+obj=thing`: alternatives parted by |, their parts by +. */
export function parseNeeds(cell: string): Need[] {
  if (cell === '-' || cell === '') return [];
  return cell.split('|').map((one) =>
    one.split('+').map((part) => {
      const [slot = '', wanted = ''] = part.split('=');
      if (wanted !== 'any' && wanted !== 'none' && !argumentClasses.includes(wanted as ArgumentClass))
        throw new Error(`no such class of argument: ${JSON.stringify(part)}`);
      return { slot, class: wanted as ArgumentClass };
    }),
  );
}
