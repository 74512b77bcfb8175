import type { Id } from '@core/kernel/ids.ts';
import { isEntityKind, type RowKind, type RowRef } from '@core/model/entity-kinds.ts';
import { type AccountPlan, getEntity } from '@core/model/plan.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useOpenPlan, useSelection } from './plan-context.tsx';

/** The screen of an account on which each kind is shown; everything else is found from the overview. */
const screens = {
  stakeholders: 'map',
  ties: 'map',
  opportunities: 'opportunities',
  activities: 'activity',
  milestones: 'plan',
  pilots: 'plan',
  criteria: 'plan',
  benefits: 'case',
  costs: 'case',
  valueCase: 'case',
  reviews: 'review',
  risks: 'plan',
  whitespace: 'whitespace',
  team: 'team',
  handoffs: 'team',
  initiatives: 'overview/profile',
  competitors: 'overview/profile',
  references: 'overview/profile',
  documents: 'overview/profile',
} as const satisfies Partial<Record<RowKind, string>>;

/** Where a thing in an account is shown, as the properties of a link: its screen, with the thing selected. */
export function placeOf(planId: Id, { kind, id }: RowRef) {
  const screen = (screens as Partial<Record<RowKind, (typeof screens)[keyof typeof screens]>>)[kind] ?? 'overview';
  const params = { planId };
  return isEntityKind(kind)
    ? ({ to: `/accounts/$planId/${screen}`, params, search: { select: `${kind}:${id}` } } as const)
    : ({ to: `/accounts/$planId/${screen}`, params } as const);
}

/** Selects what the address names, once, and takes it out of the address: going back does not select it again. */
export function useNamedSelection(): void {
  const named = useSearch({ strict: false }).select;
  const { session } = useOpenPlan();
  const { select } = useSelection();
  const navigate = useNavigate();
  useEffect(() => {
    if (named === undefined) return;
    const ref = readRef(named);
    if (ref !== null && isThere(session.plan, ref)) select([ref]);
    void navigate({ to: '.', search: (search) => ({ ...search, select: undefined }), replace: true });
  }, [named, session, select, navigate]);
}

function readRef(text: string): RowRef | null {
  const at = text.indexOf(':');
  const kind = text.slice(0, at);
  return isEntityKind(kind) ? { kind, id: text.slice(at + 1) } : null;
}

function isThere(plan: AccountPlan, { kind, id }: RowRef): boolean {
  return isEntityKind(kind) && getEntity(plan, kind, id) !== undefined;
}
