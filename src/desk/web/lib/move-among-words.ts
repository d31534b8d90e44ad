import type { KeyboardEvent } from 'react';

/** Arrow keys go from one marked stretch of a text to the next; the text is one stop of the tab key. */
export function moveAmongWords(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step || !box) return;
  const all = [...box.querySelectorAll<HTMLElement>('[role=button]')];
  const next = all[all.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  for (const other of all) other.tabIndex = other === next ? 0 : -1;
  next.focus();
}
