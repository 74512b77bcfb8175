import '@xyflow/react/dist/style.css';
import { ReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { generatePlan } from '../../support/generate-plan.ts';

/** The floor of the map: React Flow with its own plain nodes, the same people and lines, all in view. */
const people = Number(new URLSearchParams(location.search).get('people') ?? '500');
const plan = generatePlan({ seed: 1, stakeholders: people });
const perRow = Math.ceil(Math.sqrt(people));
const nodes = Object.entries(plan.stakeholders).map(([id, { name }], i) => ({
  id,
  position: { x: (i % perRow) * 216, y: Math.floor(i / perRow) * 124 },
  data: { label: name },
}));
const reporting = Object.entries(plan.stakeholders).flatMap(([id, { reportsTo }]) =>
  reportsTo === undefined ? [] : [{ id: `r-${id}`, source: reportsTo, target: id }],
);
const ties = Object.entries(plan.ties).map(([id, { from, to }]) => ({ id: `t-${id}`, source: from, target: to }));
const edges = [...reporting, ...ties];

function BareFlow() {
  const [shown, setShown] = useState(false);
  return (
    <div style={{ height: '100vh' }}>
      <button type="button" id="mount" onClick={() => setShown(true)}>
        Mount
      </button>
      {shown ? <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.02} /> : null}
    </div>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<BareFlow />);
