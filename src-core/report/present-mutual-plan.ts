import type { AccountPlan } from '../model/plan.ts';
import { type MutualStep, mutualPlan, type OneSide, pastSummary, type Standing, stateWords } from './mutual-plan.ts';
import { standingsBlock, stepBlocks } from './mutual-plan-blocks.ts';
import { listPages, type PresentPage, type PresentRoom } from './present-page.ts';
import type { Say } from './say.ts';

/**
 * The mutual action plan as pages: how each side stands, then the steps. `plan` is one that `planFor(…, 'customer')` made; no
 * pages where nothing is shared.
 */
export function mutualPlanPages(title: string, plan: AccountPlan, room: PresentRoom, say: Say): PresentPage[] {
  const mutual = mutualPlan(plan, room.today);
  const { account, steps, ours, theirs } = mutual;
  if (steps.length === 0) return [];
  return listPages(room, { title, lead: `What ${account} and we do together, and by when` }, (width) => {
    const look = { width, measure: room.measure, say, locale: room.locale };
    return [
      {
        block: { ...standingsBlock(mutual, look), keep: true },
        item: [standingWords('Our team', ours), standingWords(account, theirs)].join('; '),
      },
      ...stepBlocks(mutual, look).map(({ block, step }, i) => ({
        block: i === 0 ? { ...block, before: 20 } : block,
        ...(step === undefined ? {} : { item: stepWords(step, account, say) }),
      })),
    ];
  });
}

function standingWords(name: string, standing: Standing): string {
  const past = pastSummary(standing);
  if (standing.total === 0) return `${name}: no steps`;
  return `${name}: ${standing.done} of ${standing.total} done${past === '' ? '' : `, ${past}`}`;
}

function stepWords(step: MutualStep, account: string, say: Say): string {
  const { title, deliverable, side, end } = step;
  const whose = { us: 'our team', customer: account, joint: 'both teams' }[side];
  const owners = (['ours', 'theirs'] as OneSide[]).flatMap((each) => step[each] || []).join(' and ');
  return [title, deliverable, `due ${say.date(end)}`, stateWords(step), whose, owners]
    .filter((part) => part !== '')
    .join(', ');
}
