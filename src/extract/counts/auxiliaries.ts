import type { Scene } from './scene.js';

export const be = /^(?:was|were|is|are|be|been|being|'s|'re|get|gets|got|getting|gotten)$/;

const auxiliary =
  /^(?:was|were|is|are|be|been|being|have|has|had|'ve|'s|'re|'d|'ll|may|might|could|would|will|shall|should|can|must|not|n't|never|to|all|both|also|get|gets|got|reportedly|allegedly|feared|believed|presumed|thought|known|said|reported|confirmed|fatally|then|later|initially|found|accidentally|seriously|critically)$/;

/** Where the auxiliaries and adverbs before a verb begin. */
export function groupStart(scene: Scene, verb: number): number {
  const { line } = scene;
  let at = verb;
  for (;;) {
    const low = line.low[at - 1];
    if (low === undefined || at - 1 < 0 || scene.covers[at - 1]! >= 0) break;
    if (auxiliary.test(low) || /^RB/.test(line.token(at - 1).xpos)) at--;
    // "were shot and killed", "was kidnapped, beaten and killed"
    else if (
      /^(?:and|or|,)$/.test(low) &&
      at >= 2 &&
      scene.covers[at - 2]! < 0 &&
      /^VB[ND]$/.test(line.token(at - 2).xpos)
    )
      at -= 2;
    else break;
  }
  return at;
}

export const passive = (scene: Scene, from: number, verb: number): boolean => {
  for (let at = from; at < verb; at++) if (be.test(scene.line.low[at]!)) return true;
  return false;
};
