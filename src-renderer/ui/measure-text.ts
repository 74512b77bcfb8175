import type { MeasureText } from '@core/drawing/display-list.ts';

let context: CanvasRenderingContext2D | null | undefined;

/** Text widths in the screen's own font; 0 where there is no canvas. */
export const measureText: MeasureText = (text, { size, weight = 400 }) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null || context === undefined) return 0;
  context.font = `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;
  return context.measureText(text).width;
};
