/** Every space but the plain one that a line may hold: no-break, thin, ideographic, zero-width, byte-order mark. */
const oddSpace = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;

/** The same text, code unit by code unit, with odd spaces made plain: offsets stay true. */
export const plainSpaces = (text: string): string => text.replace(oddSpace, ' ');
