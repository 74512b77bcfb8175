import { type PipelineFigures, pipelineSufficiency } from '@core/deal/pipeline-sufficiency.ts';
import { sayPipeline } from '@core/deal/pipeline-words.ts';
import type { CardSummary, LineSummary } from '@core/insight/scoreboard.ts';
import type { TargetId } from '@core/insight/targets.ts';
import { formatNumber, formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ScoreStatus, standingOf } from './ScoreStatus.tsx';
import { useOwnFigures } from './what-if.ts';
import './sufficiency.css';

type Figure = keyof PipelineFigures;

const figureRows: readonly { figure: Figure; label: string; line: TargetId; most: number; bound: string }[] = [
  {
    figure: 'opportunities',
    label: 'Opportunities',
    line: 'active-opportunities',
    most: 10_000,
    bound: '≥',
  },
  { figure: 'winRate', label: 'Win rate', line: 'win-rate', most: 1, bound: '≥' },
  { figure: 'cycleDays', label: 'Cycle, days', line: 'sales-cycle', most: 10_000, bound: '≤' },
];

function sayOne(figure: Figure, value: number, locale: string): string {
  return figure === 'winRate'
    ? formatShare(value, locale, 1)
    : formatNumber(value, locale, figure === 'cycleDays' ? 0 : 1);
}

/** Whether the pipeline is large enough for the target: the plans' figures, or the user's own in their place. */
export function PipelinePanel({ card, onRecord }: { card: CardSummary; onRecord: (line: TargetId) => void }) {
  const { locale } = useApp();
  const title = useId();
  const [own, setOwn] = useOwnFigures(card.playbook);
  const recorded = recordedFigures(card.targets);
  const figures: PipelineFigures = { ...recorded, ...own };
  const found = pipelineSufficiency(figures, card.sufficiency.target);
  const changed = Object.keys(own).length > 0;
  return (
    <section className="panel sufficiency" aria-labelledby={title}>
      <h2 className="panel-head" id={title}>
        Pipeline sufficiency <span className="grow" />
        <ScoreStatus standing={standingOf({ met: found.enough, measured: true })} />
      </h2>
      <DealsBar deals={found.deals} target={found.target} />
      <p className="sufficiency-said" role="status">
        {sayPipeline(figures, found, locale)}
      </p>
      <table className="table sufficiency-table">
        <thead>
          <tr>
            <th>Figure</th>
            <th className="num">Plans</th>
            <th className="num">Yours</th>
            <th className="num">Needed</th>
          </tr>
        </thead>
        <tbody>
          {figureRows.map(({ figure, label, line, most, bound }) => {
            const value = recorded[figure];
            const needed = found.needed[figure];
            return (
              <tr key={figure}>
                <th scope="row">{label}</th>
                <td className="num">
                  {value === null ? (
                    <button
                      type="button"
                      className="score-link"
                      aria-label={`${label}: not recorded, show what is missing`}
                      onClick={() => onRecord(line)}
                    >
                      Not recorded
                    </button>
                  ) : (
                    sayOne(figure, value, locale)
                  )}
                </td>
                <td className="num field-control">
                  <OwnFigure
                    label={`${label}, a figure of your own`}
                    figure={figure}
                    most={most}
                    value={own[figure]}
                    onChange={(next) => {
                      const { [figure]: _before, ...others } = own;
                      setOwn(next === undefined ? others : { ...others, [figure]: next });
                    }}
                  />
                </td>
                <td className="num">
                  {found.enough === true ? (
                    <span className="t3">–</span>
                  ) : needed === null ? (
                    <span className="t3">{found.deals === null ? '–' : 'not alone'}</span>
                  ) : (
                    `${bound} ${sayOne(figure, needed, locale)}`
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="sufficiency-note">
        {changed ? (
          <>
            Reckoned with your own figures. They stay on this computer and change no plan.{' '}
            <button type="button" className="score-link" onClick={() => setOwn({})}>
              Back to the plans’ figures
            </button>
          </>
        ) : (
          'Type figures of your own to see what they come to. They stay on this computer and change no plan.'
        )}
      </p>
    </section>
  );
}

function recordedFigures(targets: readonly LineSummary[]): PipelineFigures {
  const share = (id: TargetId) => targets.find((line) => line.id === id)?.share ?? null;
  return { opportunities: share('active-opportunities'), winRate: share('win-rate'), cycleDays: share('sales-cycle') };
}

interface OwnFigureProps {
  readonly label: string;
  readonly figure: Figure;
  readonly most: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function OwnFigure({ label, figure, most, value, onChange }: OwnFigureProps) {
  const { locale } = useApp();
  const { onKeyDown, ...draft } = useDraft<number | undefined>({
    value,
    format: (number) => (number === undefined ? '' : sayOne(figure, number, locale)),
    parse(text) {
      if (text.trim() === '') return { value: undefined };
      const number = parseNumber(text, locale);
      if (number === null) return { message: 'Not a number' };
      const typed = figure === 'winRate' && !text.includes('%') ? number / 100 : number;
      return typed >= 0 && typed <= most ? { value: typed } : { message: 'Out of range' };
    },
    commit: onChange,
  });
  return <TextInput aria-label={label} inputMode="decimal" placeholder="–" onKeyDown={onKeyDown} {...draft} />;
}

/** Deals a month as a bar against the target; the sentence below says the same. */
function DealsBar({ deals, target }: { deals: number | null; target: number }) {
  const { locale } = useApp();
  const most = Math.max(deals ?? 0, target) * 1.15 || 1;
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <div className="deals" aria-hidden="true">
      <div className="deals-bar">
        <span style={{ width: at(deals ?? 0) }} />
        <i style={{ left: at(target) }} />
      </div>
      <div className="deals-words">
        <b>{deals === null ? '–' : formatNumber(deals, locale, 2)}</b> deals a month
        <span className="grow" />
        target {formatNumber(target, locale, 2)}
      </div>
    </div>
  );
}
