import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { scenarioTitle } from './use-case.ts';

interface ScenarioNameProps {
  readonly name: string;
  readonly fixed: boolean;
  readonly onShow: () => void;
  readonly onRename: (to: string) => void;
}

/** A scenario's name shows it; the pencil, or F2, renames it. A name is a key, so it is stored when it is whole. */
export function ScenarioName({ name, fixed, onShow, onRename }: ScenarioNameProps) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    const finish = () => {
      setDraft(null);
      if (draft.trim() !== '' && draft.trim() !== name) onRename(draft);
    };
    return (
      <span className="cell">
        <input
          className="cell-input"
          aria-label={`New name of ${name}`}
          // biome-ignore lint/a11y/noAutofocus: the field stands where the user just pressed
          autoFocus
          maxLength={100}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape') {
              event.stopPropagation();
              setDraft(null);
            }
          }}
        />
      </span>
    );
  }
  return (
    <span className="scenario-name">
      <button
        type="button"
        className="scenario-show"
        onClick={onShow}
        onKeyDown={(event) => event.key === 'F2' && !fixed && setDraft(name)}
      >
        {scenarioTitle(name)}
      </button>
      {fixed ? null : (
        <button type="button" className="row-delete" aria-label={`Rename ${name}`} onClick={() => setDraft(name)}>
          <IconPencil size={13} />
        </button>
      )}
    </span>
  );
}
