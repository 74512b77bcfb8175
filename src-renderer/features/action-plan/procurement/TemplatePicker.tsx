import type { Id } from '@core/kernel/ids.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { usePlan } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { TemplateChoice } from './StepChecklist.tsx';

/** The checklist templates of the account's playbook, for a milestone; brings the playbooks along, so it is loaded on demand. */
export function TemplatePicker({ id }: { id: Id }) {
  const milestone = usePlan((plan) => plan.milestones[id]);
  const account = usePlan((plan) => plan.account);
  const book = playbookFor(account, usePlaybooks());
  if (milestone === undefined || book === undefined) return null;
  return <TemplateChoice id={id} milestone={milestone} leadTimes={book.leadTimes} />;
}
