import { useStory } from './story-context.js';

/** The reports that carry something, by name, each once. */
export function Carriers({ reports: ids }: { reports: readonly string[] }) {
  const { reports, names } = useStory();
  const unique = [...new Set(ids)].flatMap((id) => reports.get(id) ?? []);
  return (
    <span className="carriers">
      {unique.map(({ id, withdrawn }) => (
        <span
          key={id}
          className={withdrawn ? 'carrier withdrawn' : 'carrier'}
          title={withdrawn ? 'withdrawn' : undefined}
        >
          {names.get(id)}
        </span>
      ))}
    </span>
  );
}
