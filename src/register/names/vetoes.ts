import type { NameToken } from './name-tokens.js';

/** Numbers, directions and the like of a name, in one order; most names have none. */
function marksOf(tokens: readonly NameToken[]): string {
  const marks: string[] = [];
  for (const { mark } of tokens) if (mark !== null) marks.push(mark);
  return marks.length > 1 ? marks.sort().join(' ') : (marks[0] ?? '');
}

const initial = /^(?:[a-z]|[b-df-hj-np-tv-z]{2})$/;

/** Letters that stand for names between the first and the last word: "W", "HW"; "Il" is a name. */
function initials(tokens: readonly NameToken[]): string {
  let found = '';
  for (let at = 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at]!;
    if (text.length < 3 && initial.test(text)) found += text;
  }
  return found;
}

/** Why two names cannot mean one; null where nothing forbids it. "17 November" is not "15 May", George W. not George H. W. */
export function veto(asked: readonly NameToken[], known: readonly NameToken[], person: boolean): string | null {
  if (marksOf(asked) !== marksOf(known)) return 'a number, direction, generation or faction differs';
  if (!person) return null;
  const [a, b] = [initials(asked), initials(known)];
  return a && b && a !== b ? 'the middle initials differ' : null;
}
