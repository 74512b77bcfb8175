import { Link, useLocation } from '@tanstack/react-router';
import { memo } from 'react';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import './map-toolbar.css';

/** The ways to look at an account's people. Each has an address, and a screen in MapPage.tsx. */
const views = [
  { view: 'map', label: 'Map', to: '/accounts/$planId/map' },
  { view: 'list', label: 'List', to: '/accounts/$planId/map/list' },
  { view: 'coverage', label: 'Coverage', to: '/accounts/$planId/map/coverage' },
] as const;
export type ShownView = (typeof views)[number]['view'];

/** The way that the address asks for; the map where it asks for none that is here. */
export function useShownView(): ShownView {
  const last = useLocation({ select: ({ pathname }) => pathname.split('/').findLast((part) => part !== '') });
  return views.find(({ view }) => view === last)?.view ?? 'map';
}

/** Comes first in the toolbar of each of them, so that it stays where it is. */
export const MapViewSwitch = memo(function MapViewSwitch() {
  const { planId } = useOpenPlan();
  const shown = useShownView();
  return (
    <nav className="segments map-views" aria-label="Ways to look at the people">
      {views.map(({ view, label, to }) => (
        <Link
          key={view}
          to={to}
          params={{ planId }}
          // The list's address begins with the map's.
          activeOptions={{ exact: true }}
          aria-current={view === shown ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
});
