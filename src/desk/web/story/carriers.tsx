import { useStory } from './story-context.js';

/** Names before "and 12 more". */
const MOST = 8;

/** The reports that carry something, by name, each once. */
export function Carriers({ reports: ids }: { reports: readonly string[] }) {
  const { reports, names } = useStory();
  const unique = [...new Set(ids)].flatMap((id) => reports.get(id) ?? []);
  return (
    <span className="carriers">
      {unique.slice(0, unique.length > MOST ? MOST - 1 : MOST).map(({ id, withdrawn }) => (
        <span
          key={id}
          className={withdrawn ? 'carrier withdrawn' : 'carrier'}
          title={withdrawn ? 'withdrawn' : undefined}
        >
          {names.get(id)}
        </span>
      ))}
      {unique.length > MOST && <span>{unique.length - MOST + 1} more</span>}
    </span>
  );
}
