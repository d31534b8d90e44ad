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

/** A story of three reports, its first report, and who says most in it. */
async function placesOf(desk: TestDesk): Promise<{ story: string; actor: string; report: string }> {
  const path = await storyOf(desk, 'samples/monguno-market');
  const story = await desk.store.story(decodeURIComponent(path.split('/').at(-1)!));
  const said = story!.statements.flatMap((s) => s.speakers);
  const actor = said.sort(
    (a, b) => said.filter((s) => s === b).length - said.filter((s) => s === a).length || (a < b ? -1 : 1),
  )[0]!;
  const report = `/reports/${encodeURIComponent(story!.reports[0]!)}`;
  return { story: path, actor: `/actors/${encodeURIComponent(actor)}`, report };
}

/** The story that a folder of samples is read as. */
async function storyOf({ store }: TestDesk, folder: string): Promise<string> {
  const [id] = await store.storyIdsOf((await reportsOf(folder)).map((r) => r.report.id));
  if (!id) throw new Error(`No story is read in ${folder}.`);
  return `/stories/${encodeURIComponent(id)}`;
}

type Shot = readonly [name: string, path: string, act?: (page: Page) => Promise<void>];

/** A part of a story at the top of the window. */
const at =
  (title: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('.map-spot').first().waitFor();
    await page.locator(`#${title}`).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  };

/** Names the coder, decides on two suggestions and leaves the third at hand. */
async function review(page: Page): Promise<void> {
  await page.getByLabel(/^Who decides/).fill('Ana');
  await page.keyboard.press('Enter');
  await page.locator('.card').waitFor();
  for (const n of [1, 2]) {
    await page.keyboard.press('a');
    await page.locator('.progress').getByText(`${n} of`).waitFor();
  }
}

/** A second coder who decides otherwise, and then how far the two agree. */
async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'change' }).click();
  await page.getByLabel(/^Who decides/).fill('Ben');
  await page.keyboard.press('Enter');
  await page.locator('.card').waitFor();
  for (const [n, key] of ['a', 'r', 'a', 'a'].entries()) {
    await page.keyboard.press(key);
    await page
      .locator('.progress')
      .getByText(`${n + 1} of`)
      .waitFor();
  }
  await page.getByRole('link', { name: 'Agreement' }).click();
  await page.locator('.measures').waitFor();
}

const pagesOf = ({ story, actor, report }: { story: string; actor: string; report: string }): readonly Shot[] => [
  ['stories', '/'],
  ['stories-disputed', '/?view=disputed&deaths=5'],
  ['stories-none', '/?country=PRK'],
  ['add', '/add', paste],
  ['story', story],
  ['story-claim', `${story}#claim-0-0`],
  ['story-words', story, chooseWords],
  ['story-said', `${story}?said=matrix`, at('sayings-title')],
  ['story-origins', story, at('origins-title')],
  ['story-map', story, at('where-title')],
  ['story-time', story, at('timeline-title')],
  ['story-apart', story, at('only-title')],
  ['report', report, async (page) => page.locator('.layer-figures').first().click()],
  ['actor', actor],
  ['review', '/review', review],
  ['review-decisions', '/review?part=decisions'],
  ['review-agreement', '/review', agree],
  ['export', '/export'],
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
  const pages = pagesOf(await placesOf(desk));
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
