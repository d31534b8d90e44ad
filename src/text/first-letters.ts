/** The letters and digits that a text begins with, in lower case: by them long lists are asked before forms are built. */
export function firstLetters(text: string): string {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text)![0].toLowerCase();
}
