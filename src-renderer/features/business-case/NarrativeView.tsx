import type { Narrative } from '@core/model/value-case.ts';
import { type NarrativeBlock, narrativeBlocks, narrativeTitles, setNarrative } from '@core/value/value-commands.ts';
import { Textarea } from '@mantine/core';
import { useId, useMemo } from 'react';
import { DateField, SelectField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';

const hints: Readonly<Record<NarrativeBlock, string>> = {
  decision: 'What is the board asked to approve, how much, and by when?',
  summary: 'The case in four sentences a finance director would repeat.',
  problem: 'What goes wrong today, for whom, and how is it measured?',
  costOfInaction: 'What happens if nothing is done in the next year?',
  scope: 'Which sites, teams and systems are in, and which are not?',
  alternatives: 'What else was looked at, and why was it not chosen?',
  recommendation: 'What is recommended, under which conditions?',
};

const CASE = { kind: 'valueCase', id: 'valueCase' } as const;

/** The words of the business case, in the order of the document. */
export function NarrativeView({ narrative }: { narrative: Narrative | undefined }) {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const people = useMemo(
    () =>
      Object.entries(stakeholders).map(([value, { name, title }]) => ({
        value,
        label: name || title || 'To be named',
      })),
    [stakeholders],
  );
  return (
    <div className="narrative">
      <section className="panel" aria-label="Sponsor and validity">
        <SelectField row={CASE} field="sponsorId" label="Sponsor" options={people} placeholder="Nobody yet" />
        <DateField row={CASE} field="validUntil" label="Valid until" />
      </section>
      {narrativeBlocks.map((block) => (
        <Block key={block} block={block} text={narrative?.[block] ?? ''} />
      ))}
    </div>
  );
}

function Block({ block, text }: { block: NarrativeBlock; text: string }) {
  const id = useId();
  const dispatch = useDispatch();
  const { error, ...draft } = useDraft<string>({
    value: text,
    format: (value) => value,
    parse: (value) => (value.length > 10_000 ? { message: 'Longer than 10,000 characters' } : { value }),
    commit: (value, gesture) => dispatch(setNarrative, { block, text: value }, { gesture }),
  });
  return (
    <section className="panel">
      <label htmlFor={id}>{narrativeTitles[block]}</label>
      <div className="field-control">
        <Textarea
          id={id}
          autosize
          minRows={2}
          maxRows={20}
          placeholder={hints[block]}
          readOnly={!useWritable()}
          error={error}
          {...draft}
        />
      </div>
    </section>
  );
}
