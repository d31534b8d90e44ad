import { weaponOf } from '../../lexicon/weapons.js';
import { isPeople } from './classes.js';
import type { Page } from './page.js';

/** Heads of the weapons in the clause of a trigger: what exploded, what was thrown, "with …", "a mortar attack". */
export function weaponsOf(page: Page, trigger: number): number[] {
  const t = page.doc.tokens[trigger]!;
  const { from, to } = page.tree.subtree(trigger);
  const sentence = page.sentence(trigger).tokens;
  const low = Math.max(from, sentence.from, trigger - 30);
  const high = Math.min(to, sentence.to, trigger + 30);
  const found: number[] = [];
  for (let at = low; at < high; at++) if (isWeaponAt(page, at)) found.push(at);
  // "a bomb that exploded": the head noun of the clause
  if (/^acl/.test(t.deprel) && t.head >= 0 && isWeaponAt(page, t.head)) found.push(t.head);
  return [...new Set(found)].slice(0, 6);
}

function isWeaponAt(page: Page, at: number): boolean {
  const t = page.doc.tokens[at]!;
  if (!/^(?:NOUN|PROPN)$/.test(t.upos)) return false;
  const name = page.doc.names[page.nameAt[at] ?? -1];
  if (name && name.kind !== 'event') return false;
  const pair = weaponOf(`${page.lemma(at - 1)}-${page.lemma(at)}`);
  if (pair) return true;
  if (weaponOf(`${page.lemma(at)}-${page.lemma(at + 1)}`)) return false;
  return (
    (weaponOf(page.lemma(at)) !== undefined &&
      !isPeople(page, at) &&
      !/^(?:shot|charge|device|tank|missile|club|stick|bow|arrow|hammer|rock|stone|gas|acid|shell|mine|plane|airplane|aircraft|helicopter|petrol|gasoline)$/.test(
        page.lemma(at),
      )) ||
    isSureWeapon(page, at)
  );
}

/** Words that are weapons only in company: a device that explodes, stones that are thrown. */
function isSureWeapon(page: Page, at: number): boolean {
  const t = page.doc.tokens[at]!;
  if (weaponOf(page.lemma(at)) === undefined) return false;
  const up = page.lemma(t.head);
  if (/^(?:obj|nsubj)/.test(t.deprel))
    return /^(?:explode|detonate|throw|hurl|fire|launch|drop|hit|strike|kill|use|lob|plant|place|land|fall|go|attack|bomb)$/.test(
      up,
    );
  return t.deprel === 'obl' && /^(?:attack|kill|hit|beat|shoot|bomb|strike|pelt|wound|injure|destroy)$/.test(up);
}
