/** How many code points stand before a UTF-16 offset: a pair of surrogates is one, half a pair too. */
export function codePointsBefore(text: string, offset: number): number {
  let points = 0;
  for (let i = 0; i < offset; points++) i += text.codePointAt(i)! > 0xffff && i + 1 < offset ? 2 : 1;
  return points;
}
