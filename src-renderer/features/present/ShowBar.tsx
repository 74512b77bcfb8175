import { isCustomerSafe, type Presentation } from '@core/report/presentations.ts';
import { IconChevronLeft, IconChevronRight, IconNotes, IconShieldCheck } from '@tabler/icons-react';
import { usePlan } from '../../ui/plan-context.tsx';
import { Elapsed } from './Elapsed.tsx';

interface ShowBarProps {
  readonly audience: Presentation;
  readonly startedAt: number;
  readonly at: number;
  readonly total: number;
  readonly notesBlocked: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onNotes: () => void;
  readonly onLeave: () => void;
}

interface BarWords {
  readonly mark: string;
  readonly whom: (account: string) => string;
  readonly what: string;
}

const ours: BarWords = { mark: 'Internal', whom: (account) => account, what: 'For our side only' };
const theirs = { mark: 'Customer-safe', whom: (account: string) => `Presenting to ${account}` };
const words: Readonly<Record<Presentation, BarWords>> = {
  internal: ours,
  customer: {
    ...theirs,
    what: 'Names, titles, departments, reporting lines, project roles, shared milestones',
  },
  'case-manager': { ...ours, what: 'The business case, for our side only' },
  'case-board': { ...theirs, whom: (account) => `Presenting to the board of ${account}`, what: 'The business case' },
  'case-customer': { ...theirs, what: 'The business case' },
};

/** Says on our side what is being shown and to whom, and moves through it. */
export function ShowBar({ audience, startedAt, at, total, notesBlocked, ...on }: ShowBarProps) {
  const account = usePlan((plan) => plan.account.name);
  const { mark, whom, what } = words[audience];
  const safe = isCustomerSafe(audience);
  return (
    <header className="show-bar" data-mantine-color-scheme="dark">
      <span className={safe ? 'show-mark safe' : 'show-mark'}>
        {safe ? <IconShieldCheck size={16} aria-hidden /> : null}
        {mark}
      </span>
      <span className="truncate show-whom">{whom(account)}</span>
      <span className="truncate show-what">{what}</span>
      <span className="grow" />
      {notesBlocked ? <span role="alert">The browser opened no window for the notes</span> : null}
      <Elapsed since={startedAt} />
      <button
        type="button"
        className="show-btn icon"
        aria-label="Presenter notes (N)"
        title="Presenter notes (N)"
        onClick={on.onNotes}
      >
        <IconNotes size={15} aria-hidden />
      </button>
      <button type="button" className="show-btn icon" aria-label="Previous page" disabled={at <= 1} onClick={on.onBack}>
        <IconChevronLeft size={15} aria-hidden />
      </button>
      <span className="show-count">{total === 0 ? '–' : `${at} of ${total}`}</span>
      <button type="button" className="show-btn icon" aria-label="Next page" disabled={at >= total} onClick={on.onNext}>
        <IconChevronRight size={15} aria-hidden />
      </button>
      <button type="button" className="show-btn" onClick={on.onLeave}>
        Leave <kbd>Esc</kbd>
      </button>
    </header>
  );
}
