import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

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

export function UnknownAddress() {
  return <NothingHere title="This page is not here">The address may be mistyped, or of another version.</NothingHere>;
}

export function FailedScreen({ error }: ErrorComponentProps) {
  return (
    <NothingHere title="This screen could not be shown">
      {error instanceof Error ? error.message : String(error)} What the status bar called saved is on the disk.
    </NothingHere>
  );
}
