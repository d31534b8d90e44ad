import { loadTable } from '../../lexicon/load-table.js';
import type { EventType } from '../../model/event.js';
import { type Need, parseNeeds } from './needs.js';

/**
 * Where a role stands beside its trigger, by the tree: subj, obj, iobj, a preposition, poss ("Norland's raid"), comp ("the Norland raid"),
 * light (the doer of the verb that carries a noun: "X carried out a raid"), inf (object of an infinitive), that (subject of a clause).
 */
export type Slot = string;

/** A row of a kind's table: words that tell an event, and how they tell it. */
export interface Trigger {
  readonly type: EventType;
  readonly pos: 'v' | 'n' | 'a';
  /** Lemma first, then what must stand with it ("call", "on"). */
  readonly words: readonly string[];
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  /** Any one of them must hold; empty: nothing is asked. */
  readonly needs: readonly Need[];
  readonly modes: readonly string[];
  readonly root: string;
  /** From 0 to 1: how surely the words tell such an event. */
  readonly weight: number;
  /** "type:words", shown to users as the rule that fired. */
  readonly rule: string;
  readonly example: string;
}

/** Rows of a kind's table: pos, words, frame (`actor>recipient`), needs, modes, CAMEO root, weight, example. `-` is none. */
export function loadTriggers(type: EventType, file: URL): Trigger[] {
  return loadTable(file, 8).flatMap(({ line, cells }) => {
    const [pos = '', words = '', frame = '', needs = '', modes = '', root = '', weight = '', example = ''] = cells;
    if (!/^[vna]$/.test(pos) || !(Number(weight) > 0)) throw new Error(`${file.pathname}:${line}: pos or weight`);
    const [actor = '', recipient = ''] = frame.split('>');
    return words.split(' ').map(
      (w): Trigger => ({
        type,
        pos: pos as Trigger['pos'],
        words: w.split('_'),
        actor: parts(actor),
        recipient: parts(recipient),
        needs: parseNeeds(needs),
        modes: parts(modes),
        root,
        weight: Number(weight),
        rule: `${type.toLowerCase()}:${pos}:${w}`,
        example,
      }),
    );
  });
}

const parts = (cell: string): string[] => (cell === '-' || cell === '' ? [] : cell.split(','));
