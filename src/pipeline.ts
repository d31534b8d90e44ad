import { extractCounts } from './extract/counts/counts.js';
import { extractEvents } from './extract/events/events.js';
import { extractAbsences } from './extract/statements/absences.js';
import { extractStatements } from './extract/statements/statements.js';
import { extractTimes } from './extract/times/times.js';
import type { Absence } from './model/absence.js';
import type { Comparison } from './model/comparison.js';
import type { Doc } from './model/doc.js';
import type { CountDraft, EventDraft, StatementDraft, TimeDraft } from './model/draft.js';
import type { Event } from './model/event.js';
import type { Given } from './model/given.js';
import type { Intake } from './model/intake.js';
import type { Judgement } from './model/judgement.js';
import type { Problem } from './model/problem.js';
import type { Reader, Reading } from './model/reading.js';
import type { Published, Report } from './model/report.js';
import type { Resolution } from './model/resolution.js';
import type { Statement } from './model/statement.js';
import type { Time } from './model/time.js';
import { type DocReader, loadReader } from './read/read.js';
import { tellStory } from './record/story.js';
import { loadRegister } from './register/load.js';
import type { Register } from './register/register.js';
import { datePublished } from './resolve/dating.js';
import { settleEvents } from './resolve/events.js';
import { settleInForce } from './resolve/mentions/settle-in-force.js';
import { resolveMentions } from './resolve/mentions.js';
import { settleStatements } from './resolve/statements.js';
import { resolveTimes } from './resolve/times.js';
import { mergeActors } from './story/actors.js';
import { datedReadings } from './story/dated-readings.js';
import { judgedActors, judgedReadings } from './story/judged.js';
import { judgedFindings } from './story/judged-findings.js';
import { decide } from './story/judgements.js';
import { findLineages } from './story/lineages.js';
import { groupStories, type StoryGroup } from './story/stories.js';
import { StoryStream } from './story/story-stream.js';
import { version } from './version.js';

/** What is known of a report on its way through the stages. */
interface Work {
  report: Report;
  given: Given | undefined;
  doc: Doc;
  timeDrafts: readonly TimeDraft[];
  counts: readonly CountDraft[];
  statementDrafts: readonly StatementDraft[];
  absences: readonly Absence[];
  eventDrafts: readonly EventDraft[];
  resolution: Resolution;
  published: Published;
  times: readonly Time[];
  statements: readonly Statement[];
  events: readonly Event[];
}

interface Tools {
  readonly docs: DocReader;
  readonly register: Register;
}

type Added = Partial<Work> & { problems?: readonly Problem[] };

/** A step: it sees what it `needs`, and gives what it `adds` with the problems it met. */
interface Stage {
  readonly name: string;
  readonly needs: readonly (keyof Work)[];
  readonly adds: readonly (keyof Work)[];
  readonly run: (work: Work, tools: Tools) => Added | Promise<Added>;
}

type With<A extends keyof Work> = Pick<Work, A> & { problems?: readonly Problem[] };

const stage = <N extends keyof Work, A extends keyof Work>(
  name: string,
  needs: readonly N[],
  adds: readonly A[],
  run: (work: Pick<Work, N>, tools: Tools) => With<A> | Promise<With<A>>,
): Stage => ({ name, needs, adds, run: run as unknown as Stage['run'] });

/** From a report to all that it says, in order. Everything above `read` is intake's; below it nobody sees bytes. */
export const stages: readonly Stage[] = [
  stage('read', ['report', 'given'], ['doc'], async ({ report, given }, { docs }) => ({
    doc: await docs.read(report, given),
  })),
  stage('times', ['doc'], ['timeDrafts'], ({ doc }) => ({ timeDrafts: extractTimes(doc) })),
  stage('counts', ['doc'], ['counts'], ({ doc }) => ({ counts: extractCounts(doc) })),
  stage('statements', ['doc', 'report'], ['statementDrafts', 'absences'], ({ doc, report }) => ({
    statementDrafts: extractStatements(doc, report),
    absences: extractAbsences(doc),
  })),
  stage('events', ['doc', 'timeDrafts', 'counts', 'statementDrafts'], ['eventDrafts'], (w) => ({
    eventDrafts: extractEvents(w.doc, { times: w.timeDrafts, counts: w.counts, statements: w.statementDrafts }),
  })),
  stage('who and where', ['doc', 'report', 'statementDrafts', 'eventDrafts'], ['resolution'], (w, { register }) => {
    const { doc, report, statementDrafts: statements, eventDrafts: events } = w;
    const resolution = resolveMentions({ doc, report, register, statements, events });
    return { resolution, problems: resolution.problems };
  }),
  stage('dating', ['doc', 'report', 'timeDrafts', 'resolution'], ['published'], (w, { register }) =>
    datePublished({ doc: w.doc, report: w.report, times: w.timeDrafts, resolution: w.resolution, register }),
  ),
  stage('when', ['timeDrafts', 'published'], ['times'], (w) => ({ times: resolveTimes(w.timeDrafts, w.published) })),
  stage('who said', ['statementDrafts', 'resolution'], ['statements'], (w) =>
    settleStatements(w.statementDrafts, w.resolution),
  ),
  stage(
    'what happened',
    ['doc', 'report', 'published', 'eventDrafts', 'counts', 'times', 'statements', 'resolution'],
    ['events'],
    (w) => {
      const report = { ...w.report, published: w.published };
      const { doc, eventDrafts: drafts, counts, times, statements, resolution } = w;
      return { events: settleEvents({ doc, report, drafts, counts, times, statements, resolution }) };
    },
  ),
];

/** Called after each stage with its name and how long it took, in milliseconds. */
export type StageClock = (stage: string, milliseconds: number) => void;

type ReportIntake = Extract<Intake, { type: 'report' }>;

/** The pipeline with its models open: open it once, read with it as often as you like. */
export interface Pipeline {
  readonly reader: Reader;
  readonly register: Register;
  doc(intake: ReportIntake): Promise<Doc>;
  read(intake: ReportIntake, clock?: StageClock): Promise<Reading>;
  /** Readings side by side, as people have judged them. */
  compare(
    readings: readonly Reading[],
    judgements?: readonly Judgement[],
    /** Which reports are one story, where that is known (of `stories()`); without it they are grouped anew. */
    groups?: readonly Pick<StoryGroup, 'reports'>[],
  ): Comparison;
  /** Stories that grow: add readings, and compare only those of the stories that it names as touched. */
  stories(): StoryStream;
}

export async function openPipeline(): Promise<Pipeline> {
  const docs = await loadReader();
  const register = loadRegister();
  const reader: Reader = { version, models: docs.models, register: register.version };
  const tools = { docs, register };
  return {
    reader,
    register,
    doc: ({ report, given }) => docs.read(report, given),
    read: async (intake, clock) =>
      isEnglish(intake.report) ? readReport(intake, tools, reader, clock) : unread(intake, reader),
    compare: (readings, judgements, groups) => compareReadings(readings, reader, judgements, groups),
    stories: () => new StoryStream(),
  };
}

async function readReport(
  { report, problems, given }: ReportIntake,
  tools: Tools,
  reader: Reader,
  clock?: StageClock,
): Promise<Reading> {
  const work: Partial<Work> = { report, given };
  const met: Problem[] = [...problems];
  for (const { name, run } of stages) {
    const start = clock ? performance.now() : 0;
    const { problems: more = [], ...added } = await run(work as Work, tools);
    Object.assign(work, added);
    met.push(...more);
    clock?.(name, performance.now() - start);
  }
  return assemble(work as Work, met, reader);
}

const assemble = (
  { report, published, resolution, times, statements, absences, events }: Work,
  problems: readonly Problem[],
  reader: Reader,
): Reading => ({
  reader,
  report: {
    ...report,
    published,
    dateline: report.dateline && { ...report.dateline, place: resolution.placeOf(report.dateline.span) },
  },
  mentions: resolution.mentions,
  times,
  statements,
  absences,
  events,
  actors: settleInForce(resolution.actors, published),
  places: resolution.places,
  problems,
});

/** A report in a language that we do not read: kept, and nothing claimed of it. */
const unread = ({ report, problems }: ReportIntake, reader: Reader): Reading => ({
  reader,
  report,
  mentions: [],
  times: [],
  statements: [],
  absences: [],
  events: [],
  actors: {},
  places: {},
  problems,
});

const isEnglish = ({ language }: Report): boolean => language === null || language === 'en';

/** Readings -> stories with their records. The order in which reports arrive changes nothing. */
export function compareReadings(
  kept: readonly Reading[],
  reader: Reader,
  judgements: readonly Judgement[] = [],
  known?: readonly Pick<StoryGroup, 'reports'>[],
): Comparison {
  const decided = decide(judgements);
  const judged = judgedReadings(judgedFindings(kept, judgements), decided);
  const groups = known ?? groupStories(judged);
  // A report that its own words do not date may be dated by the others of its story
  const readings = datedReadings(judged, groups, settleInForce);
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const problems: Problem[] = [];
  const met = (problem: Problem) => void problems.push(problem);
  const merged = mergeActors(readings);
  const stories = groups.map((group) => {
    const members = group.reports.flatMap((id) => byId.get(id) ?? []);
    return tellStory({ readings: members, lineages: findLineages(members), ...merged, met });
  });
  const reports = readings.map((r) => r.report);
  const actors = judgedActors(merged.actors, kept, decided);
  return { reader, reports, actors, places: merged.places, stories, problems };
}
