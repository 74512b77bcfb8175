import type { Opportunity } from '../model/opportunities.ts';

/** The two ways of asking whether an opportunity is a real one, each part judged with the evidence for it. */

export const methods = ['bant', 'meddpicc'] as const;
export type Method = (typeof methods)[number];

export const methodNames: Readonly<Record<Method, string>> = { bant: 'BANT', meddpicc: 'MEDDPICC' };

export interface QualificationPart {
  readonly id: string;
  readonly name: string;
  /** When it counts as met. */
  readonly met?: string;
}

/** The parts of each, in the order of its letters. */
export const methodParts: Readonly<Record<Method, readonly QualificationPart[]>> = {
  // What counts as met is the sales process's to say, which users may edit.
  bant: [
    { id: 'budget', name: 'Budget' },
    { id: 'authority', name: 'Authority' },
    { id: 'need', name: 'Need' },
    { id: 'timeline', name: 'Timeline' },
  ],
  meddpicc: [
    { id: 'metrics', name: 'Metrics', met: 'What it is worth to them is agreed, in numbers' },
    { id: 'economicBuyer', name: 'Economic buyer', met: 'Whoever can spend the money is known and met' },
    { id: 'decisionCriteria', name: 'Decision criteria', met: 'What they judge by is known' },
    { id: 'decisionProcess', name: 'Decision process', met: 'Who decides when, and in which steps, is agreed' },
    { id: 'paperProcess', name: 'Paper process', met: 'The way to a signed contract is known' },
    { id: 'identifiedPain', name: 'Identified pain', met: 'What it costs to leave things as they are is said' },
    { id: 'champion', name: 'Champion', met: 'Somebody with influence sells it inside' },
    { id: 'competition', name: 'Competition', met: 'Whom we are held against is known' },
  ],
};

export type EvidenceStatus = 'unknown' | 'partial' | 'met';
export const evidenceStatuses: readonly EvidenceStatus[] = ['unknown', 'partial', 'met'];

export interface JudgedPart extends QualificationPart {
  readonly status: EvidenceStatus;
  readonly evidence: string;
}

/** A score is a count, never a sum with weights: how many of the parts are met, and how many in part. */
export interface Qualification {
  readonly parts: readonly JudgedPart[];
  readonly met: number;
  readonly partial: number;
  readonly unknown: number;
}

/**
 * What is recorded of one method; a part that nobody judged is unknown. The gaps come first: unknown, then partial, then met.
 * `said`: its parts in other words, as of an edited sales process.
 */
export function qualificationOf(
  opportunity: Pick<Opportunity, Method>,
  method: Method,
  said: readonly QualificationPart[] = methodParts[method],
): Qualification {
  const recorded = (opportunity[method] ?? {}) as Record<string, { status?: EvidenceStatus; evidence?: string }>;
  const judged = said.map((part): JudgedPart => {
    const { status = 'unknown', evidence = '' } = Object.hasOwn(recorded, part.id) ? (recorded[part.id] ?? {}) : {};
    return { ...part, status, evidence };
  });
  const of = (status: EvidenceStatus) => judged.filter((part) => part.status === status);
  const [unknown, partial, met] = evidenceStatuses.map(of);
  return {
    parts: [...unknown!, ...partial!, ...met!],
    met: met!.length,
    partial: partial!.length,
    unknown: unknown!.length,
  };
}

/** "5 of 8 met, 2 partial". */
export function sayQualification({ parts, met, partial }: Qualification): string {
  const share = `${met} of ${parts.length} met`;
  return partial === 0 ? share : `${share}, ${partial} partial`;
}
