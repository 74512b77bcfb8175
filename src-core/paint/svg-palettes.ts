import type { Ink } from '../drawing/display-list.ts';
import { printPalette } from './print-palette.ts';

export type Palette = Readonly<Record<Ink, string>>;

/** The dark theme's colours, for pictures that go onto dark slides. */
export const darkPalette: Palette = {
  text: '#ECEDF1',
  'text-2': '#AEB3BE',
  'text-3': '#8C929E',
  'on-ink': '#15171C',
  ink: '#E6E8EE',
  surface: '#181A1F',
  sunken: '#131519',
  line: '#2A2E36',
  'line-2': '#3A3F4A',
  control: '#6A707C',
  accent: '#E38CCB',
  'accent-bg': '#2C1D29',
  danger: '#FF8598',
  'danger-bg': '#3B1C23',
  economic: '#AEB4FF',
  'economic-bg': '#282B52',
  technical: '#62D2C6',
  'technical-bg': '#12373A',
  champion: '#7FD894',
  'champion-bg': '#18361F',
  procurement: '#F0BC5E',
  'procurement-bg': '#3B2C10',
  other: '#B7BDC8',
  'other-bg': '#2B2F37',
  'sup-p2': '#7FB0FF',
  'sup-p1': '#4F86DE',
  'sup-0': '#878D99',
  'sup-m1': '#E08A45',
  'sup-m2': '#FF9A5C',
  'on-sup': '#101216',
  'edge-report': '#4A505C',
  'edge-inf': '#A0A6B3',
  'bar-1': '#DDE0E8',
  'bar-2': '#858C9B',
  'bar-3': '#444A56',
  pos: '#6FA3F2',
  'pos-soft': '#2B426B',
  neg: '#EFA05F',
  'neg-soft': '#58391F',
};

/** Whatever theme the page that holds the picture is in: for pictures within the app only. */
export const themePalette: Palette = Object.fromEntries(
  Object.keys(printPalette).map((ink) => [ink, `var(--${ink})`]),
) as Record<Ink, string>;
