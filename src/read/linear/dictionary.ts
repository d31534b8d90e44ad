/** Word classes from a dictionary: what a word can be that the treebanks do not hold. */
const classes = new Map<string, number>();

/** Reads the lines "class <tab> words". */
export function openDictionary(text: string): void {
  classes.clear();
  text.split('\n').forEach((line, i) => {
    const tab = line.indexOf('\t');
    if (tab < 0) return;
    for (const word of line.slice(tab + 1).split(' ')) classes.set(word, i + 1);
  });
}

/** A number for the word's class, 0 for a word that is in none. */
export const classOf = (lower: string): number => classes.get(lower) ?? 0;
