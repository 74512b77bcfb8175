import type { IsoDate } from '@core/kernel/dates.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { daysBlocked } from '@core/schedule/milestone-state.ts';
import type { Deadline, ProcurementStep } from '@core/schedule/procurement.ts';
import { daysWord } from '../schedule-words.ts';

/** "12 days to spare", "no day to spare", "3 days too late". */
export function slackWords({ slackDays }: Pick<Deadline, 'slackDays'>): string {
  if (slackDays === 0) return 'no day to spare';
  return slackDays > 0 ? `${daysWord(slackDays)} to spare` : `${daysWord(-slackDays)} too late`;
}

/** "Blocked for 12 days", "Blocked since today", or "Blocked" where nobody knows since when. */
export function blockedWords(milestone: Pick<Milestone, 'status' | 'blockedSince'>, today: IsoDate): string {
  const days = daysBlocked(milestone, today);
  if (days === undefined) return 'Blocked';
  return days === 0 ? 'Blocked since today' : `Blocked for ${daysWord(days)}`;
}

/** "Blocked: no general counsel"; without a reason it says so. */
export function reasonWords({ blockedReason = '' }: Pick<Milestone, 'blockedReason'>): string {
  return `Blocked: ${blockedReason.trim() === '' ? 'no reason given' : blockedReason.trim()}`;
}

/** What is still in the way of a step: "Security review, Data protection"; "all over" once nothing is. */
export function waitsWords({ waitsFor }: Pick<ProcurementStep, 'waitsFor'>): string {
  const open = waitsFor.filter(({ over }) => !over).map(({ title }) => title);
  if (waitsFor.length === 0) return 'nothing';
  return open.length === 0 ? 'all over' : open.join(', ');
}

/** "typical 45 days", and of the playbook's own: "as is typical". */
export function typicalWords({ days, template }: Pick<ProcurementStep, 'days' | 'template'>): string | null {
  if (template === null) return null;
  return template.days === days ? 'as is typical' : `typical ${template.days}`;
}
