const keys: readonly (readonly [string, string])[] = [
  ['a', 'accept what was read'],
  ['r', 'reject it'],
  ['f', 'fix the words: ← → move the end, Shift ← → the beginning, Enter keeps'],
  ['v', 'fix the value of a figure'],
  ['m', 'two actors are one: merge'],
  ['s', 'two actors are two: part'],
  ['n or ↓', 'next, undecided'],
  ['p or ↑', 'the one before'],
  ['u', 'undo the last decision'],
  ['o', 'open the story'],
  ['?', 'show or hide these keys'],
  ['Esc', 'leave what was begun'],
];

export const Keys = ({ close }: { close: () => void }) => (
  <section className="keys" aria-label="Keys">
    <h2>Keys</h2>
    <dl>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <button type="button" className="secondary" onClick={close}>
      Close
    </button>
  </section>
);
