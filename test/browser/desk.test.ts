/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { story } from '../desk/story-fixture.js';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { openDesk, type TestDesk } from './open-desk.js';

const storyPath = `/stories/${encodeURIComponent(story.id)}`;
const samples = ['meridian-wire', 'borno-sentinel'].map((name) => `samples/monguno-market/${name}.txt`);

/** A machine may have much else to do. */
const patient = { timeout: 30_000 };

describe.skipIf(!chromiumPath)('the desk in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: TestDesk;
  let complaints: string[] = [];

  beforeAll(async () => {
    await build({ logLevel: 'error' });
    desk = await openDesk(true);
    browser = await chromium.launch({ executablePath: chromiumPath!, args: chromiumArgs, timeout: 120_000 });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  // Whatever a test does: nothing on the console, no request to anybody else, nothing executed
  afterEach(async () => {
    expect(complaints).toEqual([]);
    for (const context of browser.contexts()) await context.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}, at = desk.address): Promise<Page> {
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
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
      if (url.protocol !== 'data:' && url.origin !== at) complaints.push(`request to ${url.href}`);
    });
    await page.goto(at + path);
    return page;
  }

  const litWords = (page: Page, report: string) =>
    page.locator(`[data-report="${report}"] .lit-strong`).allInnerTexts();

  test('the list of stories leads to a story', async () => {
    const page = await open('/');
    const row = page.locator('.story-row');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Kirkuk, Iraq · 3 March 2024[\s\S]*14–21 killed/);
    expect(await row.textContent()).toMatch(/5 reports, 3–4 independent/);
    await page.getByRole('link', { name: story.title }).click();
    await page.getByRole('heading', { level: 1, name: story.title }).waitFor();
    expect(new URL(page.url()).pathname).toBe(storyPath);
  });

  test('a claim lights its words in every report that carries it, and nowhere else', async () => {
    const page = await open(storyPath);
    await page.getByRole('button', { name: 'at least 17 people', exact: true }).first().click();
    expect(await litWords(page, 'wire')).toEqual(['at least 17 people']);
    expect(await litWords(page, 'daily')).toEqual(['at least 17 people']);
    expect(await litWords(page, 'regional')).toEqual([]);
    await expect.poll(() => visibleIn(page, 'wire'), patient).toBe(true);
    await expect.poll(() => visibleIn(page, 'daily'), patient).toBe(true);
    expect(await page.locator('.quote').count()).toBe(2);
    expect(await page.locator('.roots').textContent()).toContain('go back to one origin: copied text');
    expect(new URL(page.url()).hash).toBe('#claim-0-0');
    await page.keyboard.press('Escape');
    expect(await page.locator('.lit').count()).toBe(0);
  });

  test('the address of a lit claim opens with it lit', async () => {
    const page = await open(`${storyPath}#claim-0-4`);
    await page.locator('[data-report="daily"] .lit-strong').waitFor();
    expect(await litWords(page, 'daily')).toEqual(['about 40 people']);
  });

  test('words tell what was read from them, where spans overlap too', async () => {
    const page = await open(storyPath);
    await page.locator('[data-report="wire"] .has-claim', { hasText: 'at least 17 people' }).click();
    const tray = page.locator('.read-from');
    await tray.waitFor();
    expect(await tray.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/claim[\s\S]*Killed: at least 17 people/),
      expect.stringMatching(/statement[\s\S]*Kirkuk police said: A bomb hidden/),
    ]);
    expect(await page.locator('[data-item="claim-0-0"].is-lit').count()).toBe(1);
    expect(await page.locator('[data-item="saying-0"].is-lit').count()).toBe(1);
    // The other carrier of the same claim lights up with them
    expect((await litWords(page, 'daily')).join('')).toContain('at least 17 people');
    await tray.getByRole('button', { name: 'Killed: at least 17 people' }).click();
    expect(await litWords(page, 'wire')).toEqual(['at least 17 people']);
  });

  test('a relayed statement stands below its relayer, in broken spans', async () => {
    const page = await open(storyPath);
    const inner = page.locator('.sayings .sayings .saying');
    await inner.waitFor();
    expect(await inner.textContent()).toContain('Kirkuk police said to Rebin Othman Zahir');
    await inner.getByRole('button').first().click();
    expect((await litWords(page, 'regional')).join(' ')).toBe(
      'the police the bomb "was carried in from outside the province"',
    );
  });

  test('furniture is told apart from the text', async () => {
    const page = await open(storyPath);
    const zone = page.locator('[data-report="daily"] .zone-related');
    await zone.waitFor();
    expect(await zone.getAttribute('title')).toContain('link to another story');
  });

  test('all by keyboard: to a claim, along the claims, into the words, and out', async () => {
    const page = await open(storyPath);
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await litWords(page, 'wire')).toEqual(['at least 17 people']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await litWords(page, 'review')).toEqual(['twenty-one people']);
    await page.locator('[data-report="wire"] [role=button][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('.read-from li').count()).toBeGreaterThan(0);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Escape');
    expect(await page.locator('.read-from').isVisible()).toBe(false);
  });

  // Tried again on a new desk where the machine was busy
  test('two pasted texts: what they are taken for, then side by side within three seconds', { retry: 3 }, async () => {
    const empty = await openDesk(false);
    const page = await open('/add', {}, empty.address);
    const boxes = page.getByRole('textbox', { name: /^Text of report/ });
    for (const [i, file] of samples.entries()) await boxes.nth(i).fill(readFileSync(file, 'utf8'));
    await page.getByText('MAIDUGURI, Nigeria', { exact: true }).waitFor();
    await page.getByText('Falmata Kaka', { exact: true }).waitFor();
    await page.getByText(/passages set aside/).click();
    await page
      .getByText(/Home \| News/)
      .first()
      .waitFor();
    const start = Date.now();
    await page.getByRole('button', { name: 'Open as story' }).click();
    await page.locator('.report').nth(1).waitFor();
    const took = Date.now() - start;
    expect(await page.locator('.report').count()).toBe(2);
    const texts = (await page.locator('.report').allInnerTexts()).join();
    expect(texts).toContain('two residents and a local official said');
    expect(texts).toContain('bury their dead');
    await empty.close();
    expect(took).toBeLessThan(3_000);
  });

  test('dropped files are taken as reports, others refused by name', async () => {
    const page = await open('/add');
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'page.html',
        mimeType: 'text/html',
        buffer: Buffer.from(
          '<html><title>A quarry</title><body><article><h1>A quarry</h1><p>Nine workers were killed at a quarry near Kandi on Saturday, the mayor said on the radio.</p></article></body></html>',
        ),
      },
      {
        name: 'two.jsonl',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          '{"outlet":"Savanna Post","text":"Eight were killed near Kandi, police said."}\n{"text":"A third report of it."}\n',
        ),
      },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) },
    ]);
    await page.getByText('photo.png: give').waitFor();
    expect(await page.locator('.draft h2').allInnerTexts()).toEqual(['page.html', 'two.jsonl:1', 'two.jsonl:2']);
    expect(await page.getByLabel('Outlet').nth(1).inputValue()).toBe('Savanna Post');
  });

  test('an empty desk says what to do', async () => {
    const empty = await openDesk(false);
    const page = await open('/', {}, empty.address);
    await page.getByRole('link', { name: 'Paste or drop reports' }).click();
    await page.getByRole('heading', { name: 'Add reports' }).waitFor();
    expect(await page.getByRole('button', { name: 'Open as story' }).isDisabled()).toBe(true);
    await empty.close();
  });

  test('a lost server: the page says so and keeps what was typed, over a reload too', async () => {
    const lost = await openDesk(false);
    const page = await open('/add', {}, lost.address);
    const box = page.getByRole('textbox', { name: 'Text of report 1' });
    await box.fill('Gunmen killed nine people near Kandi on Saturday, the mayor said.');
    await page.getByText('English', { exact: true }).waitFor();
    await lost.stop();
    await page.getByRole('button', { name: 'Read this report' }).click();
    await page.getByRole('alert').getByText('The desk does not answer').waitFor();
    expect(await box.inputValue()).toContain('nine people near Kandi');
    expect(complaints.splice(0).every((c) => c.includes('ERR_CONNECTION'))).toBe(true);
    await lost.close();
  });

  test('markup and odd strings are shown as text', async () => {
    const hostile = await openDesk(false);
    const bad = '<img src=x onerror=alert(1)> \u202eabc =1+1 👩‍🚒 <script>alert(2)</script>';
    const reports = [
      { title: bad, outlet: bad, text: `${bad}\n\nGunmen killed nine people near Kandi on Saturday, ${bad} said.` },
      { text: 'word'.repeat(5_000) },
    ];
    const response = await fetch(`${hostile.address}/api/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reports }),
    });
    const { added } = (await response.json()) as { added: { id: string }[] };
    const ids = new URLSearchParams(added.map((a) => ['reports', a.id] as [string, string]));
    const page = await open(`/side?${ids}`, { viewport: { width: 390, height: 800 } }, hostile.address);
    await page.locator('.report').nth(1).waitFor();
    expect(await page.locator('.report-text').first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.report img, .report script').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await hostile.close();
  });

  test('real readings: every page of the samples fits, shows no empty box and no id, and complains of nothing', async () => {
    const real = await openDesk('samples');
    const stories = await real.store.stories();
    expect(stories.length).toBeGreaterThan(2);
    for (const [i, { id }] of stories.entries()) {
      const viewport = { width: i % 2 ? 390 : 1280, height: 860 };
      const page = await open(`/stories/${encodeURIComponent(id)}`, { viewport }, real.address);
      await page.locator('.report').first().waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('.record:not(:has(.field))').count()).toBe(0);
      expect(await page.locator('.apparatus').textContent()).not.toMatch(/\br[0-9a-f]{16}\b/);
      const lines = page.locator('.also > ul > li > button');
      if ((await lines.count()) > 0) {
        await lines.first().click();
        expect(await page.locator('.report .lit').count()).toBeGreaterThan(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    await real.close();
  });

  test('what is folded opens where the address names it', async () => {
    const real = await openDesk('samples');
    for (const { id } of await real.store.stories()) {
      const page = await open(`/stories/${encodeURIComponent(id)}`, {}, real.address);
      await page.locator('.report').first().waitFor();
      const folded = page.locator('.also details li').first();
      const key = (await folded.count()) > 0 ? await folded.getAttribute('data-item') : null;
      await page.context().close();
      if (!key) continue;
      const named = await open(`/stories/${encodeURIComponent(id)}#${key}`, {}, real.address);
      await named.locator(`[data-item="${key}"] .line`).waitFor({ state: 'visible' });
      expect(await named.locator('.also details').getAttribute('open')).not.toBeNull();
    }
    await real.close();
  });

  test.each(['/', '/add', storyPath, `${storyPath}#claim-0-0`, '/nowhere'])(
    '%s fits 390 pixels and does not jump',
    async (path) => {
      const page = await open(path, { viewport: { width: 390, height: 844 } });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await shift(page)).toBeLessThan(0.02);
      const wide = await open(path);
      await wide.getByRole('heading', { level: 1 }).waitFor();
      expect(await overflow(wide)).toBe(0);
      expect(await shift(wide)).toBeLessThan(0.02);
    },
  );

  test('a story that is not there says so', async () => {
    const page = await open('/stories/none');
    await page.getByRole('alert').getByText('There is no story').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('an old address of a story leads to the new one', async () => {
    const other = await openDesk(true);
    const now = await other.store.story(story.id);
    await other.store.saveComparison(
      {
        reader: { version: '', models: {}, register: '' },
        reports: [],
        actors: {},
        places: {},
        stories: [{ ...now!, id: 'st:new' }],
        problems: [],
      },
      99,
    );
    const page = await open(storyPath, {}, other.address);
    await page.waitForURL('**/stories/st%3Anew');
    await other.close();
  });
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** Cumulative layout shift since the page was opened, without what a person's input caused. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' as never, buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );

/** Whether a report's lit words stand inside its column's window. */
const visibleIn = (page: Page, report: string): Promise<boolean> =>
  page.evaluate((id) => {
    const column = document.querySelector(`[data-report="${id}"] .report-scroll`)!.getBoundingClientRect();
    const words = document.querySelector(`[data-report="${id}"] .lit-strong`)!.getBoundingClientRect();
    return words.top >= column.top && words.bottom <= column.bottom;
  }, report);
