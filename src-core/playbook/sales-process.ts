import { z } from 'zod';
import { segments } from '../model/account-choices.ts';
import { between, flag, id, list, name, share, text, whole } from '../model/fields.ts';
import { stages } from '../model/stages.ts';
import { assumable, distinct, item, quota, section, span, tool, training, upkeep } from './playbook-parts.ts';

const perSegment = z.record(z.enum(segments), between(0, 10_000));

const processStage = z.strictObject({
  id: z.enum(stages),
  name,
  goal: text,
  activities: distinct(item),
  deliverables: distinct(item),
  /** The gate out of the stage: `opportunity.gates[stage]` holds the ids ticked. */
  exitCriteria: distinct(item),
  /** What an opportunity in this stage is worth of its amount where nobody gave a probability. */
  probability: assumable(share),
  /** Days after which an opportunity counts as stalled; absent for a stage that ends the process. */
  maxDays: assumable(perSegment).optional(),
});
export type ProcessStage = z.infer<typeof processStage>;

const salesRole = z.strictObject({ id, name, responsibility: text, focus: text, quota: quota.optional() });

/** A figure that is given for a role: from `min` to `max` of `unit`. `asShare`: a fraction, 0.75 = 75 %. `source`: who found it. */
const figure = z.strictObject({
  id,
  name,
  amount: span,
  unit: name,
  asShare: flag.optional(),
  source: text.optional(),
});

/** A role of a high-volume sale that is run as an assembly line: many short deals, each step with its own people. */
const lineRole = z.strictObject({
  id,
  name,
  group: z.enum(['marketing', 'sales', 'customer-success', 'operations']),
  purpose: text,
  duties: distinct(item),
  figures: section(figure),
  /** What the role is measured by. */
  measures: list(name).default([]),
});

const handOver = z.strictObject({ id, name, from: name, to: name, detail: text });

const openStages = stages.filter((stage) => stage !== 'closed-lost');

/** The sales process that all segments share. */
export const salesProcessSchema = z.strictObject({
  format: z.literal('longview.sales-process'),
  version: z.literal(1),
  id,
  name,
  upkeep: upkeep.optional(),
  stages: distinct(processStage).refine(
    (rows) => rows.map((row) => row.id).join() === openStages.join(),
    `must be ${openStages.join(', ')}, in this order`,
  ),
  /** The four questions of a qualification. */
  bant: list(z.strictObject({ id: z.enum(['budget', 'authority', 'need', 'timeline']), name, met: text })),
  kpis: distinct(item),
  roles: section(salesRole),
  tools: section(tool),
  training: section(training),
  /** Those who are qualified and not ready to buy: kept in touch with for at most `months`. */
  nurture: z.strictObject({ months: whole(1, 120), items: distinct(item) }).optional(),
  assemblyLine: z
    .strictObject({
      summary: text,
      roles: distinct(lineRole),
      handOvers: distinct(handOver),
      principles: distinct(item),
    })
    .optional(),
});
export type SalesProcess = z.infer<typeof salesProcessSchema>;
