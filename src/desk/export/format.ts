import type { Store } from '../../index.js';
import type { ExportOptions } from './export-options.js';

/** A way to write the record out: one file each. `write` tells `counted` each row, feature, entity or annotation. */
export interface Format {
  readonly name: string;
  readonly about: string;
  readonly extension: string;
  readonly contentType: string;
  write(store: Store, options: ExportOptions, counted: () => void): AsyncIterable<string | Uint8Array>;
}
