import { IconUserPlus } from '@tabler/icons-react';
import { useWritable } from '../../ui/plan-context.tsx';

export function EmptyMap({ onAdd }: { onAdd: () => void }) {
  const writable = useWritable();
  return (
    <div className="empty">
      <h2>Nobody is on the map yet</h2>
      <p>
        The people who decide, advise, use and object belong here, with who reports to whom and who listens to whom.
        Start with the economic buyer, even without a name: a known gap is worth showing.
      </p>
      {writable ? (
        <div className="steps">
          <button type="button" className="btn primary" onClick={onAdd}>
            <IconUserPlus size={15} aria-hidden /> Add the first person <kbd>P</kbd>
          </button>
        </div>
      ) : null}
    </div>
  );
}
