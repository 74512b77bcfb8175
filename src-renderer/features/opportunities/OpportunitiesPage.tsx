import { addOpportunity } from '@core/deal/deal-commands.ts';
import { removeEntities } from '@core/engine/entity-commands.ts';
import { dealSums } from '@core/insight/deal-facts.ts';
import { isOpen, type Stage, stages } from '@core/model/stages.ts';
import { IconArrowLeft, IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useSelectedIds, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { StageBoard } from './board/StageBoard.tsx';
import { type DealLine, useDealLines } from './deal-lines.ts';
import { dealLayouts, useDealLayout } from './deal-view.ts';
import { stageName, sumWords } from './deal-words.ts';
import { focusName } from './inspector/name-focus.ts';
import { MoveDialog } from './moves/MoveDialog.tsx';
import { useMoveStage } from './moves/use-move-stage.ts';
import { OpportunityGrid } from './table/OpportunityGrid.tsx';
import './opportunities.css';

/** The account's opportunities, by stage or as a table. */
export function OpportunitiesPage() {
  const { locale, newId } = useApp();
  const { process } = usePlaybooks();
  const [layout, setLayout] = useDealLayout();
  const lines = useDealLines();
  const writable = useWritable();
  const dispatch = useDispatch();
  const move = useMoveStage();
  const { select } = useSelection();
  const ids = useSelectedIds('opportunities');
  const selected = useMemo(() => new Set(ids), [ids]);
  const open = useMemo(() => lines.filter(isOpen), [lines]);

  const show = useCallback(({ id }: DealLine) => select([{ kind: 'opportunities', id }]), [select]);
  const moveLine = useCallback(({ id }: DealLine, to: Stage) => move(id, to), [move]);
  const add = useCallback(() => {
    const id = newId();
    if (!dispatch(addOpportunity, { id, name: 'New opportunity' })) return;
    select([{ kind: 'opportunities', id }]);
    focusName(id);
  }, [newId, dispatch, select]);
  useDealActions(add);

  return (
    <>
      <div className="toolbar">
        <fieldset className="seg" aria-label="Show as">
          {dealLayouts.map(({ value, label, icon: LayoutIcon }) => (
            <button key={value} type="button" aria-pressed={layout === value} onClick={() => setLayout(value)}>
              <LayoutIcon size={14} aria-hidden /> {label}
            </button>
          ))}
        </fieldset>
        <span className="deal-totals">
          {open.length === 0 ? null : (
            <>
              <b>{open.length} open</b>
              {sumWords(dealSums(open), locale).map((words) => (
                <span key={words}>{words}</span>
              ))}
            </>
          )}
        </span>
        <span className="grow" />
        {writable && lines.length > 0 ? (
          <button type="button" className="btn primary" onClick={add}>
            <IconPlus size={15} aria-hidden /> Opportunity <kbd>O</kbd>
          </button>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <NoOpportunities writable={writable} onAdd={add} />
      ) : layout === 'board' ? (
        <StageBoard
          lines={lines}
          process={process}
          selected={selected}
          withClosed
          onOpen={show}
          onMove={writable ? moveLine : undefined}
        />
      ) : (
        <OpportunityGrid lines={lines} />
      )}
      <MoveDialog />
    </>
  );
}

function useDealActions(add: () => void): void {
  const writable = useWritable();
  const dispatch = useDispatch();
  const move = useMoveStage();
  const { process } = usePlaybooks();
  const { select } = useSelection();
  const [, setLayout] = useDealLayout();
  const [id, ...more] = useSelectedIds('opportunities');
  const chosen = usePlan((plan) => (id === undefined || more.length > 0 ? undefined : plan.opportunities[id]));
  const actions = useMemo<Action[]>(() => {
    const views = dealLayouts.map(({ value, label, icon: LayoutIcon }) => ({
      id: `opportunities-${value}`,
      label: `Show opportunities as a ${label.toLowerCase()}`,
      icon: <LayoutIcon size={16} />,
      group: 'Opportunities',
      run: () => setLayout(value),
    }));
    if (!writable) return views;
    const adding = {
      id: 'add-opportunity',
      label: 'Add an opportunity',
      icon: <IconPlus size={16} />,
      shortcut: 'O',
      group: 'Opportunities',
      run: add,
    };
    if (id === undefined || chosen === undefined) return [adding, ...views];
    const at = stages.indexOf(chosen.stage);
    const sides = [
      { to: stages[at + 1], id: 'stage-on', keys: 'shift+ArrowRight', icon: <IconArrowRight size={16} /> },
      { to: stages[at - 1], id: 'stage-back', keys: 'shift+ArrowLeft', icon: <IconArrowLeft size={16} /> },
    ].flatMap(({ to, ...rest }) => {
      if (to === undefined || (to === 'closed-lost' && rest.id === 'stage-on')) return [];
      const label = `Move ${chosen.name} to ${stageName(process, to).toLowerCase()}`;
      return [{ ...rest, label, group: 'Opportunities', run: () => move(id, to) }];
    });
    const closes = (['closed-won', 'closed-lost'] as const)
      .filter(() => isOpen(chosen))
      .map((to) => ({
        id: `close-${to}`,
        label: `Close ${chosen.name} as ${to === 'closed-won' ? 'won' : 'lost'}`,
        group: 'Opportunities',
        run: () => move(id, to),
      }));
    const removal = {
      id: 'delete-opportunity',
      label: `Delete ${chosen.name}`,
      icon: <IconTrash size={16} />,
      group: 'Opportunities',
      run: () => {
        if (dispatch(removeEntities, { kind: 'opportunities', ids: [id] })) select([]);
      },
    };
    return [adding, ...views, ...sides, ...closes, removal];
  }, [writable, add, id, chosen, process, move, dispatch, select, setLayout]);
  useActions(actions);
}

function NoOpportunities({ writable, onAdd }: { writable: boolean; onAdd: () => void }) {
  return (
    <div className="empty">
      <h2>No opportunity yet</h2>
      <p>
        Each deal with its amount, its close date and the stage it is in; what the stage asks for before the next one,
        and how long it has been there.
      </p>
      {writable ? (
        <div className="steps">
          <button type="button" className="btn primary" onClick={onAdd}>
            <IconPlus size={15} aria-hidden /> Add the first opportunity <kbd>O</kbd>
          </button>
        </div>
      ) : (
        <p>Another window is editing this account; what it adds appears here.</p>
      )}
    </div>
  );
}
