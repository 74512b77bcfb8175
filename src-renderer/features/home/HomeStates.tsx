import { formatDate } from '@core/kernel/dates.ts';
import { formatMoney } from '@core/kernel/money.ts';
import { IconFolderOpen, IconTableImport } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';

/** Home while the accounts are being read, and where they cannot be. */
export function HomeLoading({ error }: { error: string | null }) {
  const { clock, locale } = useApp();
  // The browser takes long to build a formatter: there is time for it now, while the accounts are being read.
  useEffect(() => {
    formatDate(clock.today(), locale);
    formatMoney(0, 'EUR', locale);
  }, [clock, locale]);
  if (error !== null) {
    return (
      <div className="empty" role="alert">
        <h2>The accounts could not be read</h2>
        <p>{error} Nothing was changed.</p>
        <div className="steps">
          <button type="button" className="btn primary" onClick={() => location.reload()}>
            Try again
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="panel home-skeleton" role="status" aria-busy="true" aria-label="Reading the accounts">
      {Array.from({ length: 12 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
        <div key={i} className="skeleton" style={{ width: `${90 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** Home without any account. */
export function FirstRun() {
  const run = useRunAction();
  return (
    <div className="empty">
      <h2>Your accounts live here</h2>
      <p>
        One account holds its people, its plan over the quarters and its business case. It all stays on this computer.
        Start with a name, or look around in the sample account first.
      </p>
      <div className="steps">
        <button type="button" className="btn primary" onClick={() => run('new-account')}>
          New account
        </button>
        <button type="button" className="btn" onClick={() => run('open-sample')}>
          Open the sample account
        </button>
        <button type="button" className="btn" onClick={() => run('open-file')}>
          <IconFolderOpen size={15} aria-hidden /> Open a plan file
        </button>
        <button type="button" className="btn" onClick={() => run('import')}>
          <IconTableImport size={15} aria-hidden /> Import from a CRM
        </button>
      </div>
    </div>
  );
}
