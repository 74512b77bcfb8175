import { segments, sensitivities } from '@core/model/account-choices.ts';
import { sides, tracks } from '@core/model/milestones.ts';
import { buyingRoles } from '@core/model/stakeholders.ts';
import { trackNames } from '@core/schedule/milestone-state.ts';
import { choices, roleNames, segmentNames } from '../../ui/words.ts';

/** What the values of a playbook are called, as choices in their order. */

export const segmentChoices = choices(segments, segmentNames);
export const sensitivityChoices = choices(sensitivities);
export const trackChoices = choices(tracks, trackNames);
export const sideChoices = choices(sides, { us: 'Us', customer: 'Customer', joint: 'Both' });
export const roleChoices = buyingRoles.map((value) => ({ value, label: roleNames[value].label }));
export const levelNames = { board: 'Board', operational: 'Operational', department: 'Department' } as const;
export const levelChoices = choices(Object.keys(levelNames), levelNames);
export const unitChoices = choices(['share', 'ratio', 'rating', 'count'], {
  share: 'Share, %',
  ratio: 'Ratio, %',
  rating: 'Rating, 1–5',
  count: 'Count',
});
export const everyChoices = choices(['day', 'week', 'month', 'quarter'], {
  day: 'Every day',
  week: 'Every week',
  month: 'Every month',
  quarter: 'Every quarter',
});
export const reviewedChoices = choices(['week', 'month', 'quarter', 'year'], {
  week: 'Reviewed every week',
  month: 'Reviewed every month',
  quarter: 'Reviewed every quarter',
  year: 'Reviewed every year',
});
export const perChoices = choices(['month', 'quarter', 'year'], {
  month: 'A month',
  quarter: 'A quarter',
  year: 'A year',
});
export const groupChoices = choices(['marketing', 'sales', 'customer-success', 'operations']);
