import type { ActorKind } from '../model/actor.js';
import type { NameKind } from '../model/doc.js';

/** A term of office in the register. */
export interface RegisterOffice {
  readonly title: string;
  readonly body: string | null;
  readonly from: string | null;
  /** null: not over when the source was written, or not known. */
  readonly to: string | null;
  /** Where the term stands, and as of when. */
  readonly source?: string;
  /** Which of its ends a source states: only such an end may settle a date. Left out: neither. */
  readonly stated?: { readonly from: boolean; readonly to: boolean };
}

/** A row of the register. Dates are ISO; `source` names where the row comes from and of when. */
export interface RegisterActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** PLOVER sectors. */
  readonly sectors: readonly string[];
  readonly aliases: readonly string[];
  readonly bodyOf: string | null;
  readonly memberOf: readonly string[];
  readonly offices: readonly RegisterOffice[];
  readonly listings: readonly { list: string; reference: string; from: string | null; to: string | null }[];
  readonly source: string;
}

export interface ActorCandidate {
  readonly actor: RegisterActor;
  /** 0 to 1. */
  readonly score: number;
  /** The features that made the score, in words. */
  readonly why: readonly string[];
  /** Of a person: how much the words of the name that was asked for tell, 0 (very many are called so) to 1. */
  readonly tells?: number;
}

export interface GazetteerPlace {
  readonly id: string;
  readonly name: string;
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonames: number | null;
  readonly population: number;
  /** What it is. */
  readonly level: 'country' | 'admin1' | 'admin2' | 'town' | 'region';
  /** Capital of its country. */
  readonly capital: boolean;
  /** UCDP's where_prec of a region; where there is none, the level tells it. */
  readonly precision?: number;
}

export interface PlaceCandidate {
  readonly place: GazetteerPlace;
  readonly score: number;
  readonly why: readonly string[];
  /** UCDP's where_prec, where the words asked tell less than the place: "outskirts of Baidoa". */
  readonly precision?: number;
}

export interface PlaceHints {
  /** Countries that the report speaks of, the most likely first (alpha-3). */
  readonly countries?: readonly string[];
  /** Names of provinces or districts that stand beside it in the text ("Pulwama, Jammu and Kashmir"). */
  readonly within?: readonly string[];
  /** Points that the report speaks of: of places of one name the nearest is meant. */
  readonly near?: readonly { readonly latitude: number; readonly longitude: number }[];
  /** The country that it is known to lie in (alpha-3): no place elsewhere is offered; the country, where no more is known. */
  readonly country?: string;
}

/** Functions of a state's bodies, by which "the foreign ministry" finds one. */
export const bodyFunctions = [
  'head-of-state',
  'head-of-government',
  'government',
  'foreign-ministry',
  'defence-ministry',
  'interior-ministry',
  'army',
  'police',
  'parliament',
  'intelligence',
  'judiciary',
] as const;
export type BodyFunction = (typeof bodyFunctions)[number];

/** Who and where exists. */
export interface Register {
  /** Date of the newest source. */
  readonly version: string;
  actor(id: string): RegisterActor | undefined;
  /** Actors that a name may mean, the best first; nothing below a score of 0.5. */
  findActors(name: string, hints?: { kind?: NameKind; country?: string; on?: string }): readonly ActorCandidate[];
  /** A state by ISO alpha-3. */
  state(country: string): RegisterActor | undefined;
  /** Alpha-3 of a country name or demonym, adjective or noun ("Indian", "Britons", "U.S."). */
  countryOf(word: string): string | undefined;
  /** Alpha-3 of the country whose capital is called so. */
  capitalOf(name: string): string | undefined;
  /** A body of a state by what it does. */
  body(country: string, what: BodyFunction): RegisterActor | undefined;
  place(id: string): GazetteerPlace | undefined;
  findPlaces(name: string, hints?: PlaceHints): readonly PlaceCandidate[];
}
