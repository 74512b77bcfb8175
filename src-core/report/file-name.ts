import type { AccountPlan } from '../model/plan.ts';
import type { ReportOptions } from './report-options.ts';

const kinds = { board: 'Business case', customer: 'Business case', manager: 'Account plan, internal' } as const;
/** In UTF-16 units: leaves room for the rest within the 255 bytes that file systems allow, even where a letter takes three. */
const LONGEST_NAME = 60;

/**
 * "Meridian Grid plc - Business case - 2026-11-21.pdf": the account's name without what file systems refuse, and nothing
 * that the audience may not know.
 */
export function reportFileName(
  plan: Pick<AccountPlan, 'account'>,
  options: Pick<ReportOptions, 'audience' | 'on'>,
): string {
  const name = Array.from(plan.account.name.normalize('NFC').replace(/[\p{C}<>:"/\\|?*]+/gu, ' '))
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name === '' ? 'Account' : name} - ${kinds[options.audience]} - ${options.on}.pdf`;
}
