import type { MeasureText } from '@core/drawing/display-list.ts';

let context: CanvasRenderingContext2D | null | undefined;
let font = '';

/** Text widths in the screen's own font; 0 where there is no canvas. */
export const measureText: MeasureText = (text, { size, weight = 400 }) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null || context === undefined) return 0;
  const wanted = `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;
  // The context takes a font apart each time that it is given one.
  if (wanted !== font) context.font = wanted;
  font = wanted;
  return context.measureText(text).width;
};
