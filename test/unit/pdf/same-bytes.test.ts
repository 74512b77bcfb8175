import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFonts } from '@core/drawing/fonts.ts';
import { writePlanFile } from '@core/exchange/plan-file.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { buildReport, NothingToPrint } from '@core/report/build-report.ts';
import { pageDefinitions, pageIds } from '@core/report/pages.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeIo } from '../../../src-main/cli/node-io.ts';
import { runCli } from '../../../src-main/cli.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';

const options: ReportOptions = { audience: 'board', on: '2026-11-19', pageSize: 'letter', locale: 'en-US' };
const assets = { fonts: reportFonts };
const fonts = loadFonts(reportFonts);
const same = (one: Uint8Array, two: Uint8Array) => Buffer.from(one).equals(Buffer.from(two));

describe('the same plan, options and day', () => {
  let first: Uint8Array;
  beforeAll(() => {
    first = renderReportPdf(reportPlan(), options, assets);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  it('give the same bytes again', () => {
    expect(same(renderReportPdf(reportPlan(), options, assets), first)).toBe(true);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('give the same bytes in %s', (other) => {
    vi.stubEnv('TZ', other);
    expect(new Date(2026, 11, 1).getTimezoneOffset()).toBe(other === 'Pacific/Kiritimati' ? -840 : 480);
    expect(same(renderReportPdf(reportPlan(), options, assets), first)).toBe(true);
  });

  it('give the same bytes on the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'longview-export-'));
    try {
      const [plan, pdf] = [join(folder, 'plan.longview.json'), join(folder, 'out.pdf')];
      writeFileSync(plan, writePlanFile(reportPlan(), '2026-11-21T09:00:00Z'));
      const said: string[] = [];
      const say = (text: string) => void said.push(text);
      const asked = ['--on', options.on, '--page-size', 'letter', '--locale', 'en-US'];
      const code = await runCli(['export', plan, '--to', pdf, ...asked], { ...nodeIo(), stdout: say, stderr: say });
      expect([code, said.join('')]).toEqual([0, '']);
      expect(same(readFileSync(pdf), first)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('give the same bytes from the worker, which says how far it is', async () => {
    const replies: { kind: string; share?: number; result?: Uint8Array }[] = [];
    const worker = {
      postMessage: (reply: { kind: string }) => void replies.push(reply),
      onmessage: (_: { data: unknown }) => undefined as unknown,
    };
    vi.stubGlobal('self', worker);
    // A worker's module serves where it is first read.
    vi.resetModules();
    await import('../../../src-renderer/workers/report.worker.ts');
    worker.onmessage({ data: { plan: reportPlan(), report: options, as: 'pdf', fonts: reportFonts } });
    const done = await vi.waitFor(() => {
      const last = replies.at(-1);
      expect(last?.kind).toBe('done');
      return last!;
    });
    expect(same(done.result!, first)).toBe(true);
    const shares = replies.slice(0, -1).map(({ share }) => share!);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });
});

describe('progress', () => {
  it('is told for each page laid out, each sheet painted and the file written; told to stop, it stops there', () => {
    const { pages } = buildReport(reportPlan(), options, fonts);
    const laid = pageDefinitions.filter(({ askedFor }) => askedFor !== true).length;
    const all = sharesUntil(Number.POSITIVE_INFINITY);
    expect(all).toHaveLength(laid + pages.length + 1);
    expect(new Set(all).size).toBe(all.length);
    for (const stop of [1, laid, laid + 1, all.length - 1]) {
      expect(sharesUntil(stop)).toEqual(all.slice(0, stop));
    }
  });

  function sharesUntil(stop: number): number[] {
    const shares: number[] = [];
    const signal = { aborted: false };
    const onProgress = (share: number) => {
      shares.push(share);
      signal.aborted = shares.length === stop;
    };
    const render = () => renderReportPdf(reportPlan(), options, assets, { onProgress, signal });
    if (stop === Number.POSITIVE_INFINITY) render();
    else expect(render).toThrow(Cancelled);
    return shares;
  }
});

describe('the pages of a report', () => {
  const idsOf = (pages: readonly string[], plan = reportPlan()) =>
    buildReport(plan, { ...options, pages }, fonts).parts.map(({ id }) => id);

  it('come in the order that is asked for, each once', () => {
    expect(idsOf(['method', 'cover', 'summary', 'method'])).toEqual(['method', 'cover', 'summary']);
    expect(() => idsOf(['summary', 'Summary'])).toThrow(
      `there is no page "Summary"; the pages are ${pageIds.join(', ')}`,
    );
  });

  it('are benefits and costs where an older plan names both as one', () => {
    expect(idsOf(['benefits-and-costs', 'cash-flow'])).toEqual(['benefits', 'costs', 'cash-flow']);
  });

  it('have contents where there are enough of them, or where they are asked for', () => {
    const bare = { ...reportPlan(), milestones: {}, pilots: {}, criteria: {}, risks: {}, stakeholders: {} };
    const all = (plan = reportPlan()) => buildReport(plan, options, fonts).parts.map(({ id }) => id);
    expect(all().slice(0, 3)).toEqual(['cover', 'contents', 'summary']);
    expect(all(bare)).toContain('contents');
    expect(idsOf(['cover', 'summary'])).toEqual(['cover', 'summary']);
    expect(idsOf(['contents', 'summary'])).toEqual(['contents', 'summary']);
    expect(() => idsOf(['contents'])).toThrow(NothingToPrint);
  });

  it('are refused in words where the plan has nothing for any of them, and named where it has nothing for some', () => {
    const plan = reportPlan();
    const milestones = Object.fromEntries(
      Object.entries(plan.milestones).map(([id, each]) => [id, { ...each, status: 'cancelled' as const }]),
    );
    const cancelled = { ...plan, milestones, pilots: {}, criteria: {}, valueCase: undefined };
    expect(() => idsOf(['timeline'], cancelled)).toThrow(
      'the plan has nothing for “Roadmap and governance”: there is no page to print',
    );
    const leftOut: string[] = [];
    const onLeftOut = (pages: readonly { id: string }[]) => leftOut.push(...pages.map(({ id }) => id));
    renderReportPdf(cancelled, { ...options, pages: ['timeline', 'summary'] }, assets, { onLeftOut });
    expect(leftOut).toEqual(['timeline']);
  });
});
