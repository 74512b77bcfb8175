import { IconArrowLeft, IconBuildingBridge, IconFileText, IconSwords, IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useOpenPlan, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { Competitors } from './Competitors.tsx';
import { Documents } from './Documents.tsx';
import { Initiatives } from './Initiatives.tsx';
import { profileLines } from './profile-lines.ts';
import { References } from './References.tsx';
import { TopRisks } from './TopRisks.tsx';
import '../field-tables.css';
import './profile.css';

/** What drives the account, who else is in, what may go wrong, who vouches for us, and where the papers are. */
export function ProfilePage() {
  const { planId } = useOpenPlan();
  const name = usePlan((plan) => plan.account.name);
  useProfileActions();
  return (
    <div className="account-profile">
      <div className="profile-head">
        <Link to="/accounts/$planId/overview" params={{ planId }} className="btn small">
          <IconArrowLeft size={14} aria-hidden /> Overview
        </Link>
        <h2>Profile of {name}</h2>
      </div>
      <div className="profile-columns">
        <div className="profile-column">
          <Initiatives />
          <Competitors />
        </div>
        <div className="profile-column">
          <TopRisks />
          <References />
          <Documents />
        </div>
      </div>
    </div>
  );
}

const additions = [
  {
    id: 'add-initiative',
    label: 'Add an initiative',
    icon: IconTargetArrow,
    shortcut: 'I',
    line: profileLines.initiatives,
  },
  { id: 'add-competitor', label: 'Add a competitor', icon: IconSwords, shortcut: 'C', line: profileLines.competitors },
  {
    id: 'add-reference',
    label: 'Add a reference',
    icon: IconBuildingBridge,
    shortcut: 'R',
    line: profileLines.references,
  },
  { id: 'add-document', label: 'Add a document', icon: IconFileText, shortcut: 'D', line: profileLines.documents },
] as const;

function useProfileActions(): void {
  const writable = useWritable();
  const actions = useMemo<Action[]>(
    () =>
      additions.map(({ id, label, icon: AddIcon, shortcut, line }) => ({
        id,
        label,
        icon: <AddIcon size={16} />,
        shortcut,
        group: 'Profile',
        disabled: !writable,
        run: () => document.getElementById(line)?.focus(),
      })),
    [writable],
  );
  useActions(actions);
}
