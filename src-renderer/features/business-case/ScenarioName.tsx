import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { scenarioTitle } from './use-case.ts';

interface ScenarioNameProps {
  readonly name: string;
  readonly fixed: boolean;
  readonly onShow: () => void;
  /** True where it has the new name now. */
  readonly onRename: (to: string) => boolean;
}

/** A scenario's name shows it; the pencil, or F2, renames it. A name is a key, so it is stored when it is whole. */
export function ScenarioName({ name, fixed, onShow, onRename }: ScenarioNameProps) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    const to = draft.trim();
    const finish = () => {
      setDraft(null);
      return to !== '' && to !== name && onRename(to) ? to : name;
    };
    const cancel = () => {
      setDraft(null);
      return name;
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
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') event.stopPropagation();
            if (event.key === 'Enter') focusScenario(finish());
            else if (event.key === 'Escape') focusScenario(cancel());
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
        data-scenario={name}
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

/** The field of the new name goes, and the row with the old one: the cursor would be nowhere. */
function focusScenario(name: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.scenario-show[data-scenario="${CSS.escape(name)}"]`)?.focus(),
  );
}
