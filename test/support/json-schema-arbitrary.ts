import fc from 'fast-check';

/** The part of JSON Schema that the plan format's schema uses. */
export interface JsonSchema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  maxProperties?: number;
  items?: JsonSchema;
  maxItems?: number;
  enum?: string[];
  const?: string | number;
  oneOf?: JsonSchema[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

const RESERVED = ['__proto__', 'constructor', 'prototype'];
const isFree = (key: string) => !RESERVED.includes(key);
const DAY_MS = 86_400_000;
const day = (epochDay: number) => new Date(epochDay * DAY_MS).toISOString().slice(0, 10);

export const idArbitrary = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/).filter(isFree),
  // Names that a careless lookup would find on every object, and ids that JavaScript sorts as numbers.
  fc.constantFrom('toString', 'hasOwnProperty', 'valueOf', '0', '1', '42', '_', '-'),
);
export const dateArbitrary = fc.integer({ min: 18_000, max: 23_000 }).map(day);
const instantArbitrary = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => new Date(s * 1000).toISOString());
const textArbitrary = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('Nadia Brandt', 'Łukasz Wiśniewski', 'Ελένη', 'line\nbreak', '"quoted"', '\u2028', '=1+1', '\ud800'),
);

/** Values that a schema allows, biased to small; refinements that JSON Schema cannot say are the caller's to mend. */
export function jsonSchemaArbitrary(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map(jsonSchemaArbitrary));
  switch (schema.type) {
    case 'string':
      return stringArbitrary(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'number':
      return numberArbitrary(schema);
    case 'array':
      return fc.array(jsonSchemaArbitrary(schema.items!), { maxLength: Math.min(3, schema.maxItems ?? 3) });
    case 'object':
      return schema.properties === undefined ? recordArbitrary(schema) : objectArbitrary(schema, schema.properties);
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  }
}

function stringArbitrary({ format, pattern, minLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return dateArbitrary;
  if (format === 'date-time') return instantArbitrary;
  if (pattern?.endsWith('{1,64}$')) return idArbitrary;
  // Of all that the pattern allows few are language tags.
  if (pattern?.startsWith('^[A-Za-z]{2,8}(-')) return fc.constantFrom('en-GB', 'de', 'fr-CA', 'ar');
  if (pattern !== undefined && !pattern.startsWith('^(?!')) return fc.stringMatching(new RegExp(pattern));
  return textArbitrary.filter((text) => text.length >= minLength);
}

function numberArbitrary({ minimum, maximum, exclusiveMinimum }: JsonSchema): fc.Arbitrary<number> {
  const min = minimum ?? exclusiveMinimum ?? -1e9;
  const max = Math.max(min, maximum ?? 1e9);
  const fraction = fc
    .double({ min, max, noNaN: true, ...(exclusiveMinimum === undefined ? {} : { minExcluded: true }) })
    // Not the negative zero, which JSON writes as 0, nor what only a computation brings forth.
    .map((n) => (Math.abs(n) < 1e-9 ? Math.max(0, Math.ceil(min)) : n));
  const whole = fc.maxSafeInteger().map((n) => Math.min(Math.floor(max), Math.max(Math.ceil(min), n)) + 0);
  return exclusiveMinimum === undefined ? fc.oneof(fraction, whole) : fraction;
}

function objectArbitrary(schema: JsonSchema, properties: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, jsonSchemaArbitrary(value)]));
  return fc.record(model, { requiredKeys: schema.required ?? [], noNullPrototype: true });
}

function recordArbitrary(schema: JsonSchema): fc.Arbitrary<unknown> {
  const key =
    schema.propertyNames?.enum === undefined ? keyArbitrary(schema) : fc.constantFrom(...schema.propertyNames.enum);
  const value = jsonSchemaArbitrary(schema.additionalProperties as JsonSchema);
  return fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
}

function keyArbitrary(schema: JsonSchema): fc.Arbitrary<string> {
  return stringArbitrary(schema.propertyNames ?? {}).filter(isFree);
}
