import { sayProblem } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { OnExisting } from '@core/portfolio/portfolio-commands.ts';
import { fileCaps, type OpenedFile, PlatformError } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { IconFolderOpen, IconSparkles } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { incomingPlaybooks } from '../../ui/incoming-playbooks.ts';
import { incomingTables } from '../../ui/incoming-tables.ts';
import { looksLikePlaybook } from './looks-like-playbook.ts';
import { readSample } from './samples.ts';
import { type Refused, useDroppedFiles } from './use-dropped-files.ts';

export const planFileFilter = { name: 'Longview plan', extensions: ['longview.json', 'json', 'zip'] } as const;

interface Question {
  readonly plans: readonly AccountPlan[];
  readonly existing: readonly string[];
}

/**
 * Opens plan files and archives of them, from a dialog, dropped on the window, or handed over by the system; says what could not be opened. Playbook
 * files among them go to the playbooks, tables to the import.
 */
export function PlanFiles() {
  const { platform, portfolio } = useApp();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);

  const add = useCallback(
    async (plans: readonly AccountPlan[], onExisting: OnExisting) => {
      setQuestion(null);
      const added = await portfolio.addPlans(plans, onExisting);
      if (!added.ok) return setRefused([{ name: 'The store', problems: added.problems.map(sayProblem) }]);
      const [first] = added.value;
      if (added.value.length === 1 && first !== undefined) {
        return void navigate({ to: '/accounts/$planId/overview', params: { planId: first } });
      }
      notifications.show({ message: `${added.value.length} accounts opened.` });
    },
    [portfolio, navigate],
  );

  const take = useCallback(
    async (dropped: readonly OpenedFile[], unread: readonly Refused[] = []) => {
      const [books, files] = partition(dropped, ({ bytes }) => looksLikePlaybook(bytes));
      if (books.length > 0) incomingPlaybooks.set([...incomingPlaybooks.get(), ...books]);
      if (files.length === 0 && unread.length === 0) return;
      // Read when a file is: checking one needs every schema, and Home none.
      const { readPlans } = await import('./read-plans.ts');
      const read = files.map(({ name, bytes }) => ({ name, result: readPlans(bytes) }));
      const wrong = read.flatMap(({ name, result }) =>
        result.ok ? [] : [{ name, problems: result.problems.map(sayProblem) }],
      );
      setRefused([...unread, ...wrong]);
      const plans = read.flatMap(({ result }) => (result.ok ? result.value : []));
      if (plans.length === 0) return;
      const existing = await portfolio.existing(plans);
      if (existing.length > 0) setQuestion({ plans, existing: existing.map(({ name }) => name) });
      else await add(plans, 'keep-both');
    },
    [portfolio, add],
  );

  const open = useCallback(async () => {
    try {
      const files = await platform.openFiles(planFileFilter, fileCaps.openBytes);
      if (files !== null) await take(files);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      setRefused([{ name: 'Opening a file', problems: [error.message] }]);
    }
  }, [platform, take]);

  useEffect(
    () =>
      platform.onFilesOpened(
        (files) => void take(files),
        (problem) => setRefused([{ name: 'Opening a file', problems: [problem.message] }]),
      ),
    [platform, take],
  );
  const takeTables = useCallback(
    (files: readonly File[]) => {
      incomingTables.set([...incomingTables.get(), ...files]);
      void navigate({ to: '/import' });
    },
    [navigate],
  );
  const held = useDroppedFiles(take, takeTables);

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'open-file',
        label: 'Open plan files…',
        icon: <IconFolderOpen size={16} />,
        shortcut: 'mod+O',
        group: 'File',
        run: () => void open(),
      },
      {
        id: 'open-sample',
        label: 'Open the sample account',
        icon: <IconSparkles size={16} />,
        group: 'File',
        run: () => void readSample().then((bytes) => take([{ name: 'sample', bytes }])),
      },
    ],
    [open, take],
  );
  useActions(actions);

  return (
    <>
      {held ? <div className="drop-veil">Drop plan files to open them, CSV files to import them</div> : null}
      {question === null ? null : (
        <ExistingDialog question={question} onAnswer={add} onClose={() => setQuestion(null)} />
      )}
      {refused.length > 0 && question === null ? (
        <RefusedDialog refused={refused} onClose={() => setRefused([])} />
      ) : null}
    </>
  );
}

function partition<T>(all: readonly T[], is: (each: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}

function RefusedDialog({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={refused.length === 1 ? 'A file was not opened' : `${refused.length} files were not opened`}
    >
      {refused.map(({ name, problems }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
        <section key={i} className="refused">
          <h3>{name}</h3>
          <ul>
            {problems.slice(0, 8).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length > 8 ? <p className="t2">and {problems.length - 8} more problems</p> : null}
        </section>
      ))}
      <p className="t2">
        Nothing in {refused.length === 1 ? 'this file was' : 'these files was'} taken over or changed.
      </p>
    </Dialog>
  );
}

function ExistingDialog(props: {
  question: Question;
  onAnswer: (plans: readonly AccountPlan[], onExisting: OnExisting) => void;
  onClose: () => void;
}) {
  const { question } = props;
  const names = question.existing.slice(0, 5).join(', ');
  return (
    <Dialog onClose={props.onClose} title="Already on this computer">
      <p>
        {names} {question.existing.length === 1 ? 'is' : 'are'} here already. Keep both, or put the file in place of
        what is here? Undo on Home takes either back.
      </p>
      <div className="dialog-buttons">
        <button type="button" className="btn" onClick={props.onClose}>
          Cancel
        </button>
        <button type="button" className="btn" onClick={() => props.onAnswer(question.plans, 'replace')}>
          Replace
        </button>
        <button type="button" className="btn primary" onClick={() => props.onAnswer(question.plans, 'keep-both')}>
          Keep both
        </button>
      </div>
    </Dialog>
  );
}
