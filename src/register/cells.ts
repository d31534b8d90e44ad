/** Values of a cell: "a|b" -> a, b; an empty cell holds none. */
export const cellValues = (text: string | undefined): string[] => (text ? text.split('|') : []);

/** Values in order, each once, empty ones left out. */
export const once = (values: Iterable<string | undefined>): string[] => [
  ...new Set([...values].map((v) => v?.trim() ?? '').filter(Boolean)),
];
