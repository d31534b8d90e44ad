import { useState } from 'react';
import { Link } from '../lib/route.js';
import { forget, save, useSaved } from './saved.js';
import { askedOf, isNarrowed } from './story-query.js';

/** Searches that are kept, and the feed of what is asked for now: a reader of feeds is the alert. */
export function Searches({ query }: { query: URLSearchParams }) {
  const saved = useSaved();
  const [name, setName] = useState<string | null>(null);
  const asked = askedOf(query, Date.now());
  // A feed moves on by itself: it asks for all that is new, not for this week
  asked.delete('since');
  const feed = asked.size > 0 ? `?${asked}` : '';
  const keep = (): void => {
    if (name?.trim()) save({ name: name.trim().slice(0, 80), query: query.toString() });
    setName(null);
  };
  return (
    <div className="searches">
      {saved.length > 0 && (
        <ul>
          {saved.map((one) => (
            <li key={one.name}>
              <Link to={`/?${one.query}`} current={one.query === query.toString()}>
                {one.name}
              </Link>
              <button
                type="button"
                className="close"
                aria-label={`Forget ${one.name}`}
                onClick={() => forget(one.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="where">
        {name === null ? (
          isNarrowed(query) && (
            <button type="button" className="line" onClick={() => setName('')}>
              Keep this search
            </button>
          )
        ) : (
          <>
            <input
              // biome-ignore lint/a11y/noAutofocus: it was just asked for
              autoFocus
              aria-label="Name of the search"
              placeholder="Name of the search"
              value={name}
              onChange={(e) => setName(e.target.value)}
              onKeyDown={(e) => {
                if (e.key === 'Enter') keep();
                if (e.key === 'Escape') setName(null);
              }}
            />
            <button type="button" className="line" onClick={keep}>
              Keep
            </button>
          </>
        )}
        <a href={`/api/feeds/stories.rss${feed}`}>RSS</a>
        <a href={`/api/feeds/stories.json${feed}`}>JSON Feed</a>
      </p>
    </div>
  );
}
