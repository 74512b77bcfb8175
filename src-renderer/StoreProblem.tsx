import { StoreError } from '@core/ports/plan-store.ts';

/** Shown instead of the app where the store cannot be opened; it has not been touched. */
export function StoreProblem({ error }: { error: unknown }) {
  const newer = error instanceof StoreError && error.reason === 'newer';
  return (
    <main className="empty" id="main">
      <h1>{newer ? 'Your accounts were saved by a newer Longview' : 'Your accounts could not be opened'}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>
        {newer
          ? 'Nothing was changed. Open them with that version.'
          : 'Nothing was changed. Close other Longview windows, then try again.'}
      </p>
      <div className="steps">
        <button type="button" className="btn primary" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    </main>
  );
}
