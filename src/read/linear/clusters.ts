/** Groups of words that keep like company, learned from far more text than has trees: what a rare word has in common. */
const groups = new Map<string, number>();

/** Reads the lines "coarse group <tab> words", a line a fine group. */
export function openClusters(text: string): void {
  groups.clear();
  text.split('\n').forEach((line, fine) => {
    const tab = line.indexOf('\t');
    if (tab < 0) return;
    const group = (fine + 1) * 256 + Number(line.slice(0, tab)) + 1;
    for (const word of line.slice(tab + 1).split(' ')) groups.set(word, group);
  });
}

/** Fine group * 256 + coarse group, 0 for a word that is in none. */
export const groupOf = (lower: string): number => groups.get(lower) ?? 0;
