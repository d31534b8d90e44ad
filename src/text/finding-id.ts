import type { Finding } from '../model/judgement.js';
import { shortHash } from './short-hash.js';

/** Id of a finding, made of what it is and where it stands: the same whenever the same report is read alike again. */
export const findingId = ({ kind, report, version, label, span }: Finding): string =>
  `fi:${shortHash([kind, report, version, label, span.start, span.end].join('\n'))}`;
