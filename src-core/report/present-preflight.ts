import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Entity, RowRef } from '../model/entity-kinds.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { isShownPerson } from '../people/safe-people.ts';
import { statusOf } from '../schedule/milestone-state.ts';
import { competitorWords, type ScannedText, scanWords, type WordHit } from './word-scan.ts';
import { watchedWords } from './word-scan-words.ts';

/** What our own side checks before a plan is shown to the customer. Ids are the plan's. */
export interface Preflight {
  readonly people: readonly { readonly id: Id; readonly person: Entity<'stakeholders'> }[];
  /** Who is not shown, with the reason: everybody else in the plan. */
  readonly withheld: readonly { readonly id: Id; readonly name: string; readonly why: 'no project role' | 'left' }[];
  readonly milestones: readonly { readonly id: Id; readonly milestone: Entity<'milestones'> }[];
  /** Milestones that are not: not shared, or cancelled. */
  readonly withheldMilestones: number;
  readonly team: readonly { readonly id: Id; readonly name: string }[];
  readonly hits: readonly WordHit<WhereShown>[];
}

/** The field that a shown text comes from. */
export interface WhereShown {
  readonly ref: RowRef;
  /** Whose or what it is: "Helen Marsh", "Board approval". */
  readonly of: string;
  /** "project role". */
  readonly field: string;
}

export function preflight(plan: AccountPlan): Preflight {
  const { people, milestones, team } = shownRows(plan);
  return {
    people: people.map(([id, person]) => ({ id, person })),
    withheld: rows(plan, 'stakeholders')
      .filter(([, person]) => !isShownPerson(person))
      .map(([id, { name, status }]) => ({
        id,
        name: name.trim() || 'A known gap',
        why: status === 'left' ? ('left' as const) : ('no project role' as const),
      }))
      .sort((a, b) => compareCodePoints(a.name, b.name)),
    milestones: milestones.map(([id, milestone]) => ({ id, milestone })),
    withheldMilestones: Object.keys(plan.milestones).length - milestones.length,
    team: team.map(([id, { name }]) => ({ id, name })),
    hits: scanWords(shownTexts(plan), [...watchedWords, ...competitorWords(plan)]),
  };
}

function isShownMilestone(milestone: Entity<'milestones'>): boolean {
  return milestone.shared === true && statusOf(milestone) !== 'cancelled';
}

/** Every text of the plan that the customer's pages are made of. */
function shownTexts(plan: AccountPlan): ScannedText<WhereShown>[] {
  const { people, milestones, team } = shownRows(plan);
  const texts = (ref: RowRef, of: string, fields: Readonly<Record<string, string | undefined>>) =>
    Object.entries(fields).flatMap(([field, text = '']) =>
      text.trim() === '' ? [] : [{ where: { ref, of, field }, text }],
    );
  return [
    ...texts({ kind: 'account', id: 'account' }, plan.account.name, { name: plan.account.name }),
    ...people.flatMap(([id, { name, title, department, projectRole }]) =>
      texts({ kind: 'stakeholders', id }, name.trim() || title?.trim() || 'A known gap', {
        name,
        title,
        department,
        'project role': projectRole,
      }),
    ),
    ...milestones.flatMap(([id, { title, deliverable }]) =>
      texts({ kind: 'milestones', id }, title, { title, deliverable }),
    ),
    ...team.flatMap(([id, { name }]) => texts({ kind: 'team', id }, name, { name })),
  ];
}

function shownRows(plan: AccountPlan) {
  const milestones = rows(plan, 'milestones')
    .filter(([, milestone]) => isShownMilestone(milestone))
    .sort(([, a], [, b]) => compareCodePoints(a.end, b.end) || compareCodePoints(a.title, b.title));
  const owners = new Set(milestones.map(([, { ownerId }]) => ownerId));
  return {
    people: rows(plan, 'stakeholders')
      .filter(([, person]) => isShownPerson(person))
      .sort(([, a], [, b]) => compareCodePoints(a.name, b.name)),
    milestones,
    team: rows(plan, 'team').filter(([id]) => owners.has(id)),
  };
}
