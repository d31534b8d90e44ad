/** Letters of Greek or Cyrillic that look like Latin ones stand in Latin words only by mistake or on purpose. */
export const isMixed = (name: string): boolean =>
  /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);

const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
};
/** A name with every letter of another script read as the Latin one that it looks like. */
export const asLatin = (name: string): string =>
  [...name]
    .map((c) => {
      const low = lookalikes[c.toLowerCase()];
      return low ? (c === c.toLowerCase() ? low : low.toUpperCase()) : c;
    })
    .join('');
