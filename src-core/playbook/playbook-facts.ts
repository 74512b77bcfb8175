import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Account } from '../model/account.ts';
import type { Opportunity } from '../model/opportunities.ts';
import type { Stage } from '../model/stages.ts';
import { type BuyingRole, buyingRoles } from '../model/stakeholders.ts';
import type { Phase, Playbook, Playbooks } from './playbook.ts';
import type { PlaybookItem } from './playbook-parts.ts';
import type { SalesProcess } from './sales-process.ts';

/** The account's own playbook; its segment's where it names none, or one that this machine lacks; else none. */
export function playbookFor(
  account: Pick<Account, 'playbook' | 'segment'>,
  { playbooks }: Pick<Playbooks, 'playbooks'>,
): Playbook | undefined {
  return (
    playbooks.find(({ id }) => id === account.playbook) ?? playbooks.find(({ segment }) => segment === account.segment)
  );
}

/** The day of the plan that `date` is; day 1 is `planStart`, the day before it day 0. */
export function dayOfPlan(planStart: IsoDate, date: IsoDate): number {
  return daysBetween(planStart, date) + 1;
}

/** The phase that `date` falls in: none without a start or before it, the last one after its end and until the plan closes. */
export function phaseOn(
  playbook: Pick<Playbook, 'phases'>,
  planStart: IsoDate | undefined,
  date: IsoDate,
): Phase | undefined {
  if (planStart === undefined) return undefined;
  const day = dayOfPlan(planStart, date);
  return playbook.phases.findLast(({ fromDay }) => fromDay <= day);
}

/** The roles that somebody should fill by `phase` (none: from the first day), each once, in the order buying roles have. */
export function expectedRoles(playbook: Pick<Playbook, 'expectedRoles'>, phase: Phase | undefined): BuyingRole[] {
  const expected = new Set([...playbook.expectedRoles.value, ...(phase?.neededRoles.value ?? [])]);
  return buyingRoles.filter((role) => expected.has(role));
}

/** Days an opportunity may stay in a stage before it counts as stalled; undefined where the process sets no limit. */
export function maxDaysIn(process: SalesProcess, stage: Stage, segment: Playbook['segment']): number | undefined {
  return stageOf(process, stage)?.maxDays?.value[segment];
}

/** The exit criteria of the stage an opportunity is in that nobody has ticked; ticked by id or by their words. */
export function openExitCriteria(
  process: SalesProcess,
  opportunity: Pick<Opportunity, 'stage' | 'gates'>,
): PlaybookItem[] {
  const ticked = opportunity.gates?.[opportunity.stage] ?? [];
  const criteria = stageOf(process, opportunity.stage)?.exitCriteria ?? [];
  return criteria.filter(({ id, name }) => !ticked.includes(id) && !ticked.includes(name));
}

function stageOf(process: SalesProcess, stage: Stage) {
  return process.stages.find(({ id }) => id === stage);
}
