import { planJsonSchema } from '@core/exchange/plan-json-schema.ts';

/** A JSON Schema, as far as finding the texts of a plan needs it. */
export interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** The schema of each part of a plan, by its name. */
export function planSchemas(): Readonly<Record<string, Schema>> {
  return (planJsonSchema() as unknown as Schema).properties!.plan!.properties!;
}
