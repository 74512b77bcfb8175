import { type Pipeline, pipeline } from '@core/portfolio/pipeline.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePortfolio } from '../../../ui/portfolio.ts';
import { useStageProbabilities } from '../../../ui/stage-probabilities.ts';
import { usePipelineSettings } from './use-pipeline-settings.ts';

/** The weighted pipeline of all accounts on Home; null until everything that it follows from has been read. */
export function usePipeline(): Pipeline | null {
  const { clock } = useApp();
  const { headers } = usePortfolio();
  const probabilities = useStageProbabilities();
  const [settings] = usePipelineSettings();
  const today = clock.today();
  return useMemo(
    () =>
      headers === null || probabilities === null || settings === null
        ? null
        : pipeline(headers, { settings, probabilities, today }),
    [headers, probabilities, settings, today],
  );
}
