import type { EventType } from '../../model/event.js';
import { accuse } from './accuse.js';
import { agree } from './agree.js';
import { aid } from './aid.js';
import { assault } from './assault.js';
import { casualty } from './casualty.js';
import { coerce } from './coerce.js';
import { concede } from './concede.js';
import { consult } from './consult.js';
import { cooperate } from './cooperate.js';
import type { Kind } from './kind.js';
import { mobilize } from './mobilize.js';
import { protest } from './protest.js';
import { reject } from './reject.js';
import { request } from './request.js';
import { retreat } from './retreat.js';
import { sanction } from './sanction.js';
import { statement } from './statement.js';
import { support } from './support.js';
import { threaten } from './threaten.js';

/** Every kind of event; a new type breaks the build here. */
export const kinds = {
  AGREE: agree,
  CONSULT: consult,
  SUPPORT: support,
  CONCEDE: concede,
  COOPERATE: cooperate,
  AID: aid,
  RETREAT: retreat,
  REQUEST: request,
  ACCUSE: accuse,
  REJECT: reject,
  THREATEN: threaten,
  PROTEST: protest,
  SANCTION: sanction,
  MOBILIZE: mobilize,
  COERCE: coerce,
  ASSAULT: assault,
  STATEMENT: statement,
  CASUALTY: casualty,
} satisfies Record<EventType, Kind>;

export const kindOf = (type: EventType): Kind => kinds[type];
