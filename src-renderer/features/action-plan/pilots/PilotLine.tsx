import type { Id } from '@core/kernel/ids.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { IconArrowRight, IconFlask } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { AttainmentBar, scoreWords } from './attainment.tsx';

/** A pilot in one clickable line: how far it has come, and the way to its inspector. */
export function PilotLine({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id]);
  const criteria = usePlan((plan) => plan.criteria);
  const { select } = useSelection();
  const { locale } = useApp();
  const score = useMemo(() => pilotScore({ criteria }, id), [criteria, id]);
  if (pilot === undefined) return null;
  return (
    <button type="button" className="pilot-line" onClick={() => select([{ kind: 'pilots', id }])}>
      <IconFlask size={15} aria-hidden />
      <span className="grow">
        <span className="pilot-line-name truncate">{pilot.name}</span>
        <span className="t2">{scoreWords(score, locale)}</span>
        <AttainmentBar share={score.score} />
      </span>
      <IconArrowRight size={14} aria-hidden />
    </button>
  );
}
