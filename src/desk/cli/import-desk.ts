import { Judgement } from '../../model/judgement.js';
import { Reading } from '../../model/reading.js';
import type { Store } from '../../store/store.js';

/** What an import came to. */
export interface Imported {
  reports: number;
  judgements: number;
  /** Lines that could not be taken, each with its number (from 1) and why. */
  readonly failed: { readonly line: number; readonly why: string }[];
}

/** A line of a desk file, or a bare Reading as `read` and `export --as jsonl --text full` print it. */
type Line =
  | { readonly kind: 'head' }
  | {
      readonly kind: 'report';
      readonly reading: Reading;
      readonly addedAt: string | null;
      readonly withdrawn: Withdrawn | null;
    }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'bad'; readonly why: string };

interface Withdrawn {
  readonly at: string;
  readonly why: string;
}

/** Keeps everything in the lines; `setClock` is told when each thing came in, so that the days stay what they were. */
export async function importLines(
  store: Store,
  lines: AsyncIterable<string>,
  setClock: (iso: string | null) => void,
): Promise<Imported> {
  const imported: Imported = { reports: 0, judgements: 0, failed: [] };
  const withdrawn = new Map<string, Withdrawn>();
  const known = new Set((await store.judgements()).map((j) => j.id));
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = lineOf(text);
    if (line.kind === 'bad') imported.failed.push({ line: number, why: line.why });
    if (line.kind === 'report') {
      setClock(line.addedAt);
      const { id } = await store.add(line.reading);
      if (line.withdrawn) withdrawn.set(id, line.withdrawn);
      imported.reports++;
    }
    if (line.kind === 'judgement' && !known.has(line.judgement.id)) {
      await store.judge(line.judgement);
      imported.judgements++;
    }
  }
  for (const [id, { at, why }] of withdrawn) {
    setClock(at);
    await store.withdraw(id, why);
  }
  setClock(null);
  return imported;
}

function lineOf(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'it is not JSON' };
  }
  const { type, judgement } = (value ?? {}) as { type?: unknown; judgement?: unknown };
  if (type === 'twosource-desk') return { kind: 'head' };
  if (type === 'judgement') {
    const { data } = Judgement.safeParse(judgement);
    return data ? { kind: 'judgement', judgement: data } : { kind: 'bad', why: 'it holds no judgement' };
  }
  return reportLine(value, type === 'report');
}

function reportLine(value: unknown, wrapped: boolean): Line {
  const { reading, addedAt, withdrawn } = (wrapped ? value : { reading: value }) as Partial<Record<string, unknown>>;
  if ((reading as { report?: { text?: unknown } } | null)?.report?.text === null) {
    return { kind: 'bad', why: 'it has no text: export with --text full, or --as desk' };
  }
  const parsed = Reading.safeParse(reading);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'bad', why: `it is no reading (${issue?.path.join('.')}: ${issue?.message})` };
  }
  return {
    kind: 'report',
    // As it came: what a newer Twosource added stays
    reading: reading as Reading,
    addedAt: typeof addedAt === 'string' && !Number.isNaN(Date.parse(addedAt)) ? addedAt : null,
    withdrawn: (withdrawn as Withdrawn | null | undefined) ?? null,
  };
}
