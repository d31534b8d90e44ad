import { reportName } from '../lib/words.js';
import { useStory } from './story-context.js';

/** The reports that carry something, by name, each once. */
export function Carriers({ reports: ids }: { reports: readonly string[] }) {
  const { reports } = useStory();
  const unique = [...new Set(ids)].flatMap((id) => reports.get(id) ?? []);
  return (
    <span className="carriers">
      {unique.map(({ id, report, withdrawn }) => (
        <span
          key={id}
          className={withdrawn ? 'carrier withdrawn' : 'carrier'}
          title={withdrawn ? 'withdrawn' : undefined}
        >
          {reportName(report)}
        </span>
      ))}
    </span>
  );
}
