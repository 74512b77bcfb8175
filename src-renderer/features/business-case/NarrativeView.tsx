import {
  draftNarrative,
  type NarrativeBlock,
  narrativeBlocks,
  narrativeTitles,
  setNarrative,
} from '@core/value/value-commands.ts';
import { Textarea } from '@mantine/core';
import { useCallback, useId, useMemo } from 'react';
import { useActions } from '../../ui/actions.tsx';
import { DateField, SelectField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useNarrativeDrafts } from './use-narrative-drafts.ts';
import './narrative.css';

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
export function NarrativeView() {
  const narrative = usePlan((plan) => plan.valueCase?.narrative);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const people = useMemo(
    () =>
      Object.entries(stakeholders).map(([value, { name, title }]) => ({
        value,
        label: name || title || 'To be named',
      })),
    [stakeholders],
  );
  const dispatch = useDispatch();
  const writable = useWritable();
  const drafts = useNarrativeDrafts();
  const many = writable && Object.keys(drafts).length > 1;
  const draftAll = useCallback(() => dispatch(draftNarrative, { drafts }), [dispatch, drafts]);
  useActions(
    useMemo(
      () => [
        {
          id: 'draft-narrative',
          label: 'Draft the empty parts of the narrative',
          group: 'Business case',
          disabled: !many,
          run: draftAll,
        },
      ],
      [many, draftAll],
    ),
  );
  return (
    <div className="narrative">
      <section className="panel" aria-label="Sponsor and validity">
        <SelectField row={CASE} field="sponsorId" label="Sponsor" options={people} placeholder="Nobody yet" />
        <DateField row={CASE} field="validUntil" label="Valid until" />
      </section>
      {many ? (
        <div className="draft-all">
          <p>
            Drafts are made of the plan’s figures and names alone. Once used they are yours, and no longer change with
            them.
          </p>
          <button type="button" className="btn" onClick={draftAll}>
            Use all drafts
          </button>
        </div>
      ) : null}
      {narrativeBlocks.map((block) => (
        <Block key={block} block={block} text={narrative?.[block] ?? ''} draft={drafts[block]} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: NarrativeBlock;
  readonly text: string;
  readonly draft: string | undefined;
}

function Block({ block, text, draft: offered }: BlockProps) {
  const id = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
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
          readOnly={!writable}
          error={error}
          {...draft}
        />
      </div>
      {writable && offered !== undefined ? (
        <div className="draft">
          <p>{offered}</p>
          <button
            type="button"
            className="btn"
            aria-label={`Use this draft: ${narrativeTitles[block]}`}
            onClick={() => {
              if (dispatch(draftNarrative, { drafts: { [block]: offered } })) document.getElementById(id)?.focus();
            }}
          >
            Use this draft
          </button>
        </div>
      ) : null}
    </section>
  );
}
