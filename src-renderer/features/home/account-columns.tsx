import { daysBetween, formatDate } from '@core/kernel/dates.ts';
import { stages } from '@core/model/stages.ts';
import { type AccountFieldId, columnFields, type Health, type RowFacts } from '@core/portfolio/account-fields.ts';
import { QUIET_DAYS } from '@core/portfolio/built-in-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { weightedValue } from '@core/portfolio/weighted-value.ts';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconEye } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { segmentNames, wordOf } from '../../ui/words.ts';
import { healthNames } from './field-words.ts';
import { Money } from './Money.tsx';

export interface AccountColumn {
  readonly id: AccountFieldId;
  /** Pixels; of the next step the least, since it takes what is left. */
  readonly width: number;
  readonly numeric?: boolean;
  /** The width of the table, in pixels, from which it stands there unless the user chose; absent: only where chosen. */
  readonly from?: number;
  show(header: PlanHeader, facts: RowFacts, locale: string): ReactNode;
}

/** The stages before a deal is closed, as the meter draws them. */
const STEPS = 6;

const columns: Partial<Record<AccountFieldId, Omit<AccountColumn, 'id'>>> = {
  name: { width: 194, from: 0, show: ({ name }) => name },
  segment: { width: 98, from: 1680, show: ({ segment }) => (segment === undefined ? '' : segmentNames[segment]) },
  industry: { width: 168, from: 1900, show: ({ industry }) => industry },
  owner: { width: 128, from: 1340, show: ({ owner }) => owner },
  territory: { width: 120, show: ({ territory }) => territory },
  status: { width: 100, show: (header, _facts, locale) => <Status header={header} locale={locale} /> },
  stage: { width: 150, from: 0, show: ({ stage }) => <StageMeter stage={stage} /> },
  value: { width: 104, numeric: true, from: 0, show: ({ value }) => <Money value={value} /> },
  weighted: {
    width: 112,
    numeric: true,
    from: 1480,
    show: (header, { chances }) => <Money {...weightedValue(header, chances)} />,
  },
  closeDate: {
    width: 100,
    numeric: true,
    from: 0,
    show: ({ closeDate }, _facts, locale) => (closeDate === undefined ? '' : formatDate(closeDate, locale)),
  },
  phase: {
    width: 144,
    from: 1194,
    show: ({ id }, { digests }) => <Cut className="t2" text={digests.get(id)?.phase?.name} />,
  },
  health: { width: 96, from: 0, show: ({ id }, { digests }) => <HealthMark health={digests.get(id)?.health} /> },
  nextStep: {
    width: 136,
    from: 872,
    // Where nothing is open, nothing is missing.
    show: ({ nextStep, stage }) =>
      nextStep === undefined ? (
        stage === undefined ? (
          ''
        ) : (
          <span className="unplanned">Nothing planned</span>
        )
      ) : (
        <Cut text={nextStep} />
      ),
  },
  lastTouch: {
    width: 76,
    numeric: true,
    from: 952,
    show: (header, { today }, locale) => <Touched header={header} today={today} locale={locale} />,
  },
  coverage: { width: 98, from: 1050, show: ({ held, people }) => <Coverage held={held} people={people} /> },
};

/** The columns to show, the name first: those chosen, else those there is room for in a table that wide. */
export function shownColumns(chosen: readonly AccountFieldId[] | undefined, width: number): readonly AccountColumn[] {
  const ids = chosen ?? columnFields.filter((id) => width >= (columns[id]?.from ?? Number.POSITIVE_INFINITY));
  return ['name' as const, ...ids.filter((id) => id !== 'name')].flatMap((id) => {
    const column = columns[id];
    return column === undefined ? [] : [{ id, ...column }];
  });
}

/** A text that its column may cut off. */
function Cut({ text, className = '' }: { text: string | undefined; className?: string }) {
  return (
    <span className={className} title={text}>
      {text}
    </span>
  );
}

function StageMeter({ stage }: { stage: PlanHeader['stage'] }) {
  if (stage === undefined) return <span className="t3">No opportunity</span>;
  const reached = Math.min(stages.indexOf(stage) + 1, STEPS);
  return (
    <span className="stage" style={{ '--reached': reached / STEPS } as CSSProperties}>
      {wordOf(stage)}
    </span>
  );
}

const healthIcons = { 'at-risk': IconAlertTriangle, watch: IconEye, good: IconCircleCheck };

function HealthMark({ health }: { health: Health | undefined }) {
  if (health === undefined) return null;
  const Icon = healthIcons[health];
  return (
    <span className={`health ${health}`}>
      <Icon size={15} aria-hidden /> {healthNames[health]}
    </span>
  );
}

function Status({ header, locale }: { header: PlanHeader; locale: string }) {
  const { status = 'active', nurtureUntil } = header;
  const until = nurtureUntil === undefined ? '' : ` until ${formatDate(nurtureUntil, locale)}`;
  return <span title={`${wordOf(status)}${until}`}>{wordOf(status)}</span>;
}

function Touched({ header, today, locale }: { header: PlanHeader; today: string; locale: string }) {
  if (header.lastTouch === undefined) return <span className="t3">Never</span>;
  const days = daysBetween(header.lastTouch, today);
  const quiet = days > QUIET_DAYS;
  return (
    <span className={quiet ? 'touched quiet' : 'touched'} title={formatDate(header.lastTouch, locale)}>
      {quiet ? <IconClock size={13} aria-label={`Quiet for over ${QUIET_DAYS} days`} /> : null}
      {days} d
    </span>
  );
}

function Coverage({ held, people }: { held: number; people: number }) {
  if (people === 0) return <span className="t3">Nobody yet</span>;
  return (
    <span
      className="coverage"
      style={{ '--held': held / people } as CSSProperties}
      title={`${held} of ${people} people with regular or deep access`}
    >
      {held}/{people}
    </span>
  );
}
