/** "NEW DELHI" as names are written elsewhere: "New Delhi"; what has small letters stays as it is. */
export const titleCase = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/\p{L}+/gu, (w) => w[0] + w.slice(1).toLowerCase());
