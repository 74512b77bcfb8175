import type { FileSetup } from '@core/exchange/crm/detection-types.ts';
import type { Stage } from '@core/model/stages.ts';
import type { BuyingRole } from '@core/model/stakeholders.ts';

/** A column read into a field, or (null) not read. No field is read twice: the column that had it gives it up. */
export function withColumn(setup: FileSetup, column: number, field: string | null): FileSetup {
  const columns = setup.columns.map((had, index) => (index === column ? field : had === field ? null : had));
  return { ...setup, columns };
}

/** The column of a field as the value of a select; empty: none. */
export function columnWith({ columns }: FileSetup, field: string): string {
  const index = columns.indexOf(field);
  return index === -1 ? '' : String(index);
}

/** One of their stages read as one of ours; empty: not said. */
export function withStage(setup: FileSetup, theirs: string, ours: string): FileSetup {
  const { [theirs]: _had, ...stages } = setup.stages;
  return { ...setup, stages: ours === '' ? stages : { ...stages, [theirs]: ours as Stage } };
}

/** One of their roles read as one of ours; empty: none of ours. */
export function withRole(setup: FileSetup, theirs: string, ours: string): FileSetup {
  return { ...setup, roles: { ...setup.roles, [theirs]: ours === '' ? null : (ours as BuyingRole) } };
}
