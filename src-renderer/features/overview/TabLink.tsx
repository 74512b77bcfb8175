import type { RowRef } from '@core/model/entity-kinds.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOpenPlan, useSelection } from '../../ui/plan-context.tsx';

export type Tab = 'map' | 'opportunities' | 'plan' | 'case' | 'team';

interface TabLinkProps {
  readonly to: Tab;
  readonly className?: string;
  /** What is selected on the other side; nothing unless told. */
  readonly selecting?: RowRef;
  readonly children: ReactNode;
}

/** A link to another tab of the account, landing on something there if told. */
export function TabLink({ to, className, selecting, children }: TabLinkProps) {
  const { planId } = useOpenPlan();
  const { select } = useSelection();
  return (
    <Link
      to={`/accounts/$planId/${to}`}
      params={{ planId }}
      className={className ?? ''}
      onClick={() => select(selecting === undefined ? [] : [selecting])}
    >
      {children}
    </Link>
  );
}
