import { setNurture } from '@core/deal/nurture.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import type { AttentionItem } from '@core/insight/attention.ts';
import { snoozeFindings } from '@core/insight/snooze-commands.ts';
import { addDays, addMonths, type IsoDate } from '@core/kernel/dates.ts';
import type { Id, NewId } from '@core/kernel/ids.ts';
import type { MakeAction } from '@core/portfolio/portfolio-commands.ts';
import { storedCommand } from '@core/portfolio/stored-command.ts';
import type { AnswerId } from './attention-answers.ts';

/** An answer to a line, as an action of Home on the stored plan. Brings the commands: loaded with the first answer. */
export function answerAction(
  answer: AnswerId,
  planId: Id,
  { about, finding }: AttentionItem,
  { today, newId }: { today: IsoDate; newId: NewId },
): MakeAction {
  const snooze = (until: IsoDate | null) =>
    storedCommand(planId, snoozeFindings, { id: newId(), ...finding!, reason: '', until }, today);
  const set = (changes: Record<string, unknown>) =>
    storedCommand(planId, updateEntity, { kind: about.kind, id: about.id, changes }, today);
  const actions: Record<AnswerId, () => MakeAction> = {
    'snooze-week': () => snooze(addDays(today, 7)),
    'snooze-month': () => snooze(addMonths(today, 1)),
    'snooze-ever': () => snooze(null),
    'step-done': () => set({ done: true }),
    'milestone-done': () => set({ status: 'done' }),
    'rest-quarter': () => storedCommand(planId, setNurture, { until: addMonths(today, 3) }, today),
  };
  return actions[answer]();
}
