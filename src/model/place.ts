import { z } from 'zod';

/** Where. `precision` is UCDP's where_prec: 1 exact, 2 near, 3 district, 4 province, 5 a line or a region, 6 country, 7 international. */
export const Place = z
  .object({
    name: z.string(),
    admin1: z.string().nullable().describe('state or province'),
    admin2: z.string().nullable().describe('district'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    geonames: z.int().nullable(),
    precision: z.int().min(1).max(7),
    within: z.string().nullable().describe('id of the place that holds it, where that is in `places`'),
    registered: z.boolean(),
  })
  .readonly()
  .meta({ id: 'Place', description: 'Where: from the gazetteer, or new in the report.' });
export type Place = z.infer<typeof Place>;
