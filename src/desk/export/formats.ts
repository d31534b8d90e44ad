import { acled } from './acled.js';
import { deskFile } from './desk-file.js';
import { followTheMoney } from './follow-the-money.js';
import type { Format } from './format.js';
import { gdeltMentions } from './gdelt-mentions.js';
import { geojson } from './geojson.js';
import { phoenix } from './phoenix.js';
import { plover } from './plover.js';
import { polecat } from './polecat.js';
import { ucdpGed } from './ucdp-ged.js';
import { webAnnotation } from './web-annotation.js';

/** How a table can be exported. */
export const tableFormats = ['jsonl', 'csv', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const isTableFormat = (name: string): name is TableFormat => (tableFormats as readonly string[]).includes(name);

/** Formats with a shape of their own, which is no table of ours. */
export const formats: readonly Format[] = [
  ucdpGed,
  acled,
  plover,
  polecat,
  phoenix,
  gdeltMentions,
  webAnnotation,
  followTheMoney,
  geojson,
  deskFile,
];

export const formatNames: readonly string[] = [...tableFormats, ...formats.map((f) => f.name)];
