/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  /** What went wrong on the page: errors on the console, dialogs, requests to anybody else. */
  readonly complaints: string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Opens pages of one desk, and notes all that a page must not do. */
export function visitorOf(browser: () => Browser, address: string): Visitor {
  const complaints: string[] = [];
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser().newContext({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.origin !== address) complaints.push(`request to ${url.href}`);
    });
    await page.goto(address + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  };
  return { complaints, open };
}
