import type { Finding, Severity } from '@core/insight/finding.ts';
import type { RuleId } from '@core/insight/rules.ts';
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconBolt,
  IconCalendarExclamation,
  IconCalendarX,
  IconClock,
  IconEyeQuestion,
  IconFileUnknown,
  IconFlask,
  IconHourglass,
  IconListCheck,
  IconRouteOff,
  IconRuler2,
  IconTargetArrow,
  IconUserOff,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type FindingIcon = ComponentType<{ size?: number; stroke?: number }>;

/** The ones of high severity show the triangle instead: a shape, before it is a colour. */
const icons: Readonly<Record<RuleId, FindingIcon>> = {
  'no-economic-buyer': IconUserQuestion,
  'economic-buyer-uncovered': IconUserQuestion,
  'single-threaded': IconUsers,
  'below-segment-minimum': IconUsers,
  'blocked-path': IconRouteOff,
  'champion-missing': IconUserQuestion,
  'champion-without-path': IconRouteOff,
  'champion-stale': IconClock,
  'champion-conflict': IconBolt,
  outnumbered: IconUsers,
  'no-opposition-known': IconUserQuestion,
  'role-missing': IconUserQuestion,
  'no-executive-sponsor': IconUserQuestion,
  'one-colleague-holds-all': IconUsers,
  'rating-old': IconEyeQuestion,
  'person-left': IconUserOff,
  'pilot-without-criteria': IconFlask,
  'pilot-without-sponsor': IconFlask,
  'pilot-undecided': IconFlask,
  'criterion-without-baseline': IconRuler2,
  'milestone-late': IconCalendarX,
  'milestone-blocked': IconBan,
  'milestone-conflict': IconCalendarExclamation,
  'close-before-critical-path': IconCalendarExclamation,
  'benefit-without-source': IconFileUnknown,
  'next-step-missing': IconArrowForwardUp,
  'stage-stalled': IconHourglass,
  'gate-open': IconListCheck,
  'coverage-gap': IconTargetArrow,
  'playbook-missing': IconFileUnknown,
};

export function iconOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): FindingIcon {
  return severity === 'high' ? IconAlertTriangle : icons[rule];
}

export const severityWords: Readonly<Record<Severity, string>> = {
  high: 'High: ',
  medium: 'Medium: ',
  low: 'Low: ',
};

/** Names a finding among the others, as long as it is about the same. */
export function keyOf({ rule, about }: Pick<Finding, 'rule' | 'about'>): string {
  return `${rule} ${about[0]?.kind} ${about[0]?.id}`;
}
