import { editProcess, withProcess } from '@core/playbook/own-playbooks.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { IconCopy, IconDownload, IconRotate } from '@tabler/icons-react';
import { type ComponentType, useMemo, useRef } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { usePlaybookEditor } from '../../ui/edit-playbooks.ts';
import { useOwn, usePlaybooks } from '../../ui/playbooks.ts';
import { tellNot } from '../../ui/tell-not.ts';
import { Contents } from './Contents.tsx';
import { ProcessDoc } from './doc.tsx';
import { Words } from './fields.tsx';
import { PlaybooksFrame } from './PlaybooksFrame.tsx';
import { useSaveDocument } from './save-document.ts';
import { AssemblyLineSection } from './sections/AssemblyLineSection.tsx';
import {
  BantSection,
  KpisSection,
  NurtureSection,
  SalesRolesSection,
  StagesSection,
  UpkeepSection,
} from './sections/ProcessSections.tsx';
import { ToolsSection, TrainingSection } from './sections/ShelfSections.tsx';

const parts: readonly { id: string; title: string; Part: ComponentType; holds?: keyof SalesProcess }[] = [
  { id: 'stages', title: 'Stages', Part: StagesSection },
  { id: 'bant', title: 'Qualification', Part: BantSection },
  { id: 'kpis', title: 'What is measured', Part: KpisSection },
  { id: 'sales-roles', title: 'Sales roles', Part: SalesRolesSection, holds: 'roles' },
  { id: 'nurture', title: 'Nurture', Part: NurtureSection, holds: 'nurture' },
  { id: 'line', title: 'Assembly line', Part: AssemblyLineSection, holds: 'assemblyLine' },
  { id: 'tools', title: 'Tools', Part: ToolsSection, holds: 'tools' },
  { id: 'training', title: 'Training', Part: TrainingSection, holds: 'training' },
  { id: 'upkeep', title: 'Upkeep', Part: UpkeepSection, holds: 'upkeep' },
];

/** The sales process that all segments share: the app's to read, or the user's own, edited where it stands. */
export function ProcessPage() {
  const { process } = usePlaybooks();
  const own = useOwn()?.process !== undefined;
  return (
    <ProcessDoc editable={own}>
      <ProcessView process={process} own={own} />
    </ProcessDoc>
  );
}

function ProcessView({ process, own }: { process: SalesProcess; own: boolean }) {
  const page = useRef<HTMLElement>(null);
  const holds = (field: keyof SalesProcess) => {
    const value = process[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
  const key = parts
    .filter((part) => own || part.holds === undefined || holds(part.holds))
    .map(({ id }) => id)
    .join(' ');
  const entries = useMemo(() => parts.filter(({ id }) => key.split(' ').includes(id)), [key]);
  return (
    <PlaybooksFrame
      title={process.name}
      sub={own ? 'Your own' : 'Comes with the app'}
      buttons={<ProcessButtons process={process} own={own} />}
    >
      <main className="pb-page" id="main" tabIndex={-1} ref={page}>
        <div className="pb-columns-page">
          <Contents entries={entries} page={page} />
          <div className="pb-document">
            <div className="pb-head">
              <div className="pb-title">
                <Words path="name" label="Name of the process" />
              </div>
              <ol className="pb-stages">
                {process.stages.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ol>
            </div>
            {entries.map(({ id, Part }) => (
              <Part key={id} />
            ))}
          </div>
        </div>
      </main>
    </PlaybooksFrame>
  );
}

function ProcessButtons({ process, own }: { process: SalesProcess; own: boolean }) {
  const { edit } = usePlaybookEditor();
  const save = useSaveDocument();
  const actions = useMemo<Action[]>(() => {
    const run = (label: string, change: Parameters<typeof edit>[1]) => () =>
      tellNot('Not changed', edit(label, change));
    return [
      {
        id: 'copy-process',
        label: 'Copy the sales process to edit it',
        icon: <IconCopy size={16} />,
        group: 'Playbook',
        disabled: own,
        run: run('Copy the sales process', (theirs) => editProcess(bundledPlaybooks, theirs, {})),
      },
      {
        id: 'reset-process',
        label: 'Go back to the app’s sales process',
        icon: <IconRotate size={16} />,
        group: 'Playbook',
        disabled: !own,
        run: run('Go back to the app’s sales process', (theirs) => withProcess(theirs)),
      },
      {
        id: 'export-process',
        label: 'Export the sales process as a file',
        icon: <IconDownload size={16} />,
        group: 'Playbook',
        run: () => void save(process),
      },
    ];
  }, [own, edit, save, process]);
  useActions(actions);
  const [copy, reset, exporting] = actions as [Action, Action, Action];
  return (
    <>
      {own ? (
        <button type="button" className="btn" onClick={reset.run}>
          <IconRotate size={15} aria-hidden /> Use the app’s
        </button>
      ) : null}
      <button type="button" className="btn" onClick={exporting.run}>
        <IconDownload size={15} aria-hidden /> Export
      </button>
      {own ? null : (
        <button type="button" className="btn primary" onClick={copy.run}>
          <IconCopy size={15} aria-hidden /> Copy to edit
        </button>
      )}
    </>
  );
}
