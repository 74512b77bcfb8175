import type { IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type CountBackStep, countBack } from '@core/schedule/count-back.ts';
import { Popover } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { daysWord, nearDay } from '../schedule-words.ts';
import './counting-back.css';

/** What must begin by when for the close to come on its date: the next two in words, all of them as a list. */
export function CountingBack({ closeDate }: { closeDate: IsoDate }) {
  const milestones = usePlan((plan) => plan.milestones);
  const { clock, locale } = useApp();
  const [opened, setOpened] = useState(false);
  const today = clock.today();
  const back = useMemo(() => countBack({ milestones }, closeDate, today), [milestones, closeDate, today]);
  if (back === null) return null;
  const titleOf = (id: Id) => milestones[id]?.title ?? '';
  const day = (date: IsoDate) => nearDay(date, today, locale);
  const words = nextWords(back.steps, titleOf, day);
  return (
    <div className="counting-back">
      <IconArrowBackUp size={16} aria-hidden />
      <div className="counting-back-words">
        <b className="truncate">
          Counting back <span>from {day(closeDate)}</span>
        </b>
        <p title={words}>{words}</p>
      </div>
      <Popover position="bottom-end" shadow="md" width={470} trapFocus returnFocus opened={opened} onChange={setOpened}>
        <Popover.Target>
          <button type="button" className="btn" onClick={() => setOpened(!opened)}>
            See steps<span className="visually-hidden"> back from {day(closeDate)}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Steps steps={back.steps} titleOf={titleOf} onOpen={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

/**
 * "Vendor evaluation must start by 18 Jan, redlines by 1 Feb.": what has the least room, and then what has the least of the
 * rest. What should have begun comes first.
 */
function nextWords(
  steps: readonly CountBackStep[],
  titleOf: (id: Id) => string,
  day: (date: IsoDate) => string,
): string {
  const late = steps.filter(({ overdueDays }) => overdueDays > 0);
  const [worst] = late;
  if (worst !== undefined) {
    const others =
      late.length === 1 ? '' : `, and ${late.length - 1} more ${late.length === 2 ? 'is' : 'are'} too late`;
    const should = worst.begun
      ? `should have ended by ${day(worst.endBy)}`
      : `should have started by ${day(worst.startBy)}`;
    return `${titleOf(worst.id)} ${should}${others}.`;
  }
  const tight = steps.filter(({ begun }) => !begun).sort((a, b) => a.spareDays - b.spareDays);
  const [first] = tight;
  const second = tight.find(({ spareDays }) => first !== undefined && spareDays > first.spareDays);
  if (first === undefined) return 'Everything on the way there is under way.';
  const then = second === undefined ? '' : `, ${titleOf(second.id)} by ${day(second.startBy)}`;
  return `${titleOf(first.id)} must start by ${day(first.startBy)}${then}.`;
}

interface StepsProps {
  readonly steps: readonly CountBackStep[];
  readonly titleOf: (id: Id) => string;
  readonly onOpen: () => void;
}

function Steps({ steps, titleOf, onOpen }: StepsProps) {
  const { clock, locale } = useApp();
  const { select } = useSelection();
  const milestones = usePlan((plan) => plan.milestones);
  return (
    <div className="counting-back-steps">
      <div className="counting-back-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Start by</th>
              <th scope="col">End by</th>
              <th scope="col">Room</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, begun, startBy, endBy, spareDays, overdueDays }) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    onClick={() => {
                      select([{ kind: 'milestones', id }]);
                      onOpen();
                    }}
                  >
                    <StatusGlyph status={milestones[id]?.status ?? 'not-started'} />
                    <span className="truncate">{titleOf(id)}</span>
                  </button>
                </th>
                <td className={!begun && overdueDays > 0 ? 'late' : ''}>
                  {begun ? 'Begun' : nearDay(startBy, clock.today(), locale)}
                </td>
                <td className={begun && overdueDays > 0 ? 'late' : ''}>{nearDay(endBy, clock.today(), locale)}</td>
                <td className={spareDays < 0 ? 'late' : ''}>
                  {spareDays < 0 ? `${daysWord(-spareDays)} short` : daysWord(spareDays)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>Each takes the days that it is planned for. Room is what is left between its planned end and that day.</p>
    </div>
  );
}
