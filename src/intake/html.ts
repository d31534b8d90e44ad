import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Intake } from '../model/intake.js';
import { problem } from '../model/problem.js';
import { articleText } from './html-text.js';
import { type Metadata, makeReport } from './make-report.js';

/** Fewer characters than this are a menu or an error page, not an article. */
const SHORTEST_ARTICLE = 140;

/** A page -> its article as a report. `text` is what was extracted; spans point into it. */
export function htmlReport(html: string, meta: Metadata): Intake {
  const page = readPage(html);
  if (!page) {
    return {
      type: 'failure',
      path: meta.path ?? meta.id ?? '-',
      problem: problem(
        'html-without-article',
        'No article was found in this page: save the article itself, or paste its text.',
      ),
    };
  }
  const { text, captions, said } = page;
  const given = Object.fromEntries(Object.entries(meta).filter(([, value]) => value != null));
  return makeReport(text, { ...said, ...given, path: meta.path, captions });
}

function readPage(html: string) {
  try {
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
    const said = pageMetadata(document);
    const article = new Readability(document as never, { charThreshold: SHORTEST_ARTICLE }).parse();
    if (!article?.content) return null;
    const { text, captions } = articleText(parseHTML(`<html><body>${article.content}</body></html>`).document);
    if (text.length < SHORTEST_ARTICLE) return null;
    return { text, captions, said: { ...said, title: said.title ?? article.title ?? null } };
  } catch {
    // Readability and linkedom may fail on markup that is broken enough: to us that is a page without an article
    return null;
  }
}

interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
}

/** What the page's head says of itself. */
function pageMetadata(document: Page) {
  const content = (...selectors: string[]): string | null => {
    for (const selector of selectors) {
      const value = document.querySelector(selector)?.getAttribute('content')?.trim();
      if (value) return value;
    }
    return null;
  };
  return {
    outlet: content('meta[property="og:site_name"]', 'meta[name="application-name"]'),
    title: content('meta[property="og:title"]', 'meta[name="twitter:title"]'),
    byline: content('meta[name="author"]', 'meta[property="article:author"]'),
    published: content(
      'meta[property="article:published_time"]',
      'meta[name="date"]',
      'meta[name="pubdate"]',
      'meta[itemprop="datePublished"]',
    ),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]'),
    language: document.querySelector('html')?.getAttribute('lang') ?? null,
  };
}

/** The encoding that a page names in its first kilobyte. */
export function declaredEncoding(bytes: Buffer): string | undefined {
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1];
}
