import { describe, expect, test } from 'vitest';
import { channelOf } from '../../src/lexicon/channels.js';
import { cueLexicon, cueRows } from '../../src/lexicon/cues.js';
import { mediaWords } from '../../src/lexicon/media.js';
import { acts } from '../../src/model/statement.js';

describe('cues', () => {
  test('every row has frames with chances, and an example that holds the lemma or a form of it', () => {
    for (const row of cueRows()) {
      expect(row.frames.size, row.lemma).toBeGreaterThan(0);
      for (const chance of row.frames.values()) {
        expect(chance, row.lemma).toBeGreaterThanOrEqual(0);
        expect(chance, row.lemma).toBeLessThanOrEqual(1);
      }
      expect(row.example.length, row.lemma).toBeGreaterThan(8);
    }
  });

  test('every act of the contract has a cue', () => {
    const known = new Set(cueRows().map((r) => r.act));
    expect(acts.filter((a) => !known.has(a))).toEqual([]);
  });

  test('what is counted moves a chance and does not overturn it', () => {
    expect(cueLexicon.verb('say')?.frames.get('clause')).toBeGreaterThan(0.8);
    expect(cueLexicon.verb('walk')).toBeUndefined();
  });
});

describe('channels', () => {
  test.each([
    [['joint', 'statement'], 'in', 'statement'],
    [['news', 'conference'], 'told', 'press-conference'],
    [['his', 'twitter'], 'in', 'twitter'],
    [['tweet'], 'verb', 'twitter'],
    [['house'], 'in', null],
  ] as const)('%s as %s', (lemmas, role, channel) => {
    expect(channelOf(lemmas, role)).toBe(channel);
  });

  test('words of the press', () => {
    expect(mediaWords.has('reporter journalist')).toBe(true);
  });
});
