import type { LineSummary } from '@core/insight/scoreboard.ts';
import { counted, sayCounts, sayFigure, sayTarget } from '@core/report/score-words.ts';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode, useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { ScoreStatus, type Standing } from './ScoreStatus.tsx';

export interface ShownLine extends LineSummary {
  readonly standing: Standing;
}

interface ScoreTableProps {
  readonly label: string;
  readonly groups: readonly {
    readonly title: string;
    readonly note?: ReactNode;
    readonly lines: readonly ShownLine[];
  }[];
  /** Whether it is about many plans, which are counted beside each line. */
  readonly many: boolean;
  readonly open: string | null;
  readonly onOpen: (line: string | null) => void;
  /** What an open line shows below itself. */
  readonly children: (line: ShownLine) => ReactNode;
}

/** Standards and targets, a line each; one at a time is open. */
export function ScoreTable({ label, groups, many, open, onOpen, children }: ScoreTableProps) {
  const { locale } = useApp();
  const columns = many ? 7 : 5;
  return (
    <div className="score-scroll">
      <table className="table score-table" aria-label={label}>
        <thead>
          <tr>
            <th>Standard or target</th>
            <th className="num">Now</th>
            <th className="num">Target</th>
            <th>Counted</th>
            <th>Standing</th>
            {many ? (
              <>
                <th className="num">Behind it</th>
                <th className="num">Not recorded</th>
              </>
            ) : null}
          </tr>
        </thead>
        {groups.map(({ title, note, lines }) => (
          <tbody key={title}>
            <tr className="score-group">
              <th colSpan={columns} scope="rowgroup">
                {title} {note === undefined ? null : <span>{note}</span>}
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={line.id} line={line} many={many} locale={locale} open={open === line.id} onOpen={onOpen}>
                {children}
              </Line>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface LineProps extends Pick<ScoreTableProps, 'many' | 'onOpen' | 'children'> {
  readonly line: ShownLine;
  readonly locale: string;
  readonly open: boolean;
}

function Line({ line, many, locale, open, onOpen, children }: LineProps) {
  const id = useId();
  const { share, standing, behind, lacking, leftOut } = line;
  return (
    <Fragment>
      <tr className={open ? 'score-line open' : 'score-line'} data-line={line.id}>
        <th scope="row">
          <button
            type="button"
            className="score-open"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onOpen(open ? null : line.id)}
          >
            <IconChevronRight size={14} aria-hidden /> {line.label}
          </button>
        </th>
        <td className="num score-now">
          {share === null ? (
            <span className="t3">–</span>
          ) : (
            <span className="score-figure">
              <Meter share={share} target={line.target} standing={standing} /> <b>{sayFigure(line, share, locale)}</b>
            </span>
          )}
        </td>
        <td className="num t2">{sayTarget(line, locale)}</td>
        <td className="t2">{share === null ? '' : sayCounts(line, line, locale)}</td>
        <td>
          <ScoreStatus standing={standing} />
        </td>
        {many ? (
          <>
            <td className="num t2">{behind === 0 ? '–' : counted(behind, 'plan', locale)}</td>
            <td className="num t2">
              {lacking === 0 ? '–' : counted(lacking, 'plan', locale)}
              {leftOut.plans === 0 ? null : <span className="score-left"> {leftOut.plans} left out</span>}
            </td>
          </>
        ) : null}
      </tr>
      {open ? (
        <tr className="score-detail-row">
          <td colSpan={many ? 7 : 5} id={id}>
            {children(line)}
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

/** The figure against its target: a bar and a mark; what they say is beside them in numbers. */
function Meter({ share, target, standing }: { share: number; target: number; standing: Standing }) {
  // Far past its target a figure fills the bar, and the mark stays where it can be told from the start.
  const most = Math.min(Math.max(share, target) * 1.15, target * 2) || 1;
  const at = (value: number) => `${Math.min(100, (Math.max(0, value) / most) * 100)}%`;
  return (
    <span className={`score-meter ${standing}`} aria-hidden="true">
      <span style={{ width: at(share) }} />
      <i style={{ left: at(target) }} />
    </span>
  );
}
