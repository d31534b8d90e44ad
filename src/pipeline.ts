import { extractCounts } from './extract/counts/counts.js';
import { extractEvents } from './extract/events/events.js';
import { extractStatements } from './extract/statements/statements.js';
import { extractTimes } from './extract/times/times.js';
import type { Comparison } from './model/comparison.js';
import type { Doc } from './model/doc.js';
import type { Intake } from './model/intake.js';
import type { Problem } from './model/problem.js';
import type { Reader, Reading } from './model/reading.js';
import { type DocReader, loadReader } from './read/read.js';
import { tellStory } from './record/story.js';
import { loadRegister } from './register/load.js';
import type { Register } from './register/register.js';
import { datePublished } from './resolve/dating.js';
import { settleEvents } from './resolve/events.js';
import { resolveMentions } from './resolve/mentions.js';
import { settleStatements } from './resolve/statements.js';
import { resolveTimes } from './resolve/times.js';
import { mergeActors } from './story/actors.js';
import { findLineages } from './story/lineages.js';
import { groupStories } from './story/stories.js';
import { version } from './version.js';

type ReportIntake = Extract<Intake, { type: 'report' }>;

/** The pipeline with its models open: open it once, read with it as often as you like. */
export interface Pipeline {
  readonly reader: Reader;
  readonly register: Register;
  doc(intake: ReportIntake): Doc;
  read(intake: ReportIntake): Reading;
  compare(readings: readonly Reading[]): Comparison;
}

export function openPipeline(): Pipeline {
  const docs = loadReader();
  const register = loadRegister();
  const reader: Reader = { version, models: docs.models, register: register.version };
  return {
    reader,
    register,
    doc: ({ report, given }) => docs.read(report, given),
    read: (intake) => readReport(intake, docs, register, reader),
    compare: (readings) => compareReadings(readings, reader),
  };
}

/** Report -> Reading, the stages in order: each takes what those above it made. */
function readReport(
  { report, problems, given }: ReportIntake,
  docs: DocReader,
  register: Register,
  reader: Reader,
): Reading {
  if (!isEnglish(report.language)) return unread({ report, problems }, reader);
  const doc = docs.read(report, given);
  const timeDrafts = extractTimes(doc);
  const counts = extractCounts(doc);
  const statementDrafts = extractStatements(doc, report);
  const eventDrafts = extractEvents(doc, { times: timeDrafts, counts, statements: statementDrafts });
  const resolution = resolveMentions({ doc, report, register, statements: statementDrafts, events: eventDrafts });
  const { published, problems: doubts } = datePublished({ doc, report, times: timeDrafts, resolution });
  const times = resolveTimes(timeDrafts, published);
  const { statements, problems: unspoken } = settleStatements(statementDrafts, resolution);
  const dated = { ...report, published };
  const events = settleEvents({ doc, report: dated, drafts: eventDrafts, counts, times, statements, resolution });
  return {
    reader,
    report: dated,
    mentions: resolution.mentions,
    times,
    statements,
    events,
    actors: resolution.actors,
    places: resolution.places,
    problems: [...problems, ...resolution.problems, ...doubts, ...unspoken],
  };
}

/** A report in a language that we do not read: kept, and nothing claimed of it. */
function unread(
  { report, problems }: { report: ReportIntake['report']; problems: readonly Problem[] },
  reader: Reader,
): Reading {
  return { reader, report, mentions: [], times: [], statements: [], events: [], actors: {}, places: {}, problems };
}

const isEnglish = (language: string | null): boolean => language === null || language === 'en';

/** Readings -> stories with their records. */
function compareReadings(readings: readonly Reading[], reader: Reader): Comparison {
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const merged = mergeActors(readings);
  const stories = groupStories(readings).map((group) => {
    const members = group.reports.flatMap((id) => byId.get(id) ?? []);
    return tellStory({ readings: members, lineages: findLineages(members), ...merged });
  });
  return {
    reader,
    reports: readings.map((r) => r.report),
    actors: merged.actors,
    places: merged.places,
    stories,
    problems: [],
  };
}
