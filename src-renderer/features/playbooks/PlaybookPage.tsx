import { isBundled } from '@core/playbook/own-playbooks.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { useParams } from '@tanstack/react-router';
import { type ComponentType, useMemo, useRef } from 'react';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { useOwn, usePlaybooks } from '../../ui/playbooks.ts';
import { segmentNames } from '../../ui/words.ts';
import { Contents } from './Contents.tsx';
import { segmentChoices } from './choices.ts';
import { PlaybookDoc, useDoc, useRows } from './doc.tsx';
import { Choice, Words } from './fields.tsx';
import { PhaseStrip } from './PhaseStrip.tsx';
import { PlaybookButtons } from './PlaybookButtons.tsx';
import { PlaybooksFrame } from './PlaybooksFrame.tsx';
import { BuyingSection } from './sections/BuyingSection.tsx';
import { IndustriesSection, RoleCardsSection } from './sections/CardsSections.tsx';
import { FitSection } from './sections/FitSection.tsx';
import { PhasesSection } from './sections/PhasesSection.tsx';
import {
  CadencesSection,
  CollaborationsSection,
  HandoffsSection,
  ReviewsSection,
} from './sections/PracticeSections.tsx';
import {
  DifferentiationSection,
  DocumentsSection,
  QuartersSection,
  ToolsSection,
  TrainingSection,
} from './sections/ShelfSections.tsx';
import { StandardsSection, TargetsSection } from './sections/TargetsSection.tsx';
import { TeamSection } from './sections/TeamSection.tsx';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly Part: ComponentType;
  /** The fields of which one must hold something for the section to be read; none: it always is. */
  readonly holds?: readonly (keyof Playbook)[];
}

const parts: readonly Part[] = [
  { id: 'fit', title: 'Whom it fits', Part: FitSection },
  { id: 'phases', title: 'Phases', Part: PhasesSection },
  { id: 'quarters', title: 'Quarter by quarter', Part: QuartersSection, holds: ['quarters'] },
  { id: 'buying', title: 'Steps of buying', Part: BuyingSection },
  { id: 'targets', title: 'Targets', Part: TargetsSection },
  { id: 'standards', title: 'Quality standards', Part: StandardsSection },
  { id: 'roles', title: 'Role cards', Part: RoleCardsSection },
  { id: 'industries', title: 'Industries', Part: IndustriesSection },
  { id: 'difference', title: 'What sets us apart', Part: DifferentiationSection, holds: ['differentiation'] },
  { id: 'cadences', title: 'Rhythm', Part: CadencesSection, holds: ['cadences'] },
  { id: 'reviews', title: 'Reviews', Part: ReviewsSection, holds: ['reviews'] },
  { id: 'handoffs', title: 'Hand-overs', Part: HandoffsSection, holds: ['handoffs'] },
  { id: 'together', title: 'Working together', Part: CollaborationsSection, holds: ['collaborations'] },
  { id: 'team', title: 'Team and upkeep', Part: TeamSection, holds: ['team', 'upkeep'] },
  { id: 'tools', title: 'Tools', Part: ToolsSection, holds: ['tools'] },
  { id: 'training', title: 'Training', Part: TrainingSection, holds: ['training'] },
  { id: 'documents', title: 'Documents', Part: DocumentsSection, holds: ['documents'] },
];

/** One playbook on one page, to read; one's own is edited where it stands. */
export function PlaybookPage() {
  const { playbookId } = useParams({ from: '/playbooks/$playbookId' });
  const { playbooks } = usePlaybooks();
  const read = useOwn() !== null;
  const playbook = playbooks.find(({ id }) => id === playbookId);
  if (playbook === undefined) return read ? <NotHere /> : null;
  return (
    <PlaybookDoc key={playbook.id} id={playbook.id}>
      <PlaybookView playbook={playbook} />
    </PlaybookDoc>
  );
}

function NotHere() {
  return (
    <PlaybooksFrame title="Not here" buttons={null}>
      <main className="workspace-alone" id="main" tabIndex={-1}>
        <div className="empty">
          <h2>This playbook is not here</h2>
          <p>It may have been deleted, or it is kept on another computer. Undo brings a deleted one back.</p>
        </div>
      </main>
    </PlaybooksFrame>
  );
}

function PlaybookView({ playbook }: { playbook: Playbook }) {
  const page = useRef<HTMLElement>(null);
  const own = !isBundled(bundledPlaybooks, playbook.id);
  const shown = parts.filter(
    ({ holds }) => own || holds === undefined || holds.some((field) => isThere(playbook[field])),
  );
  const key = shown.map(({ id }) => id).join(' ');
  const entries = useMemo(() => parts.filter(({ id }) => key.split(' ').includes(id)), [key]);
  return (
    <PlaybooksFrame
      title={playbook.name}
      sub={own ? 'Your own' : 'Comes with the app'}
      buttons={<PlaybookButtons playbook={playbook} own={own} />}
    >
      <main className="pb-page" id="main" tabIndex={-1} ref={page}>
        <div className="pb-columns-page">
          <Contents entries={entries} page={page} />
          <div className="pb-document">
            <Head playbook={playbook} />
            {entries.map(({ id, Part }) => (
              <Part key={id} />
            ))}
          </div>
        </div>
      </main>
    </PlaybooksFrame>
  );
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function Head({ playbook }: { playbook: Playbook }) {
  const { editable } = useDoc();
  const phases = useRows<Playbook['phases'][number]>('phases');
  return (
    <div className="pb-head">
      <div className="pb-title">
        <Words path="name" label="Name of the playbook" />
      </div>
      <div className="pb-inline">
        {editable ? (
          <Choice path="segment" label="Segment" options={segmentChoices} />
        ) : (
          <span className="chip outline">{segmentNames[playbook.segment]}</span>
        )}
        {editable || playbook.upkeep === undefined ? null : (
          <span className="t3">
            as of {playbook.upkeep.asOf}, kept by {playbook.upkeep.owner}
          </span>
        )}
      </div>
      <Words path="summary" label="Summary" className="pb-lead" />
      <PhaseStrip phases={phases} />
    </div>
  );
}
