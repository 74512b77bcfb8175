import { setEvidence } from '@core/deal/opportunity-commands.ts';
import {
  type EvidenceStatus,
  evidenceStatuses,
  type JudgedPart,
  type Method,
  methodNames,
  methodParts,
  qualificationOf,
  sayQualification,
} from '@core/deal/qualification.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { Textarea } from '@mantine/core';
import { IconCheck, IconCircleHalf2, IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { wordOf } from '../../../ui/words.ts';

interface SectionProps {
  readonly id: Id;
  readonly opportunity: Opportunity;
  readonly method: Method;
}

/** BANT or MEDDPICC: what is met, with the evidence for it; the gaps first when the section opens. */
export function QualificationSection({ id, opportunity, method }: SectionProps) {
  const { process } = usePlaybooks();
  const found = qualificationOf(opportunity, method, method === 'bant' ? process.bant : methodParts.meddpicc);
  // The order stays while one works through it: no part moves away under the cursor.
  const [order] = useState(() => found.parts.map((part) => part.id));
  const parts = order.flatMap((each) => found.parts.find((part) => part.id === each) ?? []);
  return (
    <section className="inspector-section" aria-label={methodNames[method]}>
      <details>
        <summary>
          <h3>{methodNames[method]}</h3> <span className="t3">{sayQualification(found)}</span>
        </summary>
        {parts.map((part) => (
          <Part key={part.id} id={id} method={method} part={part} />
        ))}
      </details>
    </section>
  );
}

const looks = { unknown: IconQuestionMark, partial: IconCircleHalf2, met: IconCheck };

function Part({ id, method, part }: { id: Id; method: Method; part: JudgedPart }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const draft = useDraft<string>({
    value: part.evidence,
    format: (text) => text,
    parse: (text) => ({ value: text }),
    commit: (evidence, gesture) => dispatch(setEvidence, { id, method, part: part.id, evidence }, { gesture }),
  });
  const judge = (status: EvidenceStatus) => dispatch(setEvidence, { id, method, part: part.id, status });
  return (
    <fieldset className="proof" aria-label={part.name}>
      <div className="proof-head">
        <b title={part.met}>{part.name}</b>
        <span className="seg">
          {evidenceStatuses.map((status) => {
            const Look = looks[status];
            return (
              <button
                key={status}
                type="button"
                aria-pressed={part.status === status}
                aria-label={`${part.name}: ${status}`}
                title={wordOf(status)}
                disabled={!writable}
                onClick={() => judge(status)}
              >
                <Look size={14} aria-hidden />
                {part.status === status ? wordOf(status) : null}
              </button>
            );
          })}
        </span>
      </div>
      {part.met === undefined ? null : <p>{part.met}</p>}
      <div className="field-control">
        <Textarea
          autosize
          minRows={1}
          maxRows={8}
          aria-label={`Evidence for ${part.name.toLowerCase()}`}
          placeholder="What shows it?"
          readOnly={!writable}
          {...draft}
        />
      </div>
    </fieldset>
  );
}
