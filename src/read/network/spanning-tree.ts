/**
 * The best tree over `n` words with one root (Chu and Liu 1965, Edmonds 1967). `score(d, h)`: how well word d hangs on word
 * h; h = -1 is the root. Gives the head of each word. Circles are rare, so most sentences cost n² looks.
 */
export function spanningTree(n: number, score: (dependent: number, head: number) => number): Int32Array {
  if (n === 0) return new Int32Array();
  const greedy = bestHeads(n, score);
  if (greedy) return greedy;
  const size = n + 1;
  const table = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let d = 0; d < n; d++) for (let h = -1; h < n; h++) if (h !== d) table[(d + 1) * size + h + 1] = score(d, h);
  let heads = edmonds(table, size);
  const roots = [...heads.keys()].filter((i) => i > 0 && heads[i] === 0);
  if (roots.length > 1) heads = edmonds(withOneRoot(table, size, roots, heads), size);
  return heads.slice(1).map((h) => h - 1);
}

/** The best head of each word, where these happen to make a tree with one root: then it is the best one. */
function bestHeads(n: number, score: (dependent: number, head: number) => number): Int32Array | null {
  const heads = new Int32Array(n + 1).fill(-1);
  let roots = 0;
  for (let d = 0; d < n; d++) {
    let winner = -1;
    let highest = score(d, -1);
    for (let h = 0; h < n; h++) {
      const s = h === d ? Number.NEGATIVE_INFINITY : score(d, h);
      if (s > highest) [winner, highest] = [h, s];
    }
    heads[d + 1] = winner + 1;
    if (winner < 0 && ++roots > 1) return null;
  }
  return circleIn(heads) ? null : heads.slice(1).map((h) => h - 1);
}

const NEVER = -1e9;

/** Leaves the root to the one that would lose most without it. */
function withOneRoot(table: Float64Array, size: number, roots: readonly number[], heads: Int32Array): Float64Array {
  const loss = (d: number) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let h = 1; h < size; h++) if (!isBelow(heads, h, d)) other = Math.max(other, table[d * size + h]!);
    return table[d * size]! - other;
  };
  const losses = roots.map(loss);
  const kept = roots[losses.indexOf(Math.max(...losses))]!;
  const changed = Float64Array.from(table);
  for (let d = 1; d < size; d++) if (d !== kept) changed[d * size] = NEVER;
  return changed;
}

function isBelow(heads: Int32Array, word: number, top: number): boolean {
  for (let at = word; at > 0; at = heads[at]!) if (at === top) return true;
  return false;
}

/** Heads of nodes 1 to size-1; node 0 is the root. `table[d * size + h]`. */
function edmonds(table: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let d = 1; d < size; d++) {
    let winner = 0;
    for (let h = 1; h < size; h++) if (h !== d && table[d * size + h]! > table[d * size + winner]!) winner = h;
    heads[d] = winner;
  }
  const circle = circleIn(heads);
  return circle ? opened(table, size, heads, circle) : heads;
}

/** The words of a circle, or null. */
function circleIn(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at <= 0 || seen[at] !== start) continue;
    const circle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) circle.push(next);
    return circle;
  }
  return null;
}

/** Takes a circle for one node, solves what is left, and opens the circle where the best arc comes in. */
function opened(table: Float64Array, size: number, heads: Int32Array, circle: readonly number[]): Int32Array {
  const inside = new Uint8Array(size);
  for (const c of circle) inside[c] = 1;
  const outer = [...heads.keys()].filter((i) => !inside[i]);
  const small = outer.length + 1;
  const node = small - 1;
  const next = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  outer.forEach((a, i) => {
    for (const c of circle) {
      // Into the circle from `a`: what the arc brings less what the circle's own arc brought
      const gain = table[c * size + a]! - table[c * size + heads[c]!]!;
      if (enters[i] === 0 || gain > next[node * small + i]!) {
        next[node * small + i] = gain;
        enters[i] = c;
      }
      if (i > 0 && (leaves[i] === 0 || table[a * size + c]! > next[i * small + node]!)) {
        next[i * small + node] = table[a * size + c]!;
        leaves[i] = c;
      }
    }
    if (i > 0) for (let j = 0; j < node; j++) if (i !== j) next[i * small + j] = table[a * size + outer[j]!]!;
  });
  const solved = edmonds(next, small);
  const result = Int32Array.from(heads);
  for (let i = 1; i < node; i++) result[outer[i]!] = solved[i] === node ? leaves[i]! : outer[solved[i]!]!;
  const from = solved[node]!;
  result[enters[from]!] = outer[from]!;
  return result;
}
