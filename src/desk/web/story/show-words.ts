const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const behavior = (): ScrollBehavior => (calm() ? 'auto' : 'smooth');

const column = (report: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-report="${CSS.escape(report)}"]`);

/** Scrolls a report's column, and nothing else, so that its first lit words stand in its upper third. */
export function scrollToLit(report: string): void {
  const text = column(report)?.querySelector<HTMLElement>('.report-scroll');
  const words = text?.querySelector<HTMLElement>('.lit-strong') ?? text?.querySelector<HTMLElement>('.lit');
  if (!text || !words) return;
  const distance = words.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTo({ top: text.scrollTop + distance - text.clientHeight / 3, behavior: behavior() });
}

/** Makes the column of a report that is not drawn yet: set where there are too many to draw all. */
let reveal: ((report: string) => void) | null = null;

export function onReveal(how: typeof reveal): void {
  reveal = how;
}

/** Brings a report's column into view, sideways and (on a narrow screen) down the page. */
export function showReport(report: string): void {
  if (reveal) {
    document.getElementById('reports-pane')?.scrollIntoView({ block: 'nearest', behavior: behavior() });
    reveal(report);
  } else column(report)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: behavior() });
}

/** Brings the lit words of a report into view. */
export function showWords(report: string): void {
  showReport(report);
  scrollToLit(report);
}

/** Brings a thing of the list into view. */
export function showItem(key: string): void {
  const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
  row?.scrollIntoView({ block: 'center', behavior: behavior() });
}

/** Moves chosen words up where the list of what was read from them would cover them. */
export function clearOfTray(): void {
  const words = document.querySelector<HTMLElement>('.chosen');
  const tray = document.querySelector<HTMLElement>('.read-from');
  if (!words || !tray) return;
  const hidden = words.getBoundingClientRect().bottom + 24 - tray.getBoundingClientRect().top;
  if (hidden > 0) words.closest('.report-scroll')?.scrollBy({ top: hidden, behavior: behavior() });
}
