import type { AttentionItem } from '@core/insight/attention.ts';
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconCalendarDue,
  IconCalendarExclamation,
  IconCalendarX,
  IconClock,
  IconFlask,
  IconListCheck,
  IconPlant2,
  IconRefresh,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const byKind: Partial<Record<AttentionItem['kind'], Icon>> = {
  close: IconCalendarExclamation,
  step: IconArrowForwardUp,
  milestone: IconCalendarDue,
  handoff: IconArrowsExchange,
  nurture: IconPlant2,
  person: IconClock,
  renewal: IconRefresh,
};
/** Findings, by what they are about. */
const byAbout: Partial<Record<AttentionItem['about']['kind'], Icon>> = {
  milestones: IconCalendarX,
  opportunities: IconListCheck,
  pilots: IconFlask,
};

/** Of a finding that many accounts have. */
export function foldIcon(severity: AttentionItem['severity']): Icon {
  return severity === 'high' ? IconAlertTriangle : IconListCheck;
}

/** What is of high severity shows the triangle: a shape, before it is a colour. */
export function iconOf({ severity, kind, about }: AttentionItem): Icon {
  if (severity === 'high') return IconAlertTriangle;
  return byKind[kind] ?? byAbout[about.kind] ?? IconUserQuestion;
}

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Up to twelve as a word, as in running text. */
export function inWords(count: number, format: (count: number) => string): string {
  return words[count] ?? format(count);
}
