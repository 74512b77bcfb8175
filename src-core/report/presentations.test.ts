import { expect, it } from 'vitest';
import { caseAudience, casePresentation, isCustomerSafe, isPresentation, presentations } from './presentations.ts';
import { audiences } from './report-options.ts';

it('there is a presentation of the business case for each audience, and all but our own side’s are customer-safe', () => {
  for (const audience of audiences) expect(caseAudience(casePresentation(audience))).toBe(audience);
  expect(presentations.filter((each) => caseAudience(each) === null)).toEqual(['internal', 'customer']);
  expect(presentations.filter((each) => !isCustomerSafe(each))).toEqual(['internal', 'case-manager']);
  expect(['case-board', 'board', ''].map(isPresentation)).toEqual([true, false, false]);
});
