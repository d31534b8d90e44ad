/** How a table can be exported today. */
export const formats = ['jsonl', 'csv'] as const;
export type Format = (typeof formats)[number];

export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
