import { shortHash } from '../../text/short-hash.js';
import { codePointsBefore } from './code-points.js';
import type { Format } from './format.js';
import { sentenceNumber } from './sentence-number.js';
import { sourceOf, tellings, toldRecords } from './told.js';
import { tsvLine } from './tsv.js';

export const mentionColumns =
  'GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras'.split(
    ' ',
  );

/** Each telling of each record in the 16 columns of GDELT 2.0's Mentions, which have no head line; -1 where there is no actor. */
export const gdeltMentions: Format = {
  name: 'gdelt-mentions',
  about: 'each report that tells a record, in the 16 columns of GDELT 2.0 Mentions, without a head line',
  extension: 'tsv',
  contentType: 'text/tab-separated-values; charset=utf-8',
  async *write(store, _options, counted) {
    for await (const told of toldRecords(store)) {
      for (const { stored, event } of tellings(told)) {
        const { report } = stored.reading;
        const at = (offset: number | undefined): number =>
          offset === undefined ? -1 : codePointsBefore(report.text, offset);
        counted();
        yield tsvLine([
          Number.parseInt(shortHash(told.record.id).slice(0, 8), 16),
          stamp(told.record.time?.from ?? report.published.from),
          stamp(report.published.from),
          1,
          sourceOf(stored.reading),
          report.url ?? report.id,
          sentenceNumber(report.text, event.trigger.start),
          at(event.actorSpans[0]?.start),
          at(event.recipientSpans[0]?.start),
          at(event.trigger.start),
          1,
          null,
          codePointsBefore(report.text, report.text.length),
          null,
          null,
          null,
        ]);
      }
    }
  },
};

/** YYYYMMDDHHMMSS; what is not known of it is 0. */
function stamp(iso: string | null | undefined): string {
  const [, y, m, d, h = '00', min = '00'] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso ?? '') ?? [];
  return y === undefined ? '' : `${y}${m}${d}${h}${min}00`;
}
