import { Popover, TextInput } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { namingAccount } from '../../ui/new-account.ts';
import { usePortfolio } from '../../ui/portfolio.ts';
import { BackgroundWork, OfflineNote, SavedState, UndoNote } from '../../ui/StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton, UndoButtons } from '../../ui/TopBarParts.tsx';
import { tellNot } from '../../ui/tell-not.ts';
import { usePortfolioUndo } from '../../ui/use-portfolio-undo.ts';
import { useValue } from '../../ui/value-store.ts';

/** Home's own top and status bars: what is undone here is what was done to whole accounts. */
export function HomeFrame({ date, title = 'Home', children }: { date: string; title?: string; children: ReactNode }) {
  const { busy } = usePortfolio();
  const { portfolio } = useApp();
  const steps = usePortfolioUndo();
  const run = useRunAction();
  const naming = useValue(namingAccount);
  const setNaming = namingAccount.set;

  return (
    <>
      <header className="top">
        <HistoryButtons />
        <h1 className="crumb">{title}</h1>
        <span className="sub home-day">{date}</span>
        <div className="grow" />
        <SearchButton />
        <UndoButtons {...steps} />
        <ThemeButton />
        <button type="button" className="btn" onClick={() => run('open-file')}>
          <IconFolderOpen size={15} aria-hidden /> Open
        </button>
        <button type="button" className="btn" onClick={() => run('import')}>
          <IconTableImport size={15} aria-hidden /> Import
        </button>
        <Popover opened={naming} onChange={setNaming} position="bottom-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className="btn primary" onClick={() => setNaming(!naming)}>
              <IconPlus size={15} aria-hidden /> Account
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <NewAccount onDone={() => setNaming(false)} />
          </Popover.Dropdown>
        </Popover>
      </header>
      {children}
      <footer className="status">
        {busy === null ? (
          <SavedState />
        ) : (
          <span className="status-item" role="status">
            {busy.label}
            <progress max={1} value={busy.share} aria-label={busy.label} />
            <button type="button" className="status-btn strong" onClick={() => portfolio.cancel()}>
              Cancel
            </button>
          </span>
        )}
        <UndoNote label={steps.undo} />
        <div className="grow" />
        <BackgroundWork />
        <OfflineNote />
      </footer>
    </>
  );
}

/** Nothing asks for more than a name first. */
function NewAccount({ onDone }: { onDone: () => void }) {
  const { portfolio } = useApp();
  const navigate = useNavigate();
  const [name, setName] = useState('');

  async function create() {
    if (name.trim() === '') return;
    const created = await portfolio.createPlan({ name: name.trim() });
    if (!created.ok) return tellNot('Not created', created);
    onDone();
    void navigate({ to: '/accounts/$planId/overview', params: { planId: created.value } });
  }

  return (
    <form
      className="new-account"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextInput
        label="Account name"
        placeholder="Meridian Grid plc"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="btn primary" disabled={name.trim() === ''}>
        Create <kbd>Enter</kbd>
      </button>
    </form>
  );
}
