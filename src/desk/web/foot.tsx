import { useQueryClient } from '@tanstack/react-query';
import { hidePrivate, usePrivateHidden } from './lib/private-names.js';

/** At the foot of every page: the switch that leaves out names of private persons. */
export function Foot() {
  const hidden = usePrivateHidden();
  const client = useQueryClient();
  return (
    <footer className="foot">
      <label>
        <input
          type="checkbox"
          checked={hidden}
          onChange={(e) => {
            hidePrivate(e.target.checked);
            void client.resetQueries();
          }}
        />{' '}
        Leave out the names of private persons
      </label>
    </footer>
  );
}
