const parts = [
  ['records-title', 'Events'],
  ['sayings-title', 'Said'],
  ['origins-title', 'Origins'],
  ['where-title', 'Map'],
  ['timeline-title', 'Time'],
  ['only-title', 'Apart'],
  ['reports-pane', 'Reports'],
] as const;

const show = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: 'start' });

/** On a narrow screen, where the parts of a story stand below one another: a way to each. */
export const Contents = () => (
  <nav className="contents" aria-label="Parts of the story">
    {parts.map(([id, name]) => (
      <button key={id} type="button" onClick={() => show(id)}>
        {name}
      </button>
    ))}
  </nav>
);
