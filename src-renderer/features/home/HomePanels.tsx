import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { whenCalm } from '../../ui/when-calm.ts';
import './home-panels.css';

const AttentionPanel = lazy(() =>
  import('./attention/AttentionPanel.tsx').then((module) => ({ default: module.AttentionPanel })),
);
const PipelinePanel = lazy(() =>
  import('./pipeline/PipelinePanel.tsx').then((module) => ({ default: module.PipelinePanel })),
);

/** Lines of the attention panel, by the height of the window: the table below keeps most of it. */
function linesFor(height: number): number {
  if (height >= 860) return 5;
  return height >= 760 ? 4 : 3;
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Where the week starts: what needs attention, and what is to come in. Read once the accounts are on the screen; the room is kept. */
export function HomePanels() {
  const lines = useSyncExternalStore(onResize, () => linesFor(window.innerHeight));
  const [ready, setReady] = useState(false);
  useEffect(() => whenCalm(() => setReady(true)), []);
  return (
    <div className={`home-panels lines-${lines}`}>
      <Suspense fallback={<div className="panel" />}>
        {ready ? <AttentionPanel most={lines} /> : <div className="panel" />}
      </Suspense>
      <Suspense fallback={<div className="panel" />}>{ready ? <PipelinePanel /> : <div className="panel" />}</Suspense>
    </div>
  );
}
