import { useEffect, useState } from 'react';
import { Link, reviewPath } from '../lib/route.js';
import { Agreement } from '../review/agreement.js';
import { useCoder } from '../review/coder.js';
import { Decisions } from '../review/decisions.js';
import { Queue } from '../review/queue.js';
import '../styles/review.css';

const parts = [
  ['queue', 'Queue'],
  ['decisions', 'Decisions'],
  ['agreement', 'Agreement'],
] as const;

/** Where people decide on what the machine read: it suggests, and only they judge. */
export default function ReviewPage({ story, part }: { story: string | null; part: string }) {
  const [coder, setCoder] = useCoder();
  useEffect(() => {
    document.title = 'Review – Twosource';
  }, []);
  return (
    <div className="review">
      <h1>Review</h1>
      <p className="lead">
        The machine suggests, you decide. Every decision is kept with your name and the time, and can be undone.
        {story && (
          <>
            {' '}
            This is one story; see <Link to={reviewPath(null, part)}>all</Link>.
          </>
        )}
      </p>
      <nav className="views" aria-label="Parts of the review">
        {parts.map(([id, name]) => (
          <Link key={id} to={reviewPath(story, id)} current={part === id}>
            {name}
          </Link>
        ))}
      </nav>
      {(part !== 'decisions' || coder) && <Name coder={coder} keep={setCoder} />}
      {part === 'queue' && coder && <Queue key={`${story} ${coder}`} story={story} by={coder} />}
      {part === 'decisions' && <Decisions />}
      {part === 'agreement' && <Agreement by={coder} />}
    </div>
  );
}

/** Who decides: asked once, shown always. */
function Name({ coder, keep }: { coder: string; keep: (name: string) => void }) {
  const [text, setText] = useState<string | null>(coder === '' ? '' : null);
  if (text === null) {
    return (
      <p className="where coder">
        Reviewing as <b>{coder}</b>{' '}
        <button type="button" className="line" onClick={() => setText(coder)}>
          change
        </button>
      </p>
    );
  }
  return (
    <form
      className="coder"
      onSubmit={(e) => {
        e.preventDefault();
        if (text.trim() === '') return;
        keep(text.trim().slice(0, 200));
        setText(null);
        (document.activeElement as HTMLElement | null)?.blur();
      }}
    >
      <label htmlFor="coder-name">Who decides? Your name stands beside each decision.</label>
      <div>
        {/* biome-ignore lint/a11y/noAutofocus: nothing can be done before */}
        <input id="coder-name" autoFocus value={text} maxLength={200} onChange={(e) => setText(e.target.value)} />
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          Begin
        </button>
      </div>
    </form>
  );
}
