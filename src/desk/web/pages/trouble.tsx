import { Refusal } from '../lib/api.js';
import { Link } from '../lib/route.js';

/** What went wrong, and what to do. */
export function Trouble({ error, again }: { error: Error; again: () => unknown }) {
  const missing = error instanceof Refusal && error.code.endsWith('-unknown');
  return (
    <div className="trouble" role="alert">
      <h1>{missing ? 'Not here' : 'The desk could not do that'}</h1>
      <p>{error.message}</p>
      <p>
        {missing ? (
          <Link to="/">See all stories</Link>
        ) : (
          <button type="button" className="primary" onClick={() => again()}>
            Try again
          </button>
        )}
      </p>
    </div>
  );
}

/** Held back a moment by the style sheet, so that a quick answer shows no flicker. */
export const Waiting = ({ what }: { what: string }) => (
  <p className="waiting" role="status">
    Fetching {what} …
  </p>
);
