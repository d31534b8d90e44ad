import type { Store } from '../../index.js';
import type { Format } from './format.js';

/** First line of a desk file: what it is. */
export const deskHead = { type: 'twosource-desk', version: 1 } as const;

/**
 * Everything that a desk cannot make again: every version of every report with its reading and the days it came in and was
 * withdrawn, and every judgement. `twosource import` of it into an empty desk gives the same file, byte for byte. Whole texts
 * go out, whatever the option says: without them no span would hold.
 */
export const deskFile: Format = {
  name: 'desk',
  about: 'the whole desk, to be imported into another: reports with their texts and readings, withdrawals, judgements',
  extension: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  async *write(store: Store, _options, counted) {
    const line = (value: object): string => `${JSON.stringify(value)}\n`;
    yield line(deskHead);
    for await (const { version, addedAt, withdrawn, reading } of store.readings('all')) {
      counted();
      yield line({ type: 'report', version, addedAt, withdrawn, reading });
    }
    for (const judgement of await store.judgements()) {
      counted();
      yield line({ type: 'judgement', judgement });
    }
  },
};
