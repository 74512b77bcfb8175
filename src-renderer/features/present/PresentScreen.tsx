import type { PresentAudience } from '@core/report/present-steps.ts';
import { useParams } from '@tanstack/react-router';
import { NothingToShow } from './NothingToShow.tsx';
import { Show } from './Show.tsx';
import './present.css';

export function isAudience(word: string): word is PresentAudience {
  return word === 'internal' || word === 'customer';
}

/** A page of a presentation, alone on the screen. */
export function PresentScreen() {
  const { audience, step } = useParams({ from: '/accounts/$planId/present/$audience/$step' });
  if (!isAudience(audience)) return <NothingToShow />;
  return <Show key={audience} audience={audience} step={Number(step)} />;
}
