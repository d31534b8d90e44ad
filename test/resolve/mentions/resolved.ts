import type { Doc } from '../../../src/model/doc.js';
import type { EventDraft, StatementDraft } from '../../../src/model/draft.js';
import { report } from '../../../src/model/report.js';
import type { Resolution } from '../../../src/model/resolution.js';
import { type Span, span } from '../../../src/model/span.js';
import { resolveMentions } from '../../../src/resolve/mentions.js';
import { doc } from '../../make.js';
import { underline } from '../../show.js';
import { fakeRegister } from './fake-register.js';

/** Where words stand in a text: "she", or "she@2" for the second time. */
export function find(text: string, words: string): Span {
  const [form = '', nth = '1'] = words.split('@');
  let at = -1;
  for (let n = 0; n < Number(nth); n++) {
    const found = text
      .slice(at + 1)
      .search(new RegExp(`(?<!\\p{L})${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u'));
    if (found < 0) throw new Error(`${JSON.stringify(words)} is not in ${JSON.stringify(text)}`);
    at += 1 + found;
  }
  return span(at, at + form.length);
}

export const statement = (
  text: string,
  fields: { speaker: string[]; content?: string[]; addressees?: string[] },
): StatementDraft => ({
  speaker: fields.speaker.map((w) => find(text, w)),
  cue: [],
  content: (fields.content ?? []).map((w) => find(text, w)),
  quotation: 'indirect',
  act: 'say',
  channel: null,
  via: null,
  addressees: (fields.addressees ?? []).map((w) => find(text, w)),
  within: null,
  sentence: 0,
  rule: 'test',
});

export const event = (text: string, fields: { actors?: string[]; recipients?: string[] }): EventDraft => ({
  type: 'ASSAULT',
  modes: [],
  contexts: [],
  root: null,
  actuality: 'actual',
  actors: (fields.actors ?? []).map((w) => find(text, w)),
  recipients: (fields.recipients ?? []).map((w) => find(text, w)),
  places: [],
  time: null,
  counts: [],
  responsibility: [],
  weapons: [],
  targets: [],
  victims: [],
  perpetrators: [],
  statedIn: null,
  trigger: span(0, 1),
  evidence: [],
  sentence: 0,
  rule: 'test',
});

export interface Given {
  readonly speakers?: readonly string[];
  readonly actors?: readonly string[];
  readonly statements?: (text: string) => StatementDraft[];
  readonly dateline?: string;
}

/** A Doc by hand, resolved against the fake register; `speakers` and `actors` are what statements and events point to. */
export function resolved(source: string, given: Given = {}): { doc: Doc; resolution: Resolution } {
  return resolvedDoc(doc(source), given);
}

export function resolvedDoc(made: Doc, given: Given = {}): { doc: Doc; resolution: Resolution } {
  const { text } = made;
  const dateline = given.dateline ? { name: given.dateline, place: null, span: find(text, given.dateline) } : null;
  const resolution = resolveMentions({
    doc: made,
    report: report({ id: 'r', text, dateline }),
    register: fakeRegister,
    statements: given.statements?.(text) ?? (given.speakers ?? []).map((s) => statement(text, { speaker: [s] })),
    events: (given.actors ?? []).map((a) => event(text, { actors: [a] })),
  });
  return { doc: made, resolution };
}

/** Names of the actors that words stand for, and the words underlined for the message of a failing test. */
export function whoIs(source: string, words: string, given: Given = {}): { names: string; shown: string } {
  const { doc: made, resolution } = resolved(source, given);
  const at = find(made.text, words);
  const names = resolution.actorsOf(at).map((id) => resolution.actors[id]?.name ?? `${id} is not in actors`);
  return { names: names.join(' + '), shown: underline(made.text, [at]) };
}
