import { newItem } from '@core/playbook/new-rows.ts';
import type { PlaybookItem } from '@core/playbook/playbook-parts.ts';
import type { ReactNode } from 'react';
import { useDoc, useRows } from '../doc.tsx';
import { Figure, Lines, Words } from '../fields.tsx';
import { AddRow, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { ItemList } from './ItemList.tsx';

/** A section of plain items; there to read only where it holds something. */
function ItemsSection(props: {
  id: string;
  title: string;
  path: string;
  what: string;
  fresh: string;
  more?: (path: string) => ReactNode;
  make?: (rows: readonly PlaybookItem[]) => PlaybookItem;
}) {
  const { id, title, ...list } = props;
  const { editable } = useDoc();
  const rows = useRows<PlaybookItem>(list.path);
  if (rows.length === 0 && !editable) return null;
  return (
    <Section id={id} title={title}>
      <div className="panel pb-list">
        <ItemList {...list} />
      </div>
    </Section>
  );
}

export function DifferentiationSection() {
  return (
    <ItemsSection
      id="difference"
      title="What sets us apart"
      path="differentiation"
      what="a difference"
      fresh="New difference"
    />
  );
}

export function ToolsSection() {
  return (
    <ItemsSection
      id="tools"
      title="Tools"
      path="tools"
      what="a tool"
      fresh="New tool"
      make={(rows) => ({ ...newItem(rows, 'New tool'), group: 'Tools' }) as PlaybookItem}
      more={(path) => (
        <span className="pb-side">
          <Words path={`${path}.group`} label="Group" className="t3" />
          <Lines path={`${path}.products`} label="Products" />
        </span>
      )}
    />
  );
}

export function TrainingSection() {
  return (
    <ItemsSection
      id="training"
      title="Training"
      path="training"
      what="a training"
      fresh="New training"
      make={(rows) => ({ ...newItem(rows, 'New training'), programme: 'Programme' }) as PlaybookItem}
      more={(path) => (
        <span className="pb-side">
          <Words path={`${path}.programme`} label="Programme" className="t3" />
          <Words path={`${path}.when`} label="When" className="t3" optional />
        </span>
      )}
    />
  );
}

export function DocumentsSection() {
  return (
    <ItemsSection
      id="documents"
      title="Documents"
      path="documents"
      what="a document"
      fresh="New document"
      more={(path) => (
        <span className="pb-side">
          <Words path={`${path}.url`} label="Where it lies, as a link" className="t3" optional />
        </span>
      )}
    />
  );
}

interface Quarter {
  readonly quarter: number;
  readonly name: string;
}

/** How a cycle over several fiscal quarters is shaped. */
export function QuartersSection() {
  const { editable } = useDoc();
  const rows = useRows<Quarter>('quarters');
  if (rows.length === 0 && !editable) return null;
  return (
    <Section id="quarters" title="Quarter by quarter">
      <ul className="panel pb-list pb-items">
        {rows.map(({ name }, at) => {
          const path = `quarters.${at}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: these rows have no id; their place is their name
            <li key={at} className="pb-row">
              <span className="pb-quarter">
                Q<Figure path={`${path}.quarter`} label="Quarter" />
              </span>
              <span className="pb-item">
                <Words path={`${path}.name`} label="Name of the quarter" className="pb-strong" />
                <Words path={`${path}.detail`} label="Detail" className="t2" optional />
              </span>
              <RowTools path={path} name={name} first={at === 0} last={at === rows.length - 1} />
            </li>
          );
        })}
      </ul>
      <AddRow
        list="quarters"
        what="a quarter"
        make={(all: readonly Quarter[]) => ({
          quarter: Math.min(8, (all.at(-1)?.quarter ?? 0) + 1),
          name: 'New quarter',
        })}
      />
    </Section>
  );
}
