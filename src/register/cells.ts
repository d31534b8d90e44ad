/** Values of a cell: "a|b" -> a, b; an empty cell holds none. */
export const cellValues = (text: string | undefined): string[] => (text ? text.split('|') : []);
