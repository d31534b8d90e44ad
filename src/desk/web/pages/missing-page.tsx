import { Link } from '../lib/route.js';

export const MissingPage = () => (
  <div className="trouble">
    <h1>There is no such page</h1>
    <p>
      The desk has a <Link to="/">list of stories</Link> and a page to <Link to="/add">add reports</Link>.
    </p>
  </div>
);
