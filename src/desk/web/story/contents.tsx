const parts = [
  ['records-title', 'What happened'],
  ['sayings-title', 'Who said what'],
  ['only-title', 'Only in one'],
  ['timeline-title', 'Timeline'],
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
