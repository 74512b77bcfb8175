import { summarise } from '@core/insight/scoreboard.ts';
import { fieldsOfLine, type ScoreLine, scorecard, scorePlan } from '@core/insight/scorecard.ts';
import { type TargetId, targetTable } from '@core/insight/targets.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { segments } from '@core/model/account-choices.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { SelectField } from '../../ui/entity-fields.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { choices, segmentNames } from '../../ui/words.ts';
import { CountsNote, isSameField } from './LineDetail.tsx';
import { recordPanels } from './record/record-panels.ts';
import { useFocusField } from './record/use-focus-field.ts';
import { ScoreStatus, type Standing, standingOf } from './ScoreStatus.tsx';
import { ScoreTable, type ShownLine } from './ScoreTable.tsx';
import './scorecard.css';
import './record/record.css';

/** One account against the standards and targets of its playbook; whatever is not recorded is recorded here. */
export function ReviewPage() {
  const account = usePlan((plan) => plan.account);
  const books = usePlaybooks();
  const playbook = playbookFor(account, books);
  return (
    <div className="review">{playbook === undefined ? <NoPlaybook /> : <PlanScorecard playbook={playbook} />}</div>
  );
}

const segmentChoices = choices(segments, segmentNames);
const account = { kind: 'account', id: 'account' } as const;

function NoPlaybook() {
  return (
    <div className="empty">
      <h2>No playbook measures this account</h2>
      <p>Its segment decides which standards and targets it is held against. Choose one here or in the profile.</p>
      <div className="review-segment field-control">
        <SelectField
          row={account}
          field="segment"
          label="Segment"
          bare
          options={segmentChoices}
          placeholder="Segment"
        />
      </div>
    </div>
  );
}

function PlanScorecard({ playbook }: { playbook: Playbook }) {
  const { clock, locale } = useApp();
  const plan = usePlan((whole) => whole);
  const today = clock.today();
  const { line: open, field } = useSearch({ from: '/accounts/$planId/review' });
  const navigate = useNavigate({ from: '/accounts/$planId/review' });
  const card = useMemo(
    () => scorecard(playbook, [scorePlan(plan, { playbooks: [playbook] }, today)]),
    [playbook, plan, today],
  );
  useFocusField(open, field);
  const standards = card.standards.map(shown);
  const targets = card.targets.map(shown);
  const count = (standing: Standing) => [...standards, ...targets].filter((line) => line.standing === standing).length;
  const lines = new Map([...card.standards, ...card.targets].map((line) => [line.id, line]));
  return (
    <section className="panel" aria-labelledby="review-title">
      <h2 className="panel-head review-head" id="review-title">
        {playbook.name} scorecard <span className="count">as of {formatDate(today, locale, 'long')}</span>
        <span className="grow" />
        {(['met', 'missed', 'open'] as const).map((standing) => (
          <ScoreStatus key={standing} standing={standing} count={String(count(standing))} />
        ))}
      </h2>
      <ScoreTable
        label="Scorecard of this account"
        many={false}
        open={open ?? null}
        onOpen={(line) => void navigate({ search: line === null ? {} : { line }, replace: true })}
        groups={[
          { title: 'Quality standards', lines: standards },
          {
            title: 'Targets',
            note: (
              <>
                of one account executive over all plans: here is what this one brings.{' '}
                <Link to="/scorecard" search={{ playbook: playbook.id }}>
                  All plans
                </Link>
              </>
            ),
            lines: targets,
          },
        ]}
      >
        {(line) => <Fields line={lines.get(line.id)!} playbook={playbook} />}
      </ScoreTable>
    </section>
  );
}

/** What is added up over plans is a part here: one plan alone is not held against what is asked of all of them. */
function shown(line: ScoreLine): ShownLine {
  const isPart = line.group === 'target' && targetTable[line.id as TargetId].pool === 'same';
  return { ...summarise(line), standing: standingOf(line, isPart) };
}

/** Everything that a line is measured by, to be recorded and mended. */
function Fields({ line, playbook }: { line: ScoreLine; playbook: Playbook }) {
  const fields = fieldsOfLine(line);
  return (
    <div className="score-detail">
      <CountsNote line={summarise(line)} />
      {line.notCompared.length === 0 ? null : (
        <p className="score-left-out">
          Amounts in {line.notCompared.flatMap(({ currencies }) => currencies).join(', ')} are left out: what counts is
          in {line.currency}, and there is no exchange rate.
        </p>
      )}
      {fields.map((field, at) => {
        const { Panel, hint, lacking: word = 'not recorded' } = recordPanels[`${field.kind}.${field.field}`]!;
        const lacking = line.toFill.find((each) => isSameField(each, field));
        return (
          <section key={field.label} className="record" data-field={at} aria-label={field.label}>
            <h3>
              {field.label}
              {lacking === undefined ? null : (
                <span className="record-lacking">
                  {lacking.ids.length === 0
                    ? 'not recorded'
                    : lacking.ids.length > 1
                      ? `${word} for ${lacking.ids.length}`
                      : word}
                </span>
              )}
              {hint === undefined ? null : <span className="t3">{hint}</span>}
            </h3>
            <Panel field={field.field} label={field.label} lacking={lacking?.ids ?? none} playbook={playbook} />
          </section>
        );
      })}
    </div>
  );
}

const none: readonly string[] = [];
