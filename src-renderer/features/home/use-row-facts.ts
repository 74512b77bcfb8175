import type { RowFacts } from '@core/portfolio/account-fields.ts';
import { useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDigest } from '../../ui/digest.ts';
import { useStageProbabilities } from '../../ui/stage-probabilities.ts';
import { whenCalm } from '../../ui/when-calm.ts';

/** What the rows are read with: the day, what the worker has read of the plans, and the process's probabilities. */
export function useRowFacts(): RowFacts {
  const { clock } = useApp();
  const today = clock.today();
  const digests = useDigest();
  const chances = useStageProbabilities();
  const fiscalStart = useFiscalStart();
  return useMemo(() => ({ today, fiscalStart, digests, chances }), [today, fiscalStart, digests, chances]);
}

/** The same, without what is still being read: it stays as it is while the worker reads on. */
export function useStillFacts({ today, fiscalStart }: RowFacts): RowFacts {
  return useMemo(() => ({ today, fiscalStart, digests: nothingRead, chances: null }), [today, fiscalStart]);
}

const nothingRead: RowFacts['digests'] = new Map();

/** The month that the fiscal year opens in; January until the settings are read, with a schema that Home does not wait for. */
function useFiscalStart(): number {
  const app = useApp();
  const [month, setMonth] = useState(1);
  useEffect(() => {
    let gone = false;
    let stop = whenCalm(() => {
      void import('./pipeline/use-pipeline-settings.ts').then(({ watchFiscalStart }) => {
        if (!gone) stop = watchFiscalStart(app, setMonth);
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [app]);
  return month;
}
