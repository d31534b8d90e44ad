import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { askActorRecord, askActors } from '../lib/api.js';
import { allCountries } from '../lib/country-words.js';
import { go } from '../lib/route.js';
import { capital, events, verdicts } from '../lib/words.js';
import { changed, type FilterName, filterNames, type View, viewOf, views } from './story-query.js';

/** What narrows the list of stories; everything chosen is part of the address. */
export function Filters({ query }: { query: URLSearchParams }) {
  const set = (name: FilterName | 'view', value: string): void => go(changed(query, name, value), 'replace');
  const more = filterNames.some((name) => name !== 'q' && query.get(name));
  return (
    <search className="filters">
      <nav className="views" aria-label="Views">
        {(Object.keys(views) as View[]).map((view) => (
          <button key={view} type="button" aria-pressed={viewOf(query) === view} onClick={() => set('view', view)}>
            {views[view].name}
          </button>
        ))}
      </nav>
      <Words query={query} set={set} />
      <details open={more}>
        <summary>Filters</summary>
        <div className="filter-grid">
          <Choice label="Country" name="country" query={query} set={set} options={allCountries} />
          <Choice
            label="Type"
            name="type"
            query={query}
            set={set}
            options={Object.entries(events).map(([t, words]) => [t, capital(words)] as const)}
          />
          <Choice
            label="A field is"
            name="verdict"
            query={query}
            set={set}
            options={Object.entries(verdicts).map(([v, { word }]) => [v, capital(word)] as const)}
          />
          <Field label="Killed, at least" name="deaths" query={query} set={set} type="number" />
          <Field label="From" name="from" query={query} set={set} type="date" />
          <Field label="To" name="to" query={query} set={set} type="date" />
          <ActorFilter query={query} set={set} />
        </div>
      </details>
    </search>
  );
}

type Set = (name: FilterName, value: string) => void;
interface Part {
  readonly query: URLSearchParams;
  readonly set: Set;
}

/** Words are asked for when a person has stopped typing. */
function Words({ query, set }: Part) {
  const asked = query.get('q') ?? '';
  const [text, setText] = useState(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (text.trim() === asked.trim()) return;
    const wait = setTimeout(() => set('q', text), 350);
    return () => clearTimeout(wait);
  }, [text]);
  return (
    <input
      type="search"
      aria-label="Search in the texts"
      placeholder="Search in the texts: kandi (quarry OR mine) -gold"
      value={text}
      onChange={(e) => setText(e.target.value)}
    />
  );
}

interface ChoiceProps extends Part {
  readonly label: string;
  readonly name: FilterName;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ label, name, query, set, options }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={query.get(name) ?? ''} onChange={(e) => set(name, e.target.value)}>
        <option value="">Any</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Field({ label, name, query, set, type }: Part & { label: string; name: FilterName; type: 'date' | 'number' }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        min={type === 'number' ? 0 : undefined}
        value={query.get(name) ?? ''}
        onChange={(e) => set(name, e.target.value)}
      />
    </div>
  );
}

/** An actor is found by name and asked for by id, since two may be called alike. */
function ActorFilter({ query, set }: Part) {
  const id = useId();
  const chosen = query.get('actor');
  const [text, setText] = useState('');
  const { data } = useQuery({
    queryKey: ['actors', text],
    queryFn: ({ signal }) => askActors(`${text.trim()}*`, signal),
    enabled: /[\p{L}\p{N}]{2}$/u.test(text.trim()),
  });
  const named = useQuery({
    queryKey: ['actor', chosen],
    queryFn: () => askActorRecord(chosen!),
    enabled: chosen !== null,
  });
  if (chosen !== null) {
    return (
      <div>
        <span className="filter-label">Actor</span>
        <button type="button" className="chosen-actor" onClick={() => set('actor', '')}>
          {named.data?.actor.name ?? chosen} <span aria-hidden="true">×</span>
          <span className="unseen"> take away</span>
        </button>
      </div>
    );
  }
  return (
    <div>
      <label htmlFor={id}>Actor</label>
      <input id={id} value={text} placeholder="Name" onChange={(e) => setText(e.target.value)} />
      {text.trim().length > 1 && data && (
        <ul className="found-actors">
          {data.actors.length === 0 && <li className="where">Nobody is called so.</li>}
          {data.actors.map((a) => (
            <li key={a.id}>
              <button
                type="button"
                className="line"
                onClick={() => {
                  setText('');
                  set('actor', a.id);
                }}
              >
                {a.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
