import { lazy, Suspense, useEffect, useRef } from 'react';
import { Foot } from './foot.js';
import { Link, routeOf, usePath } from './lib/route.js';
import { MissingPage } from './pages/missing-page.js';
import { StoriesPage } from './pages/stories-page.js';
import { SidePage, StoryPage } from './pages/story-page.js';
import { Waiting } from './pages/trouble.js';

/** Pages that a newcomer does not see first come when they are asked for. */
const ActorPage = lazy(() => import('./pages/actor-page.js'));
const AddPage = lazy(() => import('./pages/add-page.js'));
const ExportPage = lazy(() => import('./pages/export-page.js'));
const ReportPage = lazy(() => import('./pages/report-page.js'));
const ReviewPage = lazy(() => import('./pages/review-page.js'));

/** The frame of every page, and the page that the address names. */
export function App() {
  const path = usePath();
  const route = routeOf(path);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const page = path.split('?')[0];
  // A new page is read from its top, by eye and by screen reader; a filter makes no new page
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what changes
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="masthead">
        <Link to="/" className="wordmark">
          Twosource
        </Link>
        <nav aria-label="Pages">
          <Link to="/" current={route.page === 'stories'}>
            Stories
          </Link>
          <Link to="/review" current={route.page === 'review'}>
            Review
          </Link>
          <Link to="/export" current={route.page === 'export'}>
            Export
          </Link>
          <Link to="/add" current={route.page === 'add'}>
            Add<span className="wide-only"> reports</span>
          </Link>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting what="the page" />}>
          {route.page === 'stories' && <StoriesPage query={route.query} />}
          {route.page === 'add' && <AddPage />}
          {route.page === 'story' && <StoryPage key={route.id} id={route.id} />}
          {route.page === 'report' && <ReportPage key={route.id} id={route.id} version={route.version} />}
          {route.page === 'actor' && <ActorPage key={route.id} id={route.id} />}
          {route.page === 'review' && <ReviewPage key={route.story} story={route.story} part={route.part} />}
          {route.page === 'side' && <SidePage key={route.reports.join(' ')} reports={route.reports} />}
          {route.page === 'missing' && <MissingPage />}
          {route.page === 'export' && <ExportPage />}
        </Suspense>
      </main>
      <Foot />
    </>
  );
}
