import { useEffect, useState } from 'react';
import type { Span } from '../../../model/span.js';
import { go, Link, storyPath } from '../lib/route.js';
import { Trouble, Waiting } from '../pages/trouble.js';
import { Card } from './card.js';
import { allows, type Move, typed } from './decide.js';
import { Keys } from './keys.js';
import { moveSpan } from './move-span.js';
import { keyOf, useQueue } from './use-queue.js';

type Mode = 'look' | 'span' | 'value';

/** One suggestion after another; a key, or a button, for each decision. */
export function Queue({ story, by }: { story: string | null; by: string }) {
  const queue = useQueue(story, by);
  const { current } = queue;
  const [mode, setMode] = useState<Mode>('look');
  const [span, setSpan] = useState<Span | null>(null);
  const [help, setHelp] = useState(false);
  const key = current ? keyOf(current) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion begins anew
  useEffect(() => {
    setMode('look');
    setSpan(null);
  }, [key]);

  const decide = (move: Move): void => {
    if (current && allows(current, move.kind)) queue.decide(move);
  };
  const begin = (next: Mode): void => {
    if (!current?.finding || (next === 'value' && !current.count)) return;
    setMode(next);
    setSpan(next === 'span' ? current.finding.span : null);
  };
  const shift = (side: 'start' | 'end', step: 1 | -1): void => {
    if (current && span) setSpan(moveSpan(current.context, current.contextStart, span, side, step));
  };
  const cancel = (): void => {
    setMode('look');
    setSpan(null);
    setHelp(false);
  };
  const actions: Record<string, () => void> = {
    a: () => decide({ kind: 'accept' }),
    r: () => decide({ kind: 'reject' }),
    m: () => decide({ kind: 'merge' }),
    s: () => decide({ kind: 'split' }),
    f: () => begin('span'),
    v: () => begin('value'),
    n: () => queue.step(1),
    arrowdown: () => queue.step(1),
    p: () => queue.step(-1),
    arrowup: () => queue.step(-1),
    u: () => queue.undo(),
    o: () => current && go(storyPath(current.story)),
    '?': () => setHelp(!help),
    escape: cancel,
  };
  const inSpan: Record<string, () => void> = {
    arrowright: () => shift('end', 1),
    arrowleft: () => shift('end', -1),
    'shift arrowright': () => shift('start', 1),
    'shift arrowleft': () => shift('start', -1),
    enter: () => span && decide({ kind: 'correct', span }),
    escape: cancel,
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const named = event.shiftKey && key.startsWith('arrow') ? `shift ${key}` : key;
      const act = mode === 'span' ? inSpan[named] : actions[named];
      // Enter belongs to the button that has the focus, but while words are moved
      if (!act || (key === 'enter' && mode !== 'span')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (queue.error) return <Trouble error={queue.error} again={queue.refetch} />;
  if (queue.waiting) return <Waiting what="what is to be reviewed" />;
  if (!current) return <Done />;
  const decidedHere = queue.all.filter((s) => queue.decided.has(keyOf(s))).length;
  return (
    <div className="queue">
      <p className="progress" role="status">
        {decidedHere} of {queue.all.length} decided · this is {queue.place + 1}
      </p>
      <progress max={queue.all.length} value={decidedHere} aria-label="Decided" />
      <Card suggestion={current} span={span} decision={queue.decided.get(key)} />
      {queue.trouble && (
        <p className="warning" role="alert">
          {queue.trouble}
        </p>
      )}
      {mode === 'value' && current.count && (
        <ValueForm count={current.count} done={(count) => decide({ kind: 'correct', count })} cancel={cancel} />
      )}
      {mode === 'value' ? null : mode === 'span' ? (
        <p className="hint" role="status">
          ← → move the end by a word, with Shift the beginning; Enter keeps, Esc leaves it.
        </p>
      ) : (
        <Buttons
          kind={current.kind}
          hasValue={current.count !== null}
          actions={actions}
          undoable={queue.made.length > 0}
        />
      )}
      {help && <Keys close={() => setHelp(false)} />}
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** The empty queue says so, and where to go on. */
const Done = () => (
  <div className="empty">
    <h2>Nothing is left to review</h2>
    <p>
      Everything that was read here has been decided by you. <Link to="/review">All stories</Link> may have more, and{' '}
      <Link to="/review?part=agreement">agreement</Link> shows where coders differ.
    </p>
  </div>
);

interface ButtonsProps {
  readonly kind: string;
  readonly hasValue: boolean;
  readonly undoable: boolean;
  readonly actions: Readonly<Record<string, () => void>>;
}

function Buttons({ kind, hasValue, undoable, actions }: ButtonsProps) {
  const pair = kind === 'actors';
  const all: readonly (readonly [key: string, name: string, shown: boolean])[] = [
    ['a', 'Accept', !pair],
    ['r', 'Reject', !pair],
    ['f', 'Fix words', !pair],
    ['v', 'Fix value', hasValue],
    ['m', 'They are one', pair],
    ['s', 'They are two', pair],
    ['n', 'Next', true],
    ['u', 'Undo', undoable],
    ['?', 'Keys', true],
  ];
  return (
    <div className="decisions">
      {all
        .filter(([, , shown]) => shown)
        .map(([key, name]) => (
          <button
            key={key}
            type="button"
            className={key === 'a' || key === 'm' ? 'primary' : 'secondary'}
            onClick={actions[key]}
          >
            {name} <kbd>{key}</kbd>
          </button>
        ))}
    </div>
  );
}

interface ValueProps {
  readonly count: { readonly min: number | null; readonly max: number | null };
  readonly done: (count: { min: number | null; max: number | null }) => void;
  readonly cancel: () => void;
}

/** What the words come to: a least and a most, either may be open. */
function ValueForm({ count, done, cancel }: ValueProps) {
  const [min, setMin] = useState(count.min === null ? '' : String(count.min));
  const [max, setMax] = useState(count.max === null ? '' : String(count.max));
  const [low, high] = [typed(min), typed(max)];
  const wrong = low === undefined || high === undefined || (low !== null && high !== null && low > high);
  return (
    <form
      className="value-form"
      onSubmit={(e) => {
        e.preventDefault();
        if (low !== undefined && high !== undefined && !wrong) done({ min: low, max: high });
      }}
      onKeyDown={(e) => e.key === 'Escape' && cancel()}
    >
      <label>
        At least
        {/* biome-ignore lint/a11y/noAutofocus: it was just asked for */}
        <input autoFocus inputMode="numeric" value={min} onChange={(e) => setMin(e.target.value)} />
      </label>
      <label>
        At most
        <input inputMode="numeric" value={max} onChange={(e) => setMax(e.target.value)} />
      </label>
      <button type="submit" className="primary" disabled={wrong}>
        Keep
      </button>
      <button type="button" className="secondary" onClick={cancel}>
        Leave it
      </button>
      {wrong && <p className="warning">Give whole numbers, the least no more than the most; empty means open.</p>}
    </form>
  );
}
