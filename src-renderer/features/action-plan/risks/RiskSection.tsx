import { exposure, levelOf, riskStatusNames, riskStatusOf } from '@core/deal/risks.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { LevelMark } from './RiskMark.tsx';
import { askForRisk } from './risk-focus.ts';
import { exposureWords } from './risk-words.ts';
import { useAddRisk } from './use-risks.ts';

/** The risks that are linked to a milestone: each a way to the register; another is added by its title, or linked by name. */
export function RiskSection({ milestoneId }: { milestoneId: Id }) {
  const risks = usePlan((plan) => plan.risks);
  const writable = useWritable();
  const dispatch = useDispatch();
  const add = useAddRisk();
  const { locale } = useApp();
  const [, change] = usePlanView();
  const [next, setNext] = useState('');
  const { linked, others } = useMemo(() => {
    const all = Object.entries(risks);
    const isLinked = ([, { milestoneIds = [] }]: (typeof all)[number]) => milestoneIds.includes(milestoneId);
    return { linked: all.filter(isLinked), others: all.filter((each) => !isLinked(each)) };
  }, [risks, milestoneId]);
  const link = (id: Id, milestoneIds: readonly Id[]) =>
    dispatch(updateEntity, {
      kind: 'risks',
      id,
      changes: { milestoneIds: milestoneIds.length === 0 ? undefined : milestoneIds },
    });
  return (
    <section className="inspector-section" aria-label="Risks">
      <h3>Risks {linked.length === 0 ? null : <span className="t3">{linked.length}</span>}</h3>
      <ul className="links">
        {linked.map(([id, risk]) => {
          const exposed = exposure(risk);
          const status = riskStatusOf(risk);
          return (
            <li key={id}>
              <span title={exposureWords(risk, locale)}>
                <LevelMark level={exposed === undefined ? null : levelOf(exposed)} />
                <span className="visually-hidden">{exposureWords(risk, locale)}</span>
              </span>
              <button
                type="button"
                className="text-btn truncate"
                title={risk.title}
                onClick={() => {
                  change({ layout: 'risks' });
                  askForRisk(id);
                }}
              >
                {risk.title}
              </button>
              {status === 'open' ? null : <span className="t3">{riskStatusNames[status]}</span>}
              {writable ? (
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Unlink ${risk.title}`}
                  title="Unlink"
                  onClick={() =>
                    link(
                      id,
                      (risk.milestoneIds ?? []).filter((each) => each !== milestoneId),
                    )
                  }
                >
                  <IconX size={13} aria-hidden />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {writable ? (
        <div className="field-control">
          <TextInput
            aria-label="Add a risk to this milestone"
            placeholder="Add a risk: what may go wrong"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || next.trim() === '') return;
              if (add(next.trim(), [milestoneId])) setNext('');
            }}
          />
        </div>
      ) : null}
      {writable && others.length > 0 ? (
        <div className="field-control">
          <Select
            aria-label="Link a risk to this milestone"
            placeholder="Link one of the register"
            data={others.map(([value, { title }]) => ({ value, label: title }))}
            value={null}
            searchable
            nothingFoundMessage="No risk of that name"
            onChange={(id) => {
              const risk = id === null ? undefined : risks[id];
              if (id !== null && risk !== undefined) link(id, [...(risk.milestoneIds ?? []), milestoneId]);
            }}
          />
        </div>
      ) : null}
    </section>
  );
}
