import type { Ink } from '../drawing/display-list.ts';
import type { AccountPlan } from '../model/plan.ts';
import { readableAccent, tintOf } from './readable-accent.ts';

/** The light theme's colours, as paper takes them. */
export const printPalette: Readonly<Record<Ink, string>> = {
  text: '#15171C',
  'text-2': '#515661',
  'text-3': '#686D79',
  'on-ink': '#FFFFFF',
  ink: '#1B1E26',
  surface: '#FFFFFF',
  sunken: '#F1F1F4',
  line: '#E5E6EB',
  'line-2': '#D3D5DC',
  control: '#8A8F9A',
  accent: '#8E2A78',
  'accent-bg': '#F8EDF5',
  danger: '#B4233A',
  'danger-bg': '#FCECEF',
  economic: '#4338CA',
  'economic-bg': '#ECECFC',
  technical: '#0B6B66',
  'technical-bg': '#DFF3F1',
  champion: '#17713A',
  'champion-bg': '#E2F4E7',
  procurement: '#8A5200',
  'procurement-bg': '#FBEFD7',
  other: '#4B5563',
  'other-bg': '#EDEFF2',
  'sup-p2': '#1746A2',
  'sup-p1': '#3F7BDB',
  'sup-0': '#737985',
  'sup-m1': '#C9691C',
  'sup-m2': '#A33B00',
  'on-sup': '#FFFFFF',
  'edge-report': '#B4B8C3',
  'edge-inf': '#565C69',
  'bar-1': '#2C3242',
  'bar-2': '#7C8496',
  'bar-3': '#C5C9D3',
  pos: '#2C66C9',
  'pos-soft': '#BFD3F3',
  neg: '#D27A32',
  'neg-soft': '#F3D3B5',
};

/** The colours of a plan's document: its own accent where it has one, darkened where it could not be read on white. */
export function documentPalette({ valueCase }: Pick<AccountPlan, 'valueCase'>): Readonly<Record<Ink, string>> {
  const accent = valueCase?.document?.accent;
  if (accent === undefined) return printPalette;
  const readable = readableAccent(accent);
  return { ...printPalette, accent: readable, 'accent-bg': tintOf(readable) };
}
