import type { Id } from '@core/kernel/ids.ts';
import { type Coverage, coverageLevels } from '@core/model/team.ts';
import type { CoverageLevel } from '@core/people/coverage.ts';
import { removeCoverage, setCoverage } from '@core/people/coverage-commands.ts';
import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { levelNames } from './level-words.ts';

interface LevelEditorProps {
  readonly teamId: Id;
  readonly stakeholderId: Id;
  readonly title: string;
  readonly line: Coverage | undefined;
  readonly onDone: () => void;
}

const sides = [
  { side: 'current', label: 'We stand' },
  { side: 'desired', label: 'We want' },
] as const;

/** Over a cell: where we stand and where we want to, each one of five. All changes until it closes are one undo step. */
export function LevelEditor({ teamId, stakeholderId, title, line, onDone }: LevelEditorProps) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const [gesture] = useState(newGesture);
  const pair = { teamId, stakeholderId };
  return (
    <Popover
      opened
      withRoles={false}
      trapFocus
      returnFocus={false}
      onChange={(opened) => opened || onDone()}
      shadow="md"
      radius={10}
    >
      <Popover.Target>
        <span className="level-anchor" />
      </Popover.Target>
      <Popover.Dropdown className="level-editor" role="dialog" aria-label={title}>
        <b className="clamp">{title}</b>
        {sides.map(({ side, label }) => (
          <Levels
            key={side}
            label={label}
            value={line?.[side]}
            onChange={(level) =>
              dispatch(setCoverage, { id: newId(), ...pair, levels: { [side]: level } }, { gesture })
            }
          />
        ))}
        <div className="level-foot">
          {line === undefined ? null : (
            <button
              type="button"
              className="btn small ghost"
              onClick={() => {
                dispatch(removeCoverage, pair);
                onDone();
              }}
            >
              <IconX size={13} aria-hidden /> Not covered
            </button>
          )}
          <span className="grow" />
          <button type="button" className="btn small" onClick={onDone}>
            Done
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface LevelsProps {
  readonly label: string;
  readonly value: CoverageLevel | undefined;
  readonly onChange: (level: CoverageLevel) => void;
}

function Levels({ label, value, onChange }: LevelsProps) {
  const name = useId();
  return (
    <div className="level-group" role="radiogroup" aria-labelledby={`${name}label`}>
      <span id={`${name}label`}>{label}</span>
      <span className="rating-choices">
        {coverageLevels.map((level) => (
          <label key={level}>
            <input type="radio" name={name} checked={level === value} onChange={() => onChange(level)} />
            {levelNames[level]}
          </label>
        ))}
      </span>
    </div>
  );
}
