import type { Reading } from '../model/reading.js';
import { covers, type Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { sentenceAt } from '../text/sentence-at.js';
import { behind, isState, type World } from './world.js';

/** On whose word a report carries something. `speakers`: merged ids; empty: its own voice, or somebody unnamed. */
export interface Origin {
  readonly statement: Statement | null;
  readonly speakers: readonly string[];
  /** The speakers and the bodies they speak for, states left out: a spokesman's word is his army's. */
  readonly voices: ReadonlySet<string>;
  /** The states behind them. */
  readonly states: ReadonlySet<string>;
}

/** The innermost statement that holds a span; where none does, the one that is named, if it stands in the same sentence. */
export function statementAt(reading: Reading, span: Span, named: string | null): Statement | null {
  const around = reading.statements.filter((s) => s.content.some((c) => covers(c, span)));
  const size = (s: Statement) => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
  const inner = around.sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))[0];
  return inner ?? reading.statements.find((s) => s.id === named && isBeside(s, span, reading)) ?? null;
}

/** What an event's other sentences say is not said by whoever is quoted in one of them. */
function isBeside({ cue, content }: Statement, span: Span, { report: { text } }: Reading): boolean {
  const { start, end } = sentenceAt(text, span);
  return [...cue, ...content].some((s) => s.start < end && start < s.end);
}

/** `giver`: who gives the figure where no statement holds it. */
export function originOf(world: World, statement: Statement | null, giver: string | null = null): Origin {
  const speakers = [...new Set((statement?.speakers ?? (giver ? [giver] : [])).map(world.id))];
  const all = speakers.flatMap((s) => [s, ...behind(world, s)]);
  return {
    statement,
    speakers,
    voices: new Set(all.filter((a) => !isState(world, a))),
    states: new Set(all.filter((a) => isState(world, a))),
  };
}
