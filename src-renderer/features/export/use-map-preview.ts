import { Cancelled } from '@core/kernel/cancelled.ts';
import { decodeUtf8 } from '@core/kernel/utf8.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { MapFileOptions } from '@core/report/map-sheet.ts';
import { useEffect, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { csvBytes, isPicture, type MapChoice, pictureOptions } from './map-export.ts';

export type MapPreview =
  /** `url` is revoked when the preview is replaced. Size in CSS pixels. */
  | { readonly kind: 'picture'; readonly url: string; readonly width: number; readonly height: number }
  | { readonly kind: 'lines'; readonly text: string; readonly more: number }
  | { readonly kind: 'failed'; readonly message: string };

const LINES = 8;

/** What the file will hold, made anew with each choice; the one before stays meanwhile. Null before the first. */
export function useMapPreview(
  plan: AccountPlan,
  choice: MapChoice,
  when: Pick<MapFileOptions, 'on' | 'locale'>,
): MapPreview | null {
  const { tasks } = useApp();
  const [preview, setPreview] = useState<MapPreview | null>(null);
  // A size alone changes nothing in the picture.
  const { audience, format, page, dark, legend, pathTo } = choice;
  const key = JSON.stringify(
    isPicture(format) ? [audience, format === 'pdf' ? page : dark, legend, pathTo] : [audience, format],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the choice
  useEffect(() => {
    if (!isPicture(choice.format)) {
      setPreview(firstLines(csvBytes(plan, choice)));
      return;
    }
    const abort = new AbortController();
    tasks.renderMap(plan, pictureOptions(plan, choice, when, 'svg'), { signal: abort.signal }).then(
      ({ bytes, width, height }) => {
        const url = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
        setPreview({ kind: 'picture', url, width, height });
      },
      (error: Error) => {
        if (!(error instanceof Cancelled)) setPreview({ kind: 'failed', message: error.message });
      },
    );
    return () => abort.abort();
  }, [tasks, plan, key]);
  useEffect(() => {
    if (preview?.kind !== 'picture') return;
    return () => URL.revokeObjectURL(preview.url);
  }, [preview]);
  return preview;
}

function firstLines(bytes: Uint8Array): MapPreview {
  const lines = (decodeUtf8(bytes) ?? '').trimEnd().split('\r\n');
  return { kind: 'lines', text: lines.slice(0, LINES).join('\n'), more: Math.max(0, lines.length - LINES) };
}
