import { z } from 'zod';
import { version } from '../../index.js';
import type { Route } from './route.js';

type Json = Record<string, unknown>;

/** A route as it is described; what it does is not needed for that. */
export type Described = Omit<Route, 'run'>;

const ErrorShape = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: 'never changes: programs rely on it' },
        message: { type: 'string', description: 'for people: what is wrong, and what to do' },
        field: { type: 'string', description: 'which parameter or field is wrong' },
        nearest: { type: 'string', description: 'of what is unknown: what may have been meant' },
      },
    },
  },
};

/** The API in the words of OpenAPI 3.1, made of the routes and their schemas. */
export function openapi(routes: readonly Described[]): Json {
  const schemas: Json = { Error: ErrorShape };
  const paths: Record<string, Json> = {};
  for (const one of routes) {
    const path = `/api${one.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operation(one, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Twosource',
      version,
      description:
        'News reports on political violence and diplomacy, and the auditable record of them: no span, no fact.',
    },
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

function operation(one: Described, schemas: Json): Json {
  return {
    operationId: operationId(one),
    tags: [one.tag],
    summary: one.summary,
    ...(one.role !== 'anyone' && { security: [{}, { token: [] }], 'x-role': one.role }),
    parameters: [...pathParameters(one), ...queryParameters(one, schemas)],
    ...(one.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(one.body, 'input', schemas) } },
      },
    }),
    responses: responses(one, schemas),
  };
}

const operationId = ({ method, path }: Described): string =>
  `${method}${path.replace(/[/:.-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const pathParameters = ({ path, params = {} }: Described): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: params[name] ?? '',
    schema: { type: 'string' },
  }));

function queryParameters({ query }: Described, schemas: Json): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const { description, example, ...schema } = jsonSchema(field as z.ZodType, 'input', schemas);
    return {
      name,
      in: 'query',
      required: !(field as z.ZodType).safeParse(undefined).success,
      ...(typeof description === 'string' && { description }),
      ...(example !== undefined && { example }),
      schema,
    };
  });
}

function responses({ answer, errors = {}, query }: Described, schemas: Json): Json {
  const content =
    answer instanceof z.ZodType
      ? { 'application/json': { schema: jsonSchema(answer, 'output', schemas) } }
      : { [answer.content]: { schema: { type: 'string' } } };
  const error = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  });
  return {
    200: { description: answer instanceof z.ZodType ? 'the answer' : answer.about, content },
    ...(query && { 400: error('a parameter is malformed; `field` names it') }),
    ...Object.fromEntries(Object.entries(errors).map(([status, text]) => [status, error(String(text))])),
    default: error('what went wrong'),
  };
}

/** A schema of ours as JSON Schema; those with a name stand once, among the components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  for (const [name, one] of Object.entries($defs as Json)) schemas[name] ??= one;
  const { id, ...own } = rest;
  if (typeof id !== 'string') return rest;
  schemas[id] ??= own;
  return { $ref: `#/components/schemas/${id}` };
}
