import type { DocumentSettings } from '@core/model/value-case.ts';
import { type DocumentChange, setDocument, withChoice } from '@core/value/document-commands.ts';
import { useCallback, useState } from 'react';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';

export interface DocumentState {
  readonly settings: DocumentSettings;
  readonly change: (change: DocumentChange, gesture?: string) => void;
  /** Whether the choices are kept in the plan; else they are for this time, and why. */
  readonly notKept: 'not started' | 'reading along' | null;
}

const none: DocumentSettings = {};

/** The document's settings: the plan's own, changed by command; where there is no place for them there, those of this screen. */
export function useDocument(): DocumentState {
  const valueCase = usePlan((plan) => plan.valueCase);
  const writable = useWritable();
  const dispatch = useDispatch();
  const [own, setOwn] = useState<DocumentSettings | null>(null);
  const notKept = !writable ? 'reading along' : valueCase === undefined ? 'not started' : null;
  const kept = valueCase?.document ?? none;
  const change = useCallback(
    (each: DocumentChange, gesture?: string) => {
      if (notKept === null) dispatch(setDocument, each, gesture === undefined ? {} : { gesture });
      else setOwn((before) => withChoice(before ?? kept, each));
    },
    [dispatch, notKept, kept],
  );
  return { settings: notKept === null ? kept : (own ?? kept), change, notKept };
}
