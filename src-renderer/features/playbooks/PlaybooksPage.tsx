import { isBundled } from '@core/playbook/own-playbooks.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { IconCopy, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { useOwn, usePlaybooks } from '../../ui/playbooks.ts';
import { segmentNames } from '../../ui/words.ts';
import { figureText } from './fields.tsx';
import { PhaseStrip } from './PhaseStrip.tsx';
import { useCopy } from './PlaybookButtons.tsx';
import { PlaybooksFrame } from './PlaybooksFrame.tsx';
import { rangeText } from './sections/FitSection.tsx';

/** All playbooks and the sales process: those that come with the app, and the user's own. */
export function PlaybooksPage() {
  const { playbooks, process } = usePlaybooks();
  const own = useOwn();
  const run = useRunAction();
  const bundled = playbooks.filter(({ id }) => isBundled(bundledPlaybooks, id));
  const theirs = playbooks.filter(({ id }) => !isBundled(bundledPlaybooks, id));
  return (
    <PlaybooksFrame
      title="Playbooks"
      isList
      sub="how accounts of a segment are worked"
      buttons={
        <button type="button" className="btn" onClick={() => run('import-playbook')}>
          <IconUpload size={15} aria-hidden /> Import
        </button>
      }
    >
      <main className="pb-page" id="main" tabIndex={-1}>
        <div className="pb-shelf">
          <Shelf title="Your own" playbooks={theirs}>
            {theirs.length > 0 || own === null ? null : (
              <p className="t2">
                None yet. Copy one below and change whatever is different with you: a plan follows it once its account
                names it.
              </p>
            )}
          </Shelf>
          <Shelf title="With the app" playbooks={bundled} />
          <section className="pb-section" aria-labelledby="pb-shelf-process">
            <h2 id="pb-shelf-process">For all segments</h2>
            <ProcessCard process={process} own={own?.process !== undefined} />
          </section>
          {own === null || own.unread.length === 0 ? null : (
            <p className="t2">
              {own.unread.length === 1 ? 'One more was' : `${own.unread.length} more were`} written by a newer Longview
              and cannot be shown here. Nothing of it is lost.
            </p>
          )}
        </div>
      </main>
    </PlaybooksFrame>
  );
}

function Shelf(props: { title: string; playbooks: readonly Playbook[]; children?: React.ReactNode }) {
  const { title, playbooks, children } = props;
  const id = `pb-shelf-${title.replaceAll(' ', '-')}`;
  return (
    <section className="pb-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {playbooks.length === 0 ? null : (
        <ul className="pb-books">
          {playbooks.map((playbook) => (
            <BookCard key={playbook.id} playbook={playbook} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BookCard({ playbook }: { playbook: Playbook }) {
  const { id, name, segment, summary, currency, employees, annualRevenue, annualBudget, phases } = playbook;
  const { locale } = useApp();
  const copy = useCopy();
  const show = (as: 'number' | 'money') => (value: number) => figureText(value, { as, currency, locale });
  const facts = [
    ['Employees', rangeText(employees, show('number'))],
    ['Yearly revenue', rangeText(annualRevenue, show('money'))],
    ['Budget a year', rangeText(annualBudget, show('money'))],
    ['Phases', `${phases.length}, ${phases.at(-1)?.toDay ?? 0} days`],
  ] as const;
  return (
    <li className="panel pb-book">
      <div className="pb-book-head">
        <Link to="/playbooks/$playbookId" params={{ playbookId: id }} className="pb-book-name clamp">
          {name}
        </Link>
        {name === segmentNames[segment] ? null : <span className="chip outline">{segmentNames[segment]}</span>}
        <span className="grow" />
        <button
          type="button"
          className="icon-btn pb-book-copy"
          aria-label={`Copy ${name}`}
          title="Copy to edit"
          onClick={() => copy(playbook)}
        >
          <IconCopy size={15} aria-hidden />
        </button>
      </div>
      <p className="t2 clamp pb-book-summary">{summary}</p>
      <PhaseStrip phases={phases} small />
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function ProcessCard({ process, own }: { process: SalesProcess; own: boolean }) {
  return (
    <div className="panel pb-book pb-process-card">
      <div className="pb-book-head">
        <Link to="/sales-process" className="pb-book-name">
          {process.name}
        </Link>
        {own ? <span className="chip outline">Your own</span> : null}
      </div>
      <ol className="pb-stages">
        {process.stages.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
    </div>
  );
}
