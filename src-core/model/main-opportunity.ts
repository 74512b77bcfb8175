import type { Id } from '../kernel/ids.ts';
import type { Opportunity } from './opportunities.ts';
import { isOpen } from './stages.ts';

/** The open opportunity with the largest amount, of equals the first in the table; undefined where none is open. */
export function mainOpportunity(table: { readonly [id: Id]: Opportunity }): readonly [Id, Opportunity] | undefined {
  const amountOf = ([, { amount = 0 }]: readonly [Id, Opportunity]) => amount;
  let main: readonly [Id, Opportunity] | undefined;
  for (const entry of Object.entries(table)) {
    if (isOpen(entry[1]) && (main === undefined || amountOf(entry) > amountOf(main))) main = entry;
  }
  return main;
}
