import type { Audience } from '@core/report/report-options.ts';
import { BASE } from '@core/value/figures.ts';
import { createValueStore } from './value-store.ts';

/** For whom, and in which scenario, the document of the business case was last put together: as it is presented next. */
export const documentFor = createValueStore<{ readonly audience: Audience; readonly scenario: string }>({
  audience: 'board',
  scenario: BASE,
});
