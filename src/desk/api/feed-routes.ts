import type { Context } from 'hono';
import type { StorySummary } from '../../model/story-summary.js';
import type { Desk } from './app.js';
import { inStore, storyQuery } from './list-routes.js';
import { type Route, route } from './route.js';

/** Stories of one feed. */
const MOST = 50;

/** A search of stories as a feed: whatever the list can be asked for, the feed can. */
export const feedRoutes = (desk: Desk): readonly Route[] => [
  feed(desk, { ending: 'rss', name: 'RSS 2.0', type: 'application/rss+xml', write: rss }),
  feed(desk, { ending: 'json', name: 'JSON Feed 1.1', type: 'application/feed+json', write: jsonFeed }),
];

interface FeedKind {
  readonly ending: string;
  readonly name: string;
  readonly type: string;
  readonly write: (stories: readonly StorySummary[], c: Context) => string;
}

const feed = ({ store }: Desk, { ending, name, type, write }: FeedKind): Route =>
  route({
    method: 'get',
    path: `/feeds/stories.${ending}`,
    tag: 'Stories',
    summary: `The stories of a search as ${name}`,
    role: 'reader',
    query: storyQuery,
    answer: { content: type, about: 'one item a story' },
    run: async (c, asked) => {
      const { rows } = await store.lists.stories(inStore({ ...asked, limit: asked.limit ?? MOST }));
      return c.body(write(rows, c), 200, { 'Content-Type': `${type}; charset=utf-8` });
    },
  });

const homeOf = (c: Context): string => new URL(c.req.url).origin;
const storyUrl = (c: Context, { id }: StorySummary): string => `${homeOf(c)}/stories/${encodeURIComponent(id)}`;
const titleOf = ({ title, type }: StorySummary): string => title || type || 'A story without a title';

/** What a list of stories shows of one, in a line: "5 reports, 3–4 independent. 14–21 killed. Disputed: killed." */
export function aboutOf({ reports, independent, toll, disputed, place, from }: StorySummary): string {
  const range = (low: number, high: number): string => (low === high ? `${low}` : `${low}–${high}`);
  return [
    [place, from?.slice(0, 10)].filter(Boolean).join(', '),
    `${reports} ${reports === 1 ? 'report' : 'reports'}${independent ? `, ${range(independent.min, independent.max)} independent` : ''}`,
    toll ? `${range(toll.low, toll.high)} ${toll.kind}` : '',
    disputed.length > 0 ? `Disputed: ${disputed.join(', ')}` : '',
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

function jsonFeed(stories: readonly StorySummary[], c: Context): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Twosource: stories',
    home_page_url: `${homeOf(c)}/${new URL(c.req.url).search}`,
    feed_url: c.req.url,
    items: stories.map((story) => ({
      id: story.id,
      url: storyUrl(c, story),
      title: titleOf(story),
      content_text: aboutOf(story),
      ...(story.firstAdded && { date_published: story.firstAdded }),
      ...(story.lastAdded && { date_modified: story.lastAdded }),
    })),
  });
}

function rss(stories: readonly StorySummary[], c: Context): string {
  const items = stories.map(
    (story) =>
      `<item><title>${xml(titleOf(story))}</title><link>${xml(storyUrl(c, story))}</link><guid isPermaLink="false">${xml(story.id)}</guid>${story.lastAdded ? `<pubDate>${new Date(story.lastAdded).toUTCString()}</pubDate>` : ''}<description>${xml(aboutOf(story))}</description></item>`,
  );
  const home = xml(`${homeOf(c)}/${new URL(c.req.url).search}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Twosource: stories</title><link>${home}</link><description>Stories of a search in this desk</description>\n${items.join('\n')}\n</channel></rss>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 may hold it: signs that it forbids are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
