import { coverageLevels } from '@core/model/team.ts';
import type { CoverageLevel } from '@core/people/coverage.ts';

/** What a standing with somebody is called. */
export const levelNames: Record<CoverageLevel, string> = {
  none: 'None',
  vendor: 'Vendor',
  credible: 'Credible',
  'problem-solver': 'Problem-solver',
  trusted: 'Trusted',
};

export const levelChoices = coverageLevels.map((value) => ({ value, label: levelNames[value] }));
