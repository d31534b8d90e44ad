/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { comparison, story } from '../desk/story-fixture.js';
import { pipeline, readingsOf } from '../open.js';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { openDesk, type TestDesk } from './open-desk.js';

const storyPath = `/stories/${encodeURIComponent(story.id)}`;

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

async function chooseWords(page: Page): Promise<void> {
  await page.locator('[data-report="wire"] .has-claim', { hasText: 'at least 17' }).click();
  await page.locator('.read-from').waitFor();
}

/** The samples beside the story by hand: a list is no list with one row. */
async function addSamples({ store }: TestDesk): Promise<void> {
  const more = await readingsOf('samples');
  for (const reading of more) await store.add(reading);
  const compared = pipeline().compare(more);
  await store.saveComparison(
    {
      ...compared,
      reports: [...comparison.reports, ...compared.reports],
      actors: { ...comparison.actors, ...compared.actors },
      places: { ...comparison.places, ...compared.places },
      stories: [...comparison.stories, ...compared.stories.filter((s) => s.reports.length > 1)],
    },
    await store.revision(),
  );
}

const pages: readonly (readonly [string, string, ((page: Page) => Promise<void>)?])[] = [
  ['stories', '/'],
  ['add', '/add', paste],
  ['story', storyPath],
  ['story-claim', `${storyPath}#claim-0-0`],
  ['story-words', storyPath, chooseWords],
];

/** Pictures of every page into docs/screens: npx tsx test/browser/screens.ts */
async function takePictures(executablePath: string): Promise<void> {
  await build({ logLevel: 'error' });
  mkdirSync('docs/screens', { recursive: true });
  const desk = await openDesk(true);
  await addSamples(desk);
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
        await page.waitForTimeout(500);
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
