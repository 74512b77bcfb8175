import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { inOrder, type WhitespaceState } from '../model/whitespace.ts';
import { csvFile } from './csv-file.ts';

const columns = ['Business unit', 'Offering', 'State', 'Value', 'Currency', 'Competitor', 'Renewal'];
const states: Readonly<Record<WhitespaceState, string>> = {
  owned: 'Owned',
  open: 'Open',
  competitor: 'Competitor',
  'not-a-fit': 'Not a fit',
};

/**
 * The whitespace as a table: a row for each pair of a business unit and an offering, in the grid's order, those that nobody has
 * looked at with an empty state. Of several entries of a pair the first, as on the grid. For our own side only.
 */
export function whitespaceCsv(
  plan: Pick<AccountPlan, 'units' | 'offerings' | 'whitespace' | 'competitors' | 'account' | 'valueCase'>,
): Uint8Array {
  const currency = planCurrency(plan);
  const cells = new Map<string, AccountPlan['whitespace'][string]>();
  for (const cell of Object.values(plan.whitespace)) {
    const pair = `${cell.unitId} ${cell.offeringId}`;
    if (!cells.has(pair)) cells.set(pair, cell);
  }
  const offerings = inOrder(plan.offerings);
  const lines = inOrder(plan.units).flatMap(([unitId, unit]) =>
    offerings.map(([offeringId, offering]) => {
      const cell = cells.get(`${unitId} ${offeringId}`);
      if (cell === undefined) return [unit.name, offering.name, '', undefined, '', '', ''];
      const { state, value, competitorId, renewal } = cell;
      const competitor = competitorId === undefined ? '' : (plan.competitors[competitorId]?.name ?? '');
      return [
        unit.name,
        offering.name,
        states[state],
        value,
        value === undefined ? '' : currency,
        competitor,
        renewal ?? '',
      ];
    }),
  );
  return csvFile(columns, lines);
}
