import type { Id } from '@core/kernel/ids.ts';
import { analyseSlips } from '@core/schedule/slips.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { earliestWords } from './earliest-words.ts';
import { useSlipsView } from './slips-view.ts';
import './slips.css';

/** "If this takes 15 days longer, the signature moves by 8 days", and the way to all the others. */
export function SlipLine({ id }: { id: Id }) {
  const [{ days }, change] = useSlipsView();
  const [, changeView] = usePlanView();
  const milestones = usePlan((plan) => plan.milestones);
  const { locale } = useApp();
  const { slips, close } = useMemo(() => analyseSlips({ milestones }, days, locale), [milestones, days, locale]);
  const slip = slips.find((each) => each.id === id);
  if (slip === undefined) return null;
  return (
    <p className="slip-line">
      {slip.sentence.replace(`“${milestones[id]?.title}”`, 'this')}{' '}
      {close === null || slip.movesBy === 0 ? null : (
        <span className="t3">{earliestWords(close, milestones, locale)} </span>
      )}
      <button
        type="button"
        className="text-btn"
        onClick={() => {
          changeView({ layout: 'timeline' });
          change({ open: true, chosen: id });
        }}
      >
        What if…
      </button>
    </p>
  );
}
