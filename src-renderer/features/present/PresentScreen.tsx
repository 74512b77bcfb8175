import { isPresentation } from '@core/report/presentations.ts';
import { useParams } from '@tanstack/react-router';
import { NothingToShow } from './NothingToShow.tsx';
import { Show } from './Show.tsx';
import './present.css';

/** A page of a presentation, alone on the screen. */
export function PresentScreen() {
  const { audience, step } = useParams({ from: '/accounts/$planId/present/$audience/$step' });
  if (!isPresentation(audience)) return <NothingToShow />;
  return <Show key={audience} audience={audience} step={Number(step)} />;
}
