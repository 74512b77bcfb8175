import type { Phase } from '@core/playbook/playbook.ts';

/** The phases as one bar, each as long as its days. Says nothing that the phases beneath or beside it do not. */
export function PhaseStrip({ phases, small = false }: { phases: readonly Phase[]; small?: boolean }) {
  return (
    <div className={small ? 'pb-strip small' : 'pb-strip'} aria-hidden="true">
      {phases.map(({ id, name, fromDay, toDay }, at) => {
        const free = fromDay - (phases[at - 1]?.toDay ?? 0) - 1;
        return [
          free > 0 ? <span key={`${id}-free`} style={{ flexGrow: free }} /> : null,
          <span key={id} className="pb-strip-phase" style={{ flexGrow: toDay - fromDay + 1 }} title={name}>
            {small ? null : (
              <>
                <b className="clamp">{name}</b>
                <span className="truncate">
                  Day {fromDay}–{toDay}
                </span>
              </>
            )}
          </span>,
        ];
      })}
    </div>
  );
}
