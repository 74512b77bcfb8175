import type { CardSummary, Scoreboard } from '@core/insight/scoreboard.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { counted } from '@core/report/score-words.ts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { BoardProgress } from '../../ui/BoardProgress.tsx';
import { OverviewFrame } from '../../ui/OverviewFrame.tsx';
import { useHeaders } from '../../ui/portfolio.ts';
import { LineDetail, useStep } from './LineDetail.tsx';
import { PipelinePanel } from './PipelinePanel.tsx';
import { ScoreStatus, standingOf } from './ScoreStatus.tsx';
import { ScoreTable, type ShownLine } from './ScoreTable.tsx';
import { useScoreboard } from './use-scoreboard.ts';
import './scorecard.css';

/** The quality standards and targets of each playbook, over all plans that are measured by it. */
export function ScorecardPage() {
  const { clock, locale } = useApp();
  const { playbook, line } = useSearch({ from: '/scorecard' });
  const navigate = useNavigate({ from: '/scorecard' });
  const headers = useHeaders();
  const open = playbook === undefined || line === undefined ? null : { playbook, line };
  const state = useScoreboard(open);
  const { board } = state;
  const cards = board?.cards ?? [];
  const card = cards.find((each) => each.playbook === playbook) ?? cards[0];
  const show = (next: string | undefined, opened?: string | null) =>
    void navigate({
      search: { ...(next && { playbook: next }), ...(opened && { line: opened }) },
      replace: next === playbook,
    });
  const day = formatDate(clock.today(), locale, 'long');
  return (
    <OverviewFrame
      title="Scorecard"
      sub={board === null ? day : `${counted(measured(board), 'plan', locale)}, as of ${day}`}
    >
      <main className="scores" id="main" tabIndex={-1}>
        {headers?.length === 0 ? (
          <NoPlans />
        ) : (
          <>
            <BoardProgress {...state} />
            {card === undefined ? null : (
              <>
                <div className="scores-bar">
                  <div className="seg">
                    {cards.map(({ playbook: id, name, plans }) => (
                      <button key={id} type="button" aria-pressed={id === card.playbook} onClick={() => show(id)}>
                        {name} <span className="t3">{formatNumber(plans, locale, 0)}</span>
                      </button>
                    ))}
                  </div>
                  <Totals card={card} />
                </div>
                <Card
                  key={card.playbook}
                  card={card}
                  board={state.board}
                  line={line ?? null}
                  onOpen={(id) => show(card.playbook, id)}
                />
              </>
            )}
            {board === null ? null : <Without board={board} />}
          </>
        )}
      </main>
    </OverviewFrame>
  );
}

function measured({ cards }: Scoreboard): number {
  return cards.reduce((all, { plans }) => all + plans, 0);
}

function Totals({ card }: { card: CardSummary }) {
  const { locale } = useApp();
  const say = (value: number) => formatNumber(value, locale, 0);
  return (
    <span className="scores-totals">
      <ScoreStatus standing="met" count={say(card.met)} />
      <ScoreStatus standing="missed" count={say(card.missed)} />
      <ScoreStatus standing="open" count={say(card.notRecorded)} />
    </span>
  );
}

interface CardProps {
  readonly card: CardSummary;
  readonly board: Scoreboard | null;
  readonly line: string | null;
  readonly onOpen: (line: string | null) => void;
}

function Card({ card, board, line, onOpen }: CardProps) {
  const { locale } = useApp();
  const shown = (lines: CardSummary['standards']): ShownLine[] =>
    lines.map((each) => ({ ...each, standing: standingOf(each) }));
  // A line that is asked for from elsewhere is brought into sight, and the keyboard to it.
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (line === null) return;
    const row = document.querySelector(`[data-line="${CSS.escape(line)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (asked.current === line) row?.querySelector('button')?.focus();
    asked.current = null;
  }, [line]);
  return (
    <div className="scores-columns">
      <section className="panel" aria-labelledby="scores-card">
        <h2 id="scores-card" className="visually-hidden">
          Scorecard of {card.name}
        </h2>
        <ScoreTable
          label={`Scorecard of ${card.name}`}
          many
          open={line}
          onOpen={onOpen}
          groups={[
            {
              title: 'Quality standards',
              note: `over ${counted(card.plans, 'plan', locale)}`,
              lines: shown(card.standards),
            },
            { title: 'Targets', note: 'of one account executive, over all of them', lines: shown(card.targets) },
          ]}
        >
          {(each) => <LineDetail line={each} full={board?.line?.id === each.id ? board.line : null} />}
        </ScoreTable>
      </section>
      <PipelinePanel
        card={card}
        onRecord={(target) => {
          asked.current = target;
          onOpen(target);
        }}
      />
    </div>
  );
}

/** Plans that no playbook measures, each with the way to give it one; and those that could not be read. */
function Without({ board }: { board: Scoreboard }) {
  const { locale } = useApp();
  const { rows, more } = useStep(board.without, 2);
  if (board.without.length === 0 && board.unread.length === 0) return null;
  return (
    <section className="panel scores-without" aria-labelledby="scores-without">
      <h2 className="panel-head" id="scores-without">
        Without a playbook <span className="count">{counted(board.without.length, 'plan', locale)}</span>
      </h2>
      <p>
        What has no segment and names no playbook that is here is measured by none. Give it a segment, and it is
        measured by that segment’s playbook.
      </p>
      {board.unread.length === 0 ? null : (
        <p>{counted(board.unread.length, 'plan', locale)} could not be read and did not count.</p>
      )}
      <table className="table" aria-labelledby="scores-without">
        <tbody>
          {rows.map(({ plan, name }) => (
            <tr key={plan}>
              <th scope="row">{name}</th>
              <td className="num">
                <Link
                  to="/accounts/$planId/review"
                  params={{ planId: plan }}
                  className="btn small"
                  aria-label={`Give ${name} a segment`}
                >
                  Give it a segment
                </Link>
              </td>
            </tr>
          ))}
          {more}
        </tbody>
      </table>
    </section>
  );
}

function NoPlans() {
  const run = useRunAction();
  return (
    <div className="empty">
      <h2>Nothing to measure yet</h2>
      <p>
        The scorecard holds your accounts against the standards and targets of their segment’s playbook. It begins with
        an account, or with a look at the sample account.
      </p>
      <div className="steps">
        <button type="button" className="btn primary" onClick={() => run('new-account')}>
          New account
        </button>
        <button type="button" className="btn" onClick={() => run('open-sample')}>
          Open the sample account
        </button>
      </div>
    </div>
  );
}
