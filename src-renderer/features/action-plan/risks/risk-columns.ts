import { byExposure, riskStatuses, riskStatusOf } from '@core/deal/risks.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Risk } from '@core/model/risks.ts';

export type RiskSortKey = 'title' | 'probability' | 'impact' | 'exposure' | 'owner' | 'status';

export interface RiskSort {
  readonly by: RiskSortKey;
  readonly down: boolean;
}

export interface RiskColumn {
  readonly id: string;
  readonly head: string;
  readonly width: number | undefined;
  readonly sorts?: RiskSortKey;
}

export const riskColumns: readonly RiskColumn[] = [
  { id: 'Number', head: '', width: 40 },
  { id: 'title', head: 'Risk', width: undefined, sorts: 'title' },
  { id: 'probability', head: 'Likelihood', width: 90, sorts: 'probability' },
  { id: 'impact', head: 'Impact', width: 108, sorts: 'impact' },
  { id: 'exposure', head: 'Exposure', width: 110, sorts: 'exposure' },
  { id: 'mitigation', head: 'What is done about it', width: undefined },
  { id: 'owner', head: 'Owner', width: 120, sorts: 'owner' },
  { id: 'milestones', head: 'Milestones', width: 168 },
  { id: 'shared', head: 'Shared', width: 62 },
  { id: 'status', head: 'Status', width: 100, sorts: 'status' },
  { id: 'Delete', head: '', width: 40 },
];

/**
 * The ids of all risks in an order; of equals the heaviest first. What is absent comes last whichever way is sorted, and so does,
 * by exposure, what is over: it is no exposure any more.
 */
export function sortRisks(
  { risks, team, stakeholders }: Pick<AccountPlan, 'risks' | 'team' | 'stakeholders'>,
  { by, down }: RiskSort,
): Id[] {
  const words = new Intl.Collator('en');
  const ownerOf = ({ ownerId }: Risk) =>
    ownerId === undefined ? undefined : (team[ownerId] ?? stakeholders[ownerId])?.name;
  const keys: Record<Exclude<RiskSortKey, 'exposure'>, (risk: Risk) => string | number | undefined> = {
    title: ({ title }) => title,
    probability: ({ probability }) => probability,
    impact: ({ impact }) => impact,
    owner: ownerOf,
    status: (risk) => riskStatuses.indexOf(riskStatusOf(risk)),
  };
  const compare = (a: Risk, b: Risk) => {
    if (by === 'exposure') return over(a) - over(b) || byExposure(a, b) * (down ? 1 : -1);
    const [x, y] = [keys[by](a), keys[by](b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const order = typeof x === 'string' ? words.compare(x, String(y)) : x - Number(y);
    return down ? -order : order;
  };
  return Object.entries(risks)
    .sort(([, a], [, b]) => compare(a, b) || byExposure(a, b))
    .map(([id]) => id);
}

function over(risk: Risk): number {
  return riskStatusOf(risk) === 'open' ? 0 : 1;
}
