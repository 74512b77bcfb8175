import type { DisplayList, Fill, Ink, PathStep, Shape, Stroke } from '@core/drawing/display-list.ts';
import { linkHref } from '@core/kernel/links.ts';
import { Fragment, memo, useId } from 'react';
import './drawing.css';

interface DrawingProps {
  readonly list: DisplayList;
  /** What the drawing says, for those who do not see it. */
  readonly label: string;
}

/** A display list on screen: as SVG, in the theme's colours. */
export const Drawing = memo(function Drawing({ list, label }: DrawingProps) {
  const hatchPrefix = useId();
  const { width, height, shapes } = list;
  const hatches = [...new Set(hatchesOf(shapes))];
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="drawing"
    >
      <defs>
        {hatches.map((ink) => (
          <pattern
            key={ink}
            id={`${hatchPrefix}${ink}`}
            width={4}
            height={4}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1={0} y1={0} x2={0} y2={4} stroke={color(ink)} strokeWidth={2.4} />
          </pattern>
        ))}
      </defs>
      <Shapes shapes={shapes} hatchPrefix={hatchPrefix} />
    </svg>
  );
});

function Shapes({ shapes, hatchPrefix }: { shapes: readonly Shape[]; hatchPrefix: string }) {
  return shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is drawn anew as a whole
    <Painted key={i} shape={shape} hatchPrefix={hatchPrefix} />
  ));
}

function Painted({ shape, hatchPrefix }: { shape: Shape; hatchPrefix: string }) {
  if (shape.kind === 'group') {
    const { title, dx = 0, dy = 0, shapes } = shape;
    return (
      <g transform={dx === 0 && dy === 0 ? undefined : `translate(${dx} ${dy})`}>
        {title === undefined ? null : <title>{title}</title>}
        <Shapes shapes={shapes} hatchPrefix={hatchPrefix} />
      </g>
    );
  }
  if (shape.kind === 'text') {
    const { x, y, text, size, weight = 400, italic, fill, anchor = 'start' } = shape;
    const slant = italic === true ? 'italic' : undefined;
    const line = (
      <text x={x} y={y} fontSize={size} fontWeight={weight} fontStyle={slant} fill={color(fill)} textAnchor={anchor}>
        {text}
      </text>
    );
    const href = shape.href === undefined ? null : linkHref(shape.href);
    return href === null ? line : <a href={href}>{line}</a>;
  }
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return <line x1={x1} y1={y1} x2={x2} y2={y2} {...strokeOf(shape)} />;
  }
  if (shape.kind === 'image') {
    const { x, y, w, h, data } = shape;
    return <image x={x} y={y} width={w} height={h} href={data} />;
  }
  const fill = shape.fill === undefined ? 'none' : color(shape.fill);
  if (shape.hatch === undefined) return outlined(shape, { fill, ...strokeOf(shape) });
  return (
    <Fragment>
      {outlined(shape, { fill })}
      {outlined(shape, { fill: `url(#${hatchPrefix}${shape.hatch})` })}
      {shape.stroke === undefined ? null : outlined(shape, { fill: 'none', ...strokeOf(shape) })}
    </Fragment>
  );
}

type Outline = Extract<Shape, { kind: 'rect' | 'circle' | 'path' }>;

function outlined(shape: Outline, paint: object) {
  const all = { ...paint, opacity: (shape as Fill).opacity };
  if (shape.kind === 'rect') {
    return <rect x={shape.x} y={shape.y} width={shape.w} height={shape.h} rx={shape.radius} {...all} />;
  }
  if (shape.kind === 'circle') return <circle cx={shape.x} cy={shape.y} r={shape.r} {...all} />;
  return <path d={shape.steps.map(stepText).join('')} {...all} />;
}

function stepText([letter, ...points]: PathStep): string {
  return `${letter}${points.join(' ')}`;
}

function strokeOf({ stroke, width, dash, cap }: Stroke) {
  if (stroke === undefined) return {};
  return { stroke: color(stroke), strokeWidth: width ?? 1, strokeDasharray: dash?.join(' '), strokeLinecap: cap };
}

function color(ink: Ink): string {
  return `var(--${ink})`;
}

function hatchesOf(shapes: readonly Shape[]): Ink[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return hatchesOf(shape.shapes);
    return 'hatch' in shape && shape.hatch !== undefined ? [shape.hatch] : [];
  });
}
