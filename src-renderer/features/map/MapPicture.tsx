import { useComputedColorScheme } from '@mantine/core';
import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { drawPicture, type PictureMarks } from './draw-picture.ts';
import { type Area, boundsOf } from './map-geometry.ts';
import { readColours } from './picture-colours.ts';
import { frameCovers, frameFor, framePlace, type PictureFrame } from './picture-frame.ts';
import type { PictureScene } from './picture-scene.ts';

/** A picture that takes longer than this is stretched while the map is zoomed, and drawn anew once that has ended. */
const QUICK = 9;
/** Milliseconds without a zoom after which it has ended. */
const REST = 90;

/**
 * All cards and lines from afar, on one canvas under React Flow's own cards. A pan moves the drawn bitmap, which holds some
 * room around the window, and draws another only where it ends.
 */
export const MapPicture = memo(function MapPicture({ scene, marks }: { scene: PictureScene; marks: PictureMarks }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | null>(null);
  const store = useStoreApi();
  const scheme = useComputedColorScheme('light');

  useEffect(() => {
    const made = createPainter(canvas.current!, () => {
      const { transform, width, height } = store.getState();
      return { seen: { x: transform[0], y: transform[1], zoom: transform[2] }, size: { width, height } };
    });
    painter.current = made;
    const unsubscribe = store.subscribe(made.follow);
    return () => {
      unsubscribe();
      made.stop();
    };
  }, [store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => painter.current?.show(scene, marks), [scene, marks, scheme]);

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; its people are reached with the arrow keys
    <canvas ref={canvas} className="map-picture" aria-hidden="true" />
  );
});

interface Window {
  readonly seen: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly size: { readonly width: number; readonly height: number };
}

interface Painter {
  show(scene: PictureScene, marks: PictureMarks): void;
  /** The window has moved: moves the bitmap along, and sees to another where one is needed. */
  follow(): void;
  stop(): void;
}

function createPainter(canvas: HTMLCanvasElement, look: () => Window): Painter {
  const ctx = canvas.getContext('2d')!;
  let shown: { scene: PictureScene; marks: PictureMarks; bounds: Area | null } | null = null;
  let frame: PictureFrame | null = null;
  let took = 0;
  let asked = 0;
  let resting = 0;

  function draw(): void {
    asked = 0;
    const { seen, size } = look();
    if (shown === null || size.width === 0) return;
    const start = performance.now();
    const bounds = shown.bounds ?? { left: 0, top: 0, right: 1, bottom: 1 };
    frame = frameFor(bounds, seen, size);
    const ratio = window.devicePixelRatio;
    const width = Math.max(1, Math.round((frame.right - frame.left) * frame.zoom * ratio));
    const height = Math.max(1, Math.round((frame.bottom - frame.top) * frame.zoom * ratio));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
    drawPicture(ctx, shown.scene, shown.marks, frame, readColours(canvas), ratio);
    place();
    took = performance.now() - start;
    // What is on the canvas now, for those who cannot see into it.
    canvas.dataset.people = String(shown.scene.cards.length);
  }
  function place(): void {
    if (frame === null) return;
    const { x, y, scale } = framePlace(frame, look().seen);
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
  function drawSoon(): void {
    clearTimeout(resting);
    if (asked === 0) asked = requestAnimationFrame(draw);
  }

  return {
    show(scene, marks) {
      const bounds = shown?.scene.cards === scene.cards ? shown.bounds : boundsOf(scene.cards);
      shown = { scene, marks, bounds };
      draw();
    },
    follow() {
      if (shown === null || frame === null) return drawSoon();
      const { seen, size } = look();
      place();
      const covers = shown.bounds === null || frameCovers(frame, shown.bounds, seen, size);
      if (!covers || (seen.zoom !== frame.zoom && took <= QUICK)) return drawSoon();
      if (seen.zoom === frame.zoom) return;
      clearTimeout(resting);
      resting = window.setTimeout(drawSoon, REST);
    },
    stop() {
      cancelAnimationFrame(asked);
      clearTimeout(resting);
    },
  };
}
