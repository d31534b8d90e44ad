import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/desk/web/styles/base.css', 'utf8');
const tokens = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes = { light: tokens(light), dark: tokens(dark.split('*,')[0]!) };

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const pairs = ['ink', 'ink-2', 'ink-3', 'accent'].flatMap((ink) =>
  ['paper', 'raised', 'tint'].map((paper) => [ink, paper] as const),
);

test.each([...pairs, ['ink', 'lit'], ['ink-2', 'lit'], ['accent', 'lit'], ['accent-ink', 'accent']] as const)(
  '%s on %s can be read by everyone (AA: 4.5)',
  (ink, paper) => {
    for (const theme of Object.values(themes)) expect(contrast(theme[ink]!, theme[paper]!)).toBeGreaterThanOrEqual(4.5);
  },
);
