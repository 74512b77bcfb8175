import type { MapLayout } from '@core/model/account-choices.ts';
import {
  IconAffiliate,
  IconGridDots,
  IconHandStop,
  IconLayoutRows,
  type IconProps,
  IconSitemap,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

interface LayoutWords {
  readonly layout: MapLayout;
  readonly label: string;
  /** What it puts where. */
  readonly says: string;
  readonly Icon: ComponentType<IconProps>;
}

/** The layouts in the order of the toolbar. */
export const layouts: readonly LayoutWords[] = [
  { layout: 'hierarchy', label: 'Hierarchy', says: 'by reporting line', Icon: IconSitemap },
  { layout: 'influence', label: 'Influence', says: 'who is listened to stands higher', Icon: IconAffiliate },
  {
    layout: 'grid',
    label: 'Power × support',
    says: 'power upwards, support to the right; dragging a card to another cell rates somebody',
    Icon: IconGridDots,
  },
  { layout: 'lanes', label: 'Role lanes', says: 'a lane for each buying role', Icon: IconLayoutRows },
  { layout: 'free', label: 'Free', says: 'everybody stays where they are put', Icon: IconHandStop },
];
