import { setStageDay } from '@core/deal/opportunity-commands.ts';
import { stageSpells } from '@core/deal/stage-history.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { maxDaysIn, playbookFor } from '@core/playbook/playbook-facts.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useApp } from '../../../ui/app-context.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { stageName } from '../deal-words.ts';

/** When it came to each stage and how long it stayed, against the days that the playbook allows. */
export function StageHistory({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const { clock, locale } = useApp();
  const books = usePlaybooks();
  const account = usePlan((plan) => plan.account);
  const dispatch = useDispatch();
  const writable = useWritable();
  const segment = playbookFor(account, books)?.segment;
  const number = (value: number) => formatNumber(value, locale, 1);
  return (
    <section className="inspector-section" aria-label="Stage history">
      <h3>Stage history</h3>
      <table className="stage-history">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Since</th>
            <th scope="col" className="num">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {stageSpells(opportunity, clock.today()).map(({ stage, present, entered, days, outOfOrder }) => {
            const name = stageName(books.process, stage);
            const allowed = segment === undefined ? undefined : maxDaysIn(books.process, stage, segment);
            const long = days !== null && allowed !== undefined && days > allowed;
            return (
              <tr key={stage} className={present ? 'present' : ''}>
                <th scope="row">{name}</th>
                <td className="field-control">
                  <LocaleDateInput
                    aria-label={`First day in ${name}`}
                    placeholder="–"
                    value={entered ?? null}
                    maxDate={clock.today()}
                    readOnly={!writable}
                    clearable={entered !== undefined && writable}
                    clearButtonProps={{ 'aria-label': `Clear the first day in ${name}` }}
                    error={outOfOrder ? 'Before the stage ahead of it' : undefined}
                    onChange={(on) => on !== (entered ?? null) && dispatch(setStageDay, { id, stage, on })}
                  />
                </td>
                <td className={long ? 'num marked' : 'num'}>
                  {days === null ? (
                    <span className="t3">–</span>
                  ) : (
                    <>
                      {long ? <IconAlertTriangle size={12} role="img" aria-label="Longer than allowed:" /> : null}
                      {number(days)}
                      {allowed === undefined ? null : <span className="t3"> of {number(allowed)}</span>}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
