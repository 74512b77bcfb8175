import type { AccountPlan } from '../model/plan.ts';
import type { MapSheetOptions } from './map-sheet.ts';
import { type Audience, isHandoffPack, isMutualPlan, type ReportOptions } from './report-options.ts';

const kinds = {
  board: 'Business case for the board',
  customer: 'Business case',
  manager: 'Account plan, internal',
} as const;
const mapKinds = {
  internal: { picture: 'Stakeholder map, internal', people: 'People, internal', ties: 'Ties, internal' },
  customer: { picture: 'Who is involved', people: 'Who is involved', ties: 'Who is involved' },
} as const;
/** In UTF-16 units: leaves room for the rest within the 255 bytes that file systems allow, even where a letter takes three. */
const LONGEST_NAME = 60;

/**
 * "Meridian Grid plc - Business case - 2026-11-21.pdf": the account's name without what file systems refuse, and nothing
 * that the audience may not know.
 */
export function reportFileName(
  plan: Pick<AccountPlan, 'account'>,
  options: Pick<ReportOptions, 'audience' | 'on' | 'pages'>,
  extension: 'pdf' | 'html' = 'pdf',
): string {
  const { audience, on } = options;
  const own = isHandoffPack(options) ? handoffPackName : kinds[audience];
  const kind = isMutualPlan(options) ? mutualPlanName(audience) : own;
  return `${accountFileName(plan)} - ${kind} - ${on}.${extension}`;
}

/** What a handoff pack calls itself: it is for our own side alone. */
export const handoffPackName = 'Handoff pack, internal';

/** "Meridian Grid plc - Handoff pack, internal - 2026-11-21.zip": the pages and the plan file in one. */
export function handoffPackFileName(plan: Pick<AccountPlan, 'account'>, on: string): string {
  return `${accountFileName(plan)} - ${handoffPackName} - ${on}.zip`;
}

/** What the business case alone calls itself, without the plan around it. */
export function caseName(audience: Audience): string {
  return audience === 'manager' ? 'Business case, internal' : kinds[audience];
}

/** "Meridian Grid plc - Business case - 2026-11-21.xlsx": the business case alone. */
export function caseFileName(
  plan: Pick<AccountPlan, 'account'>,
  { audience, on }: Pick<ReportOptions, 'audience' | 'on'>,
): string {
  return `${accountFileName(plan)} - ${caseName(audience)} - ${on}.xlsx`;
}

/** "Meridian Grid plc - Cash flow, cautious - 2026-11-21.svg": one table or chart of the business case; an internal one says so. */
export function casePartFileName(
  plan: Pick<AccountPlan, 'account'>,
  { title, scenario, internal }: { readonly title: string; readonly scenario?: string; readonly internal?: boolean },
  on: string,
  extension: string,
): string {
  const words = [title, fileWords(scenario ?? ''), internal === true ? 'internal' : ''].filter((word) => word !== '');
  return `${accountFileName(plan)} - ${words.join(', ')} - ${on}.${extension}`;
}

/** What a mutual action plan calls itself. */
export function mutualPlanName(audience: Audience): string {
  return audience === 'manager' ? 'Mutual action plan, internal' : 'Mutual action plan';
}

/** "Meridian Grid plc - Who is involved - 2026-11-21.svg"; an internal file says so. */
export function mapFileName(
  plan: Pick<AccountPlan, 'account'>,
  options: Pick<MapSheetOptions, 'audience' | 'on'>,
  holds: keyof (typeof mapKinds)['internal'],
  extension: string,
): string {
  return `${accountFileName(plan)} - ${mapKinds[options.audience][holds]} - ${options.on}.${extension}`;
}

/** "Meridian Grid plc - Mutual action plan - 2026-11-21.ics": for the customer too. */
export function calendarFileName(plan: Pick<AccountPlan, 'account'>, on: string): string {
  return `${accountFileName(plan)} - Mutual action plan - ${on}.ics`;
}

/** "Meridian Grid plc - Our dates, internal - 2026-11-21.ics". */
export function ownCalendarFileName(plan: Pick<AccountPlan, 'account'>, on: string): string {
  return `${accountFileName(plan)} - Our dates, internal - ${on}.ics`;
}

function accountFileName(plan: Pick<AccountPlan, 'account'>): string {
  return fileWords(plan.account.name) || 'Account';
}

/** A user's own words without what file systems refuse; empty where nothing is left of them. */
function fileWords(text: string): string {
  return Array.from(text.normalize('NFC').replace(/[\p{C}<>:"/\\|?*]+/gu, ' '))
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}
