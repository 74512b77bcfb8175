import { rowId } from './own-playbooks.ts';
import type { IndustryProfile, Phase, QualityStandard, RoleCard } from './playbook.ts';
import type { Cadence, LeadTime, PlaybookItem } from './playbook-parts.ts';

/** New rows of the lists of a playbook, each with an id that none of the rows has, ready to be named. */

type Rows = readonly { readonly id: string }[];

export function newItem(rows: Rows, name: string): PlaybookItem {
  return { id: rowId(name, rows), name };
}

export function newActivity(rows: Rows): Phase['activities'][number] {
  return newItem(rows, 'New activity');
}

export function newStandard(rows: Rows): QualityStandard {
  const label = 'New standard';
  return { id: rowId(label, rows), label, unit: 'share', target: 1, numerator: '', denominator: '' };
}

/** Ten days of nobody in particular, with nothing to wait for. */
export function newLeadTime(rows: Rows): LeadTime {
  const step = { track: 'procurement', side: 'customer', days: 10, checklist: [], assumed: false } as const;
  return { ...newItem(rows, 'New step'), ...step, checklist: [] };
}

export function newRoleCard(rows: Rows): RoleCard {
  return { ...newItem(rows, 'New role'), focus: [] };
}

export function newIndustry(rows: Rows): IndustryProfile {
  return { ...newItem(rows, 'New industry'), focus: [], useCases: [], roiDrivers: [] };
}

export function newCadence(rows: Rows): Cadence {
  return { ...newItem(rows, 'New rhythm'), every: 'week', activities: [] };
}
