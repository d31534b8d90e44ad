/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { reportsOf } from '../open.js';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { openDesk, type TestDesk } from './open-desk.js';

/** Pastes two samples and waits until what they are taken for is shown. */
async function paste(page: Page): Promise<void> {
  const boxes = page.getByRole('textbox', { name: /^Text of report/ });
  for (const [i, name] of ['meridian-wire', 'borno-sentinel'].entries())
    await boxes.nth(i).fill(readFileSync(`samples/monguno-market/${name}.txt`, 'utf8'));
  for (const i of [0, 1]) await boxes.nth(i).evaluate((box) => box.scrollTo(0, 0));
  await page.getByText('Falmata Kaka', { exact: true }).waitFor();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
}

/** The first words in the text that something was read from. */
async function chooseWords(page: Page): Promise<void> {
  await page.locator('.report-text .has-claim').first().click();
  await page.locator('.read-from').waitFor();
}

/** The story that a folder of samples is read as. */
async function storyOf({ store }: TestDesk, folder: string): Promise<string> {
  const [id] = await store.storyIdsOf((await reportsOf(folder)).map((r) => r.report.id));
  if (!id) throw new Error(`No story is read in ${folder}.`);
  return `/stories/${encodeURIComponent(id)}`;
}

type Shot = readonly [name: string, path: string, act?: (page: Page) => Promise<void>];

const pagesOf = (story: string): readonly Shot[] => [
  ['stories', '/'],
  ['add', '/add', paste],
  ['story', story],
  ['story-claim', `${story}#claim-0-0`],
  ['story-words', story, chooseWords],
];

/** Two frames after the last change, the page stands still: motion is reduced. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Pictures of every page into docs/screens: npx tsx test/browser/screens.ts */
async function takePictures(executablePath: string): Promise<void> {
  await build({ logLevel: 'error' });
  mkdirSync('docs/screens', { recursive: true });
  const desk = await openDesk('samples');
  const pages = pagesOf(await storyOf(desk, 'samples/hodeidah-depot'));
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      const context = await browser.newContext({
        viewport: { width, height: width === 390 ? 844 : 860 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, path, act] of pages) {
        await page.goto('about:blank');
        await page.goto(desk.address + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await act?.(page);
        await settled(page);
        await page.screenshot({ path: `docs/screens/${name}-${width}-${colorScheme}.png` });
      }
      await context.close();
    }
  }
  await browser.close();
  await desk.close();
}

if (!chromiumPath) throw new Error('There is no Chromium here: name one by CHROMIUM=/path/to/chromium.');
await takePictures(chromiumPath);
