import { foldName } from '../text/fold-name.js';

/** A name as part of an id: "Inter-Services Public Relations" gives "inter-services-public-relations". */
export const slug = (name: string): string => foldName(name).replace(/ /g, '-').slice(0, 80);
