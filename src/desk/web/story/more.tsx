/** What leads to the rest of a long list. */
export const More = ({ left, what, more }: { left: number; what: string; more: () => void }) =>
  left > 0 ? (
    <button type="button" className="line more-line" onClick={more}>
      {left} more {what}
    </button>
  ) : null;
