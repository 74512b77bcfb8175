import { weekWords } from '@core/kernel/dates.ts';
import { useApp } from '../../ui/app-context.tsx';
import { usePortfolio } from '../../ui/portfolio.ts';
import { Accounts } from './Accounts.tsx';
import { HomeFrame } from './HomeFrame.tsx';
import { HomePanels } from './HomePanels.tsx';
import { FirstRun, HomeLoading } from './HomeStates.tsx';
import './home.css';
import './views.css';
import './accounts.css';

/** All accounts in one table: the week starts here. */
export function HomePage() {
  const { clock, locale } = useApp();
  const { headers, error } = usePortfolio();
  return (
    <HomeFrame date={weekWords(clock.today(), locale)}>
      <main className="home" id="main">
        {headers === null ? (
          <HomeLoading error={error} />
        ) : headers.length === 0 ? (
          <FirstRun />
        ) : (
          <>
            <HomePanels />
            <Accounts headers={headers} />
          </>
        )}
      </main>
    </HomeFrame>
  );
}
