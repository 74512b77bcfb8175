import { ReactFlowProvider } from '@xyflow/react';
import type { ReactNode } from 'react';
import { ComparePanel } from './compare/ComparePanel.tsx';
import { ThenPane } from './compare/ThenPane.tsx';
import { CoverageMatrix } from './coverage/CoverageMatrix.tsx';
import { FindingsPanel } from './findings/FindingsPanel.tsx';
import { PeopleList } from './list/PeopleList.tsx';
import { type ShownView, useShownView } from './MapViewSwitch.tsx';
import { PeopleTools } from './PeopleTools.tsx';
import { StakeholderMap } from './StakeholderMap.tsx';
import { useFollowedPath } from './use-followed-path.ts';
import '@xyflow/react/dist/base.css';
import './map.css';
import './card.css';
import './card-states.css';

/** The people of an account, as the address asks: as a map, a list or a matrix with our people. */
export function MapPage() {
  const view = useShownView();
  useFollowedPath();
  return (
    <ReactFlowProvider>
      {screens[view]}
      <PeopleTools />
    </ReactFlowProvider>
  );
}

/** What stands at each address; the map has slots at its left, over it and below it. */
const screens: Record<ShownView, ReactNode> = {
  map: (
    <StakeholderMap
      left={
        <>
          <FindingsPanel />
          <ComparePanel />
          <ThenPane />
        </>
      }
    />
  ),
  list: <PeopleList />,
  coverage: <CoverageMatrix />,
};
