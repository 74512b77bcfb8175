import { milestoneStatuses, sides, type Track, tracks } from '@core/model/milestones.ts';
import { type Pilot, pilotStatuses } from '@core/model/pilots.ts';
import { statusNames, trackNames } from '@core/schedule/milestone-state.ts';
import type { Icon } from '@tabler/icons-react';
import {
  IconClipboardList,
  IconFlag,
  IconFlask,
  IconMap2,
  IconPlug,
  IconRocket,
  IconScale,
  IconShieldHalf,
  IconSignature,
} from '@tabler/icons-react';

/** The icon each track has beside its name. */
export const trackIcons: Readonly<Record<Track, Icon>> = {
  planning: IconMap2,
  pilot: IconFlask,
  procurement: IconClipboardList,
  security: IconShieldHalf,
  legal: IconScale,
  integration: IconPlug,
  negotiation: IconSignature,
  implementation: IconRocket,
  other: IconFlag,
};

export type Side = (typeof sides)[number];
export const sideNames: Readonly<Record<Side, string>> = { us: 'Us', customer: 'Customer', joint: 'Both' };

export type PilotStatus = NonNullable<Pilot['status']>;
export const pilotStatusNames: Readonly<Record<PilotStatus, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  running: 'Running',
  evaluating: 'Evaluating',
  passed: 'Passed',
  failed: 'Failed',
  stopped: 'Stopped',
};

const options = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));
export const trackChoices = options(tracks, trackNames);
export const statusChoices = options(milestoneStatuses, statusNames);
export const sideChoices = options(sides, sideNames);
export const pilotStatusChoices = options(pilotStatuses, pilotStatusNames);
