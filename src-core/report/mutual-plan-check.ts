import type { Id } from '../kernel/ids.ts';
import type { Entity } from '../model/entity-kinds.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { isShownPerson } from '../people/safe-people.ts';
import { statusOf } from '../schedule/milestone-state.ts';
import { competitorWords, scanWords, type WordHit } from './word-scan.ts';
import { watchedWords } from './word-scan-words.ts';

/** What our own side looks at before it hands the mutual action plan over. Ids are the plan's. */
export interface MutualPlanCheck {
  /** Who of the customer has a shared step and is not named in it: without a project role nobody is shown. */
  readonly unnamed: readonly { readonly id: Id; readonly person: Entity<'stakeholders'>; readonly steps: number }[];
  /** Words in shared texts that a customer should not read. */
  readonly hits: readonly WordHit<{ readonly id: Id; readonly title: string; readonly field: string }>[];
}

export function checkMutualPlan(plan: AccountPlan): MutualPlanCheck {
  const shared = rows(plan, 'milestones').filter(([, each]) => each.shared === true && statusOf(each) !== 'cancelled');
  const unnamed = rows(plan, 'stakeholders')
    .filter(([, person]) => person.status !== 'left' && !isShownPerson(person))
    .map(([id, person]) => {
      const owned = shared.filter(([, each]) => each.ownerId === id || each.customerOwnerId === id);
      return { id, person, steps: owned.length };
    })
    .filter(({ steps }) => steps > 0);
  const texts = shared.flatMap(([id, { title, deliverable = '' }]) => [
    { where: { id, title, field: 'title' }, text: title },
    ...(deliverable.trim() === '' ? [] : [{ where: { id, title, field: 'deliverable' }, text: deliverable }]),
  ]);
  return { unnamed, hits: scanWords(texts, [...watchedWords, ...competitorWords(plan)]) };
}
