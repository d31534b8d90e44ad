import type { EventType } from '../../model/event.js';
import type { Told } from './telling.js';

/** An event in the making: the tellings that are held to be one happening. */
export interface Making {
  type: EventType;
  readonly tellings: Told[];
  readonly modes: Set<string>;
  readonly actors: Set<string>;
  readonly recipients: Set<string>;
}

export const making = (told: Told): Making => {
  const made: Making = {
    type: told.draft.type,
    tellings: [],
    modes: new Set(),
    actors: new Set(),
    recipients: new Set(),
  };
  join(made, told);
  return made;
};

export function join(into: Making, told: Told): void {
  into.tellings.push(told);
  if (into.type === 'CASUALTY' && told.draft.type === 'ASSAULT') into.type = 'ASSAULT';
  for (const m of told.draft.modes) into.modes.add(m);
  for (const id of told.actors.keys()) into.actors.add(id);
  for (const id of told.recipients.keys()) into.recipients.add(id);
}
