import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askExports } from '../lib/api.js';
import { usePrivateHidden } from '../lib/private-names.js';
import { capital } from '../lib/words.js';
import { Trouble, Waiting } from './trouble.js';

const modes = [
  ['quotes', 'Quotations', 'at most 300 characters a span'],
  ['none', 'No words', 'offsets only'],
  ['full', 'Whole texts', 'as they came in'],
] as const;
type Mode = (typeof modes)[number][0];

/** Everything the desk has, as files: complete, never cut. */
export default function ExportPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['exports'], queryFn: askExports });
  const [mode, setMode] = useState<Mode>('quotes');
  const hidden = usePrivateHidden();
  useEffect(() => {
    document.title = 'Export – Twosource';
  }, []);
  if (error && !data) return <Trouble error={error} again={refetch} />;
  if (!data) return <Waiting what="the exports" />;
  const query = new URLSearchParams({ ...(mode !== 'quotes' && { text: mode }), ...(hidden && { private: 'hide' }) });
  const href = (file: string): string => `/api/export/${file}${query.size > 0 ? `?${query}` : ''}`;
  return (
    <div className="exports">
      <h1>Export</h1>
      <p className="lead">
        Every row, nothing capped. Reports are their publishers’: quotations go out, whole texts only if you ask for
        them.
      </p>
      <fieldset className="modes">
        <legend>Words of the reports</legend>
        {modes.map(([id, name, what]) => (
          <label key={id}>
            <input type="radio" name="text" checked={mode === id} onChange={() => setMode(id)} /> {name}{' '}
            <span className="where">{what}</span>
          </label>
        ))}
      </fieldset>
      <h2>Tables</h2>
      <ul className="files">
        {data.tables.map(({ name, about }) => (
          <li key={name}>
            <div>
              <h3>{capital(name)}</h3>
              <p className="where">{capital(about)}</p>
            </div>
            <p className="links">
              {[...data.tableFormats].reverse().map((format) => (
                <a key={format} href={href(`${name}.${format}`)} download>
                  {{ jsonl: 'JSON Lines', csv: 'CSV', parquet: 'Parquet' }[format] ?? format}
                  <span className="unseen"> of {name}</span>
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <h2>Formats of others</h2>
      <ul className="files">
        {data.formats.map(({ name, about, extension }) => (
          <li key={name}>
            <div>
              <h3>{titles[name] ?? name}</h3>
              <p className="where">{capital(about)}</p>
            </div>
            <p className="links">
              <a href={href(`${name}.${extension}`)} download>
                {extension}
                <span className="unseen"> of {titles[name] ?? name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

const titles: Readonly<Record<string, string>> = {
  ged: 'UCDP GED',
  acled: 'ACLED',
  plover: 'PLOVER',
  polecat: 'POLECAT',
  phoenix: 'Phoenix',
  'gdelt-mentions': 'GDELT Mentions',
  annotations: 'W3C Web Annotation',
  ftm: 'FollowTheMoney',
  geojson: 'GeoJSON',
  desk: 'This desk',
};
