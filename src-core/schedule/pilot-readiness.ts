import type { Id } from '../kernel/ids.ts';
import type { EntityKind } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type MissingFigure, missingFigure } from './pilot-standing.ts';

/** Something that a pilot lacks before it can be decided well, and the field that it goes into. */
export interface Missing {
  /** `evidence` is what the decision rests on, `governance` who makes it, `scope` and `change` what it is about. */
  readonly of: 'evidence' | 'governance' | 'scope' | 'change';
  readonly about: { readonly kind: Extract<EntityKind, 'pilots' | 'criteria'>; readonly id: Id };
  readonly field: string;
  /** "Repeat visits: no baseline, where it stood before the pilot". Without a full stop. */
  readonly sentence: string;
}

type ReadinessPlan = Pick<AccountPlan, 'pilots' | 'criteria' | 'team' | 'stakeholders'>;

/** What is missing before a pilot can be decided, the evidence first; empty for a pilot that has it all, or is not there. */
export function missingForDecision(plan: ReadinessPlan, pilotId: Id): Missing[] {
  if (!Object.hasOwn(plan.pilots, pilotId)) return [];
  return [...evidenceMissing(plan, pilotId), ...pilotMissing(plan, pilotId)];
}

const figureWords: Readonly<Record<MissingFigure, string>> = {
  target: 'no target is agreed',
  baseline: 'no baseline, where it stood before the pilot',
  actual: 'not measured yet',
  distance: 'its target is its baseline, so there is nothing to reach',
};
const figureFields: Readonly<Record<MissingFigure, string>> = {
  target: 'target',
  baseline: 'baseline',
  actual: 'actual',
  distance: 'target',
};

function evidenceMissing({ criteria, stakeholders }: ReadinessPlan, pilotId: Id): Missing[] {
  const own = Object.entries(criteria).filter(([, criterion]) => criterion.pilotId === pilotId);
  const figures: Missing[] = [];
  const agreements: Missing[] = [];
  for (const [id, criterion] of own) {
    const about = { kind: 'criteria', id } as const;
    const { metric, agreedById, source } = criterion;
    const lacks = missingFigure(criterion);
    if (lacks !== null)
      figures.push({ of: 'evidence', about, field: figureFields[lacks], sentence: `${metric}: ${figureWords[lacks]}` });
    else if ((source ?? '').trim() === '')
      figures.push({ of: 'evidence', about, field: 'source', sentence: `${metric}: the figures have no source` });
    if (agreedById === undefined || !Object.hasOwn(stakeholders, agreedById))
      agreements.push({
        of: 'evidence',
        about,
        field: 'agreedById',
        sentence: `${metric}: nobody of theirs has agreed to it`,
      });
  }
  if (own.length > 0) return [...figures, ...agreements];
  const about = { kind: 'pilots', id: pilotId } as const;
  return [{ of: 'evidence', about, field: 'criteria', sentence: 'No criterion says what counts as a success' }];
}

function pilotMissing({ pilots, team, stakeholders }: ReadinessPlan, pilotId: Id): Missing[] {
  const pilot = pilots[pilotId]!;
  const about = { kind: 'pilots', id: pilotId } as const;
  const sponsor = pilot.sponsorId === undefined ? undefined : stakeholders[pilot.sponsorId];
  const members = pilot.governance?.memberIds ?? [];
  const ours = members.some((id) => Object.hasOwn(team, id));
  const theirs = members.some((id) => Object.hasOwn(stakeholders, id) && stakeholders[id]!.status !== 'left');
  const written = (text: string | undefined) => (text ?? '').trim() !== '';
  const checks: readonly (readonly [boolean, Missing['of'], string, string])[] = [
    [pilot.decisionDate === undefined, 'governance', 'decisionDate', 'No day is set for the decision'],
    [sponsor === undefined, 'governance', 'sponsorId', 'No sponsor of theirs will make the decision'],
    [sponsor?.status === 'left', 'governance', 'sponsorId', `The sponsor, ${sponsor?.name ?? ''}, has left`],
    [!theirs, 'governance', 'memberIds', 'Nobody of theirs is in the steering group'],
    [!ours, 'governance', 'memberIds', 'Nobody of ours is in the steering group'],
    [pilot.start === undefined, 'scope', 'start', 'No first day'],
    [pilot.end === undefined, 'scope', 'end', 'No last day'],
    [(pilot.departments ?? []).length === 0, 'scope', 'departments', 'No department is named'],
    [(pilot.useCases ?? []).length === 0, 'scope', 'useCases', 'No use case is named'],
    [!written(pilot.changePlan), 'change', 'changePlan', 'How people will take it up is not written down'],
    [!written(pilot.scalability), 'change', 'scalability', 'What a roll-out takes is not written down'],
  ];
  return checks.flatMap(([missing, of, field, sentence]) => (missing ? [{ of, about, field, sentence }] : []));
}
