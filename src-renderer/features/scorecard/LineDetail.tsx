import type { LineSummary } from '@core/insight/scoreboard.ts';
import { fieldsOfLine, type ScoreLine } from '@core/insight/scorecard.ts';
import type { FieldToFill } from '@core/insight/standard-fields.ts';
import { counted, listed, sayCounts, sayFigure } from '@core/report/score-words.ts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';

/** What a line counts, and the plans that it comes from and that lack something for it. */
export function LineDetail({ line, full }: { line: LineSummary; full: ScoreLine | null }) {
  return (
    <div className="score-detail">
      <CountsNote line={line} />
      {full === null ? (
        <div
          className="skeleton score-waiting"
          role="status"
          aria-busy="true"
          aria-label="Reading the plans behind it"
        />
      ) : (
        <>
          <div className="score-sides">
            <PlansBehind line={full} />
            {line.measured ? <Missing line={full} /> : null}
          </div>
          <LeftOut line={full} />
        </>
      )}
    </div>
  );
}

export function CountsNote({ line }: { line: LineSummary }) {
  const { numerator, denominator } = line.counts;
  return (
    <p className="score-counts">
      <b>{numerator}</b>
      <span className="t3"> over </span>
      <b>{denominator}</b>
      {line.measured ? null : ' Longview does not know how to measure a standard of your own, so it is never recorded.'}
    </p>
  );
}

function PlansBehind({ line }: { line: ScoreLine }) {
  const { locale } = useApp();
  const title = useId();
  const { rows, more } = useStep(line.plans, 4);
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>
        Behind it <span className="t3">{counted(line.plans.length, 'plan', locale)}</span>
      </h3>
      {line.plans.length === 0 ? (
        <p className="t2">No plan has anything recorded that this could be measured by.</p>
      ) : (
        <table className="table score-plans" aria-labelledby={title}>
          <thead>
            <tr>
              <th>Plan</th>
              <th className="num">Alone</th>
              <th className="num">Counted</th>
              <th>
                <span className="visually-hidden">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((plan) => (
              <tr key={plan.plan}>
                <th scope="row">{plan.name}</th>
                <td className="num">{sayFigure(line, plan.share, locale)}</td>
                <td className="num t2">{sayCounts(line, plan, locale)}</td>
                <td className="num">
                  <RecordLink line={line} plan={plan} field={0} words="Open" label={`Open it in ${plan.name}`} />
                </td>
              </tr>
            ))}
            {more}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Missing({ line }: { line: ScoreLine }) {
  const title = useId();
  const { rows, more } = useStep(line.toFill, 3);
  const fields = fieldsOfLine(line);
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>Not recorded</h3>
      {line.toFill.length === 0 ? (
        <p className="t2">Nothing is missing.</p>
      ) : (
        <table className="table score-plans" aria-labelledby={title}>
          <thead>
            <tr>
              <th>Plan</th>
              <th>What is missing</th>
              <th>
                <span className="visually-hidden">Record it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((plan) => (
              <tr key={`${plan.plan} ${plan.kind} ${plan.field} ${plan.label}`}>
                <th scope="row">{plan.name}</th>
                <td className="t2">
                  {plan.label}
                  {plan.ids.length > 1 ? ` (${plan.ids.length})` : ''}
                </td>
                <td className="num">
                  <RecordLink
                    line={line}
                    plan={plan}
                    field={Math.max(
                      0,
                      fields.findIndex((field) => isSameField(field, plan)),
                    )}
                    words="Record it"
                    label={`Record it: ${plan.label} of ${plan.name}`}
                  />
                </td>
              </tr>
            ))}
            {more}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function isSameField(a: Omit<FieldToFill, 'ids'>, b: Omit<FieldToFill, 'ids'>): boolean {
  return a.kind === b.kind && a.field === b.field && a.label === b.label;
}

interface RecordLinkProps {
  readonly line: Pick<ScoreLine, 'id'>;
  readonly plan: { readonly plan: string };
  /** Which of the line's fields. */
  readonly field: number;
  readonly words: string;
  readonly label: string;
}

/** To the very field, in the plan's own review. */
function RecordLink({ line, plan, field, words, label }: RecordLinkProps) {
  return (
    <Link
      to="/accounts/$planId/review"
      params={{ planId: plan.plan }}
      search={{ line: line.id, field }}
      className="btn small"
      aria-label={label}
    >
      {words}
    </Link>
  );
}

function LeftOut({ line }: { line: ScoreLine }) {
  const { locale } = useApp();
  if (line.notCompared.length === 0) return null;
  const first = line.notCompared.slice(0, 20).map(({ name, currencies }) => `${name} (${listed(currencies)})`);
  const others = line.notCompared.length - first.length;
  const names = others > 0 ? [...first, counted(others, 'other plan', locale)] : first;
  return (
    <p className="score-left-out">
      Left out, because their amounts are not in {line.currency} and there is no exchange rate: {listed(names)}.
    </p>
  );
}

const STEP = 50;

/** So many rows at first, as many more when asked. */
export function useStep<T>(all: readonly T[], columns: number, step = STEP): { rows: readonly T[]; more: ReactNode } {
  const { locale } = useApp();
  const [count, setCount] = useState(step);
  const hidden = Math.max(0, all.length - count);
  const words = `Show ${Math.min(step, hidden)} more of ${counted(hidden, 'other', locale)}`;
  return {
    rows: all.slice(0, count),
    more:
      hidden === 0 ? null : (
        <tr>
          <td colSpan={columns}>
            <button type="button" className="btn small" onClick={() => setCount(count + step)}>
              {words}
            </button>
          </td>
        </tr>
      ),
  };
}
