import type { Id } from '@core/kernel/ids.ts';
import { type Coverage, coverageLevels } from '@core/model/team.ts';
import { isGap, levelsOf } from '@core/people/coverage.ts';
import type { CoverageMatrix, CoverageRow } from '@core/people/coverage-matrix.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { AccessRing, RoleChip } from '../person-marks.tsx';
import { initials, personName } from '../person-words.ts';
import type { Cell } from './CoverageGrid.tsx';
import { LevelEditor } from './LevelEditor.tsx';
import { levelNames } from './level-words.ts';

interface MatrixRowProps {
  readonly row: CoverageRow;
  readonly index: number;
  readonly colleagues: CoverageMatrix['colleagues'];
  readonly selected: boolean;
  /** The colleague whose cell has the keyboard; null: another row's. */
  readonly current: Id | null;
  readonly editing: boolean;
  readonly onEdit: (cell: Cell) => void;
  readonly onDone: (cell: Cell) => void;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, index, colleagues, selected, current, editing, onEdit, onDone } = props;
  const { id, person, lines } = row;
  const { select } = useSelection();
  const writable = useWritable();
  const name = personName(person);
  const gap = person.name.trim() === '';
  return (
    <tr aria-rowindex={index + 2} className={selected ? 'selected' : undefined}>
      <th scope="row">
        <button type="button" className="coverage-person" onClick={() => select([{ kind: 'stakeholders', id }])}>
          <AccessRing access={person.access ?? 'none'} letters={gap ? '?' : initials(person.name)} />
          <span>
            <b className="truncate">{name}</b>
            <span className="truncate">{gap ? '' : person.title}</span>
          </span>
          {(person.roles ?? []).slice(0, 2).map((role) => (
            <RoleChip key={role} role={role} short />
          ))}
        </button>
      </th>
      {colleagues.map(({ id: colleague, colleague: { name: ours } }) => {
        const line = lines.get(colleague);
        const isCurrent = colleague === current;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the grid's
          <td
            key={colleague}
            data-person={id}
            data-colleague={colleague}
            tabIndex={isCurrent ? 0 : -1}
            className={line !== undefined && isGap(line) ? 'gap' : undefined}
            onClick={({ target, currentTarget }) => {
              if (writable && target instanceof Node && currentTarget.contains(target)) {
                onEdit({ person: id, colleague });
              }
            }}
          >
            <span className="visually-hidden">{`${ours} with ${name}: ${said(line)}`}</span>
            <LevelFace line={line} />
            {isCurrent && editing ? (
              <LevelEditor
                teamId={colleague}
                stakeholderId={id}
                title={`${ours} with ${name}`}
                line={line}
                onDone={() => onDone({ person: id, colleague })}
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
});

/** A line of coverage in words: "vendor, wanted trusted: a gap". */
function said(line: Coverage | undefined): string {
  if (line === undefined) return 'not covered';
  const { current, desired } = levelsOf(line);
  const now = line.current === undefined ? 'not rated' : levelNames[current].toLowerCase();
  if (line.desired === undefined) return now;
  return `${now}, wanted ${levelNames[desired].toLowerCase()}${isGap(line) ? ': a gap' : ''}`;
}

/** Words, and a ladder below them: a step filled for each that we stand on, an open one for each still to take. */
function LevelFace({ line }: { line: Coverage | undefined }) {
  if (line === undefined) return <span className="level-none" aria-hidden="true" />;
  const { current, desired } = levelsOf(line);
  const [stand, want] = [coverageLevels.indexOf(current), coverageLevels.indexOf(desired)];
  return (
    <span className="level-face" aria-hidden="true">
      <span className="level-words">
        {line.current === undefined ? 'Not rated' : levelNames[current]}
        {want > stand ? (
          <>
            <IconArrowRight size={11} /> <b>{levelNames[desired]}</b>
          </>
        ) : null}
      </span>
      <span className="ladder">
        {coverageLevels.slice(1).map((level, i) => (
          <i key={level} className={i < stand ? 'on' : i < want ? 'wanted' : undefined} />
        ))}
      </span>
    </span>
  );
}
