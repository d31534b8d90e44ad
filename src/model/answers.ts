import type { Actor } from './actor.js';
import type { Event, ResponsibilityStatus } from './event.js';
import type { Finding, Judgement } from './judgement.js';
import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Reading } from './reading.js';
import type { Record as StoryRecord } from './record.js';
import type { Report } from './report.js';
import type { Statement } from './statement.js';
import type { Saying, Story } from './story.js';
import type { StorySummary } from './story-summary.js';

/** What the desk's HTTP API answers: the types that its server and its pages share. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: string;
    readonly message: string;
    /** Which parameter or field is wrong. */
    readonly field?: string;
    /** Of what is unknown: what may have been meant. */
    readonly nearest?: string;
  };
}

export interface HealthAnswer {
  readonly ok: boolean;
  readonly version: string;
  readonly reports: number;
}

export interface StoriesAnswer {
  readonly stories: readonly StorySummary[];
  /** How many reports the database has. */
  readonly reports: number;
  /** The `cursor` of the stories that follow; null: there are no more. */
  readonly next: string | null;
}

export interface WithdrawnNote {
  readonly at: string;
  readonly why: string;
}

/** A report of a story with what was read in it. */
export interface StoryReport {
  readonly id: string;
  readonly version: number;
  readonly addedAt: string;
  readonly withdrawn: WithdrawnNote | null;
  readonly report: Report;
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly problems: readonly Problem[];
}

/** A story with all that its page shows. `actors` has the merged ids and those of the Readings. */
export interface StoryAnswer {
  readonly story: Story;
  /** Ids of the stories that hold the reports: more than one where reports were laid side by side by hand. */
  readonly stories: readonly { readonly id: string; readonly title: string }[];
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly reports: readonly StoryReport[];
}

export interface ReportAnswer {
  readonly id: string;
  readonly version: number;
  readonly latest: boolean;
  readonly addedAt: string;
  readonly withdrawn: WithdrawnNote | null;
  readonly versions: readonly { readonly version: number; readonly addedAt: string }[];
  readonly stories: readonly string[];
  readonly reading: Reading;
}

export interface ActorAnswer {
  readonly id: string;
  readonly actor: Actor;
}

/** Where in which story something stands, and when it was. */
export interface InStory {
  readonly story: string;
  readonly title: string;
  /** Its place in the story's list of records or statements. */
  readonly index: number;
  /** ISO; of the happening, else of the first report that carries it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: number;
}

export interface ActorSaying extends InStory {
  readonly saying: Saying;
}

export interface ActorDeed extends InStory {
  readonly record: Pick<StoryRecord, 'type' | 'title' | 'actors' | 'recipients' | 'place' | 'time'>;
  /** Acted, was acted upon, or is named in a claim on who is responsible. */
  readonly part: 'actor' | 'recipient' | 'responsible';
  /** Of the claim on who is responsible. */
  readonly status: ResponsibilityStatus | null;
}

/** All that the stories have of an actor. */
export interface ActorRecordAnswer {
  readonly id: string;
  readonly actor: Actor;
  readonly said: readonly ActorSaying[];
  /** What others say to it, or in words that name it. */
  readonly saidOf: readonly ActorSaying[];
  readonly deeds: readonly ActorDeed[];
  /** Stories looked at; `more` is true where there are others. */
  readonly stories: number;
  readonly more: boolean;
  /** Everyone named above, and the bodies of its offices. */
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
}

/** What a finding is about: who published it, and the words that it was read from. */
export interface FindingAbout {
  readonly source: string;
  readonly words: string;
}

/** What can be exported, and how. */
export interface ExportsAnswer {
  readonly tables: readonly { readonly name: string; readonly about: string }[];
  readonly tableFormats: readonly string[];
  readonly formats: readonly { readonly name: string; readonly about: string; readonly extension: string }[];
}

/** A judgement, and whether it is in force: an undo may have taken it back. */
export interface JudgedAnswer {
  readonly judgement: Judgement;
  readonly about: FindingAbout | null;
  readonly inForce: boolean;
}

export interface JudgementsAnswer {
  readonly judgements: readonly JudgedAnswer[];
}

/** Something the machine read, for a person to decide on; it becomes a judgement by that decision only. */
export interface Suggestion {
  /** Subject of the judgement: of a finding its id, of two actors that may be one the first's. */
  readonly id: string;
  readonly kind: Finding['kind'] | 'actors';
  readonly finding: Finding | null;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** What it was read as, in a line. */
  readonly says: string;
  readonly rule: string | null;
  readonly count: { readonly min: number | null; readonly max: number | null } | null;
  readonly story: string;
  readonly storyTitle: string;
  readonly report: string;
  readonly source: string;
  /** The words around it, and where in the report's text they begin. */
  readonly context: string;
  readonly contextStart: number;
  /** What people hold of it, the last judgement of each. */
  readonly judgements: readonly Judgement[];
}

export interface ReviewAnswer {
  readonly suggestions: readonly Suggestion[];
  /** How many stories were looked through; `next` is the cursor of those that follow. */
  readonly stories: number;
  readonly next: string | null;
}

/** How far coders agree: kappa of each two, alpha of all; null where it cannot be told. */
export interface AgreementAnswer {
  readonly coders: readonly string[];
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly units: number;
    readonly kappa: Readonly<Record<AgreementOn, number | null>>;
  }[];
  readonly alpha: Readonly<Record<AgreementOn, number | null>>;
  /** Findings on which coders differ and which nobody has settled. */
  readonly differences: readonly {
    readonly id: string;
    readonly finding: Finding;
    readonly about: FindingAbout | null;
    readonly judgements: readonly Judgement[];
  }[];
}
export type AgreementOn = 'decision' | 'span' | 'value';

/** What a text was taken for: shown before it is kept, and again after. */
export interface Recognised {
  readonly report: Report;
  readonly problems: readonly Problem[];
}

export interface PreviewAnswer {
  readonly reports: readonly (Recognised | { readonly problem: Problem })[];
}

export interface Added extends Recognised {
  readonly id: string;
  readonly version: number;
  readonly arrival: 'same' | 'new' | 'version';
}

export interface AddAnswer {
  readonly added: readonly Added[];
  /** Which of the reports sent could not be read, by place in the list. */
  readonly failed: readonly { readonly index: number; readonly problem: Problem }[];
  /** Jobs of reports that are acknowledged and still to be read. */
  readonly jobs: readonly string[];
  /** The stories that the reports belong to. */
  readonly stories: readonly string[];
}
