import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePresenting } from './ui/presenting.ts';

/** Shown where an address leads nowhere, or where what it leads to cannot be shown. */
export function NothingHere({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="workspace-alone" id="main">
      <div className="empty">
        <h2>{title}</h2>
        <p>{children}</p>
        <div className="steps">
          <Link to="/" className="btn primary">
            Go to Home
          </Link>
        </div>
      </div>
    </main>
  );
}

/** Where somebody else may be looking: nothing of the account is said, and what the way out leads to. */
function NotShown() {
  return <NothingHere title="This page cannot be shown">Home lists all accounts.</NothingHere>;
}

/** An account that is not there, or could not be opened for this reason. */
export function NoAccount({ error }: { error?: string }) {
  if (usePresenting()) return <NotShown />;
  if (error !== undefined) return <NothingHere title="This account could not be opened">{error}</NothingHere>;
  return (
    <NothingHere title="This account is not here">
      It may have been deleted, or it is kept on another computer. Undo on Home brings a deleted account back.
    </NothingHere>
  );
}

export function UnknownAddress() {
  if (usePresenting()) return <NotShown />;
  return <NothingHere title="This page is not here">The address may be mistyped, or of another version.</NothingHere>;
}

export function FailedScreen({ error }: ErrorComponentProps) {
  // What went wrong may name what is ours, and the customer may be looking.
  if (usePresenting()) return <NotShown />;
  return (
    <NothingHere title="This screen could not be shown">
      {error instanceof Error ? error.message : String(error)} What the status bar called saved is on the disk.
    </NothingHere>
  );
}
