import type {
  ActorRecordAnswer,
  AddAnswer,
  AgreementAnswer,
  ErrorAnswer,
  ExportsAnswer,
  JudgementsAnswer,
  PreviewAnswer,
  ReportAnswer,
  ReviewAnswer,
  StoriesAnswer,
  StoryAnswer,
} from '../../../model/answers.js';
import type { Judgement } from '../../../model/judgement.js';
import { arePrivateHidden } from './private-names.js';

/** A report as it is sent: text or page, and what the person knows of it. */
export interface Sent {
  readonly text?: string;
  readonly html?: string;
  readonly path?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
}

/** The server understood, and said no. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Error('The desk does not answer. Is "twosource desk" still running? What you typed is kept here.');
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const { error } = (body ?? {}) as Partial<ErrorAnswer>;
  throw new Refusal(error?.code ?? 'unknown', error?.message ?? `The desk answered with ${response.status}.`);
}

/** What is read; with the names of private persons left out where a person wants it so. */
const look = <T>(path: string, init?: RequestInit): Promise<T> =>
  ask(`/api${arePrivateHidden() ? '/without-private' : ''}${path}`, init);

const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});

export const askStories = (query: URLSearchParams): Promise<StoriesAnswer> => look(`/stories?${query}`);
export const askActors = (
  name: string,
  signal: AbortSignal,
): Promise<{ actors: readonly { id: string; name: string }[] }> =>
  look(`/actors?${new URLSearchParams({ q: name, limit: '8' })}`, { signal });
export const askStory = (id: string): Promise<StoryAnswer> => look(`/stories/${encodeURIComponent(id)}`);
export const askTogether = (reports: readonly string[]): Promise<StoryAnswer> =>
  look(`/together?${new URLSearchParams(reports.map((id) => ['reports', id]))}`);
export const preview = (reports: readonly unknown[], signal?: AbortSignal): Promise<PreviewAnswer> =>
  ask('/api/preview', post({ reports }, signal));
export const sendReports = (reports: readonly unknown[]): Promise<AddAnswer> => ask('/api/reports', post({ reports }));
export const askReport = (id: string, version: string | null): Promise<ReportAnswer> =>
  look(`/reports/${encodeURIComponent(id)}${version ? `?${new URLSearchParams({ version })}` : ''}`);
export const askActorRecord = (id: string): Promise<ActorRecordAnswer> =>
  look(`/actors/${encodeURIComponent(id)}/record`);

/** What a person decides; the server gives it its id and its time. */
export type Decision = Pick<Judgement, 'kind' | 'value' | 'by' | 'why'> & { readonly subject?: string };

export const judge = (decision: Decision): Promise<Judgement> => ask('/api/judgements', post(decision));
export const askJudgements = (report?: string): Promise<JudgementsAnswer> =>
  look(`/judgements${report === undefined ? '' : `?${new URLSearchParams({ report })}`}`);
export const askAgreement = (): Promise<AgreementAnswer> => look('/agreement');
export const askReview = (story: string | null, by: string): Promise<ReviewAnswer> =>
  look(`/review?${new URLSearchParams({ ...(story && { story }), ...(by && { by }) })}`);
export const askExports = (): Promise<ExportsAnswer> => ask('/api/export');
