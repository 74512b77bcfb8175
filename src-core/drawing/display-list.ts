/**
 * A drawing as data: what screen, PDF and SVG paint alike. Units are CSS pixels (1/96 inch), y grows downwards.
 * Colours are token names (ux: tokens.css), so that a theme or print palette decides what they look like.
 */
export type Ink =
  | 'text'
  | 'text-2'
  | 'text-3'
  | 'on-ink'
  | 'ink'
  | 'surface'
  | 'sunken'
  | 'line'
  | 'line-2'
  | 'control'
  | 'accent'
  | 'accent-bg'
  | 'danger'
  | 'danger-bg'
  | 'economic'
  | 'economic-bg'
  | 'technical'
  | 'technical-bg'
  | 'champion'
  | 'champion-bg'
  | 'procurement'
  | 'procurement-bg'
  | 'other'
  | 'other-bg'
  | 'sup-p2'
  | 'sup-p1'
  | 'sup-0'
  | 'sup-m1'
  | 'sup-m2'
  | 'on-sup'
  | 'edge-report'
  | 'edge-inf'
  | 'bar-1'
  | 'bar-2'
  | 'bar-3'
  | 'pos'
  | 'pos-soft'
  | 'neg'
  | 'neg-soft';

export interface Stroke {
  readonly stroke?: Ink;
  /** Line width; 1 where a stroke is given without one. */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

export interface Fill {
  readonly fill?: Ink;
  /** 45° hatching over the fill: costs, assumed and unconfirmed values only. */
  readonly hatch?: Ink;
  /** 0…1, fill and stroke alike. */
  readonly opacity?: number;
}

export type Weight = 400 | 500 | 600 | 700;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly italic?: boolean;
  readonly fill: Ink;
  /** Where `x` is on the text; start unless told. */
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Absolute coordinates only: M and L take a point, C two controls and a point, Z closes. */
export type PathStep =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Shape =
  | ({
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Stroke)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius?: number;
    } & Stroke &
      Fill)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Stroke & Fill)
  | ({ readonly kind: 'path'; readonly steps: readonly PathStep[] } & Stroke & Fill)
  | ({
      readonly kind: 'text';
      /** `y` is the baseline. One line; wrapping is done by whoever builds the list. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /**
       * Opened where it is an http, https or mailto address. `#assumptions` leads to the page of a report with that id, in a
       * document that has it. Painters leave other links out.
       */
      readonly href?: string;
    } & TextStyle)
  | {
      /** A picture, drawn into the box; one that cannot be read is left out. */
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      /** `data:image/png;base64,…` or `data:image/jpeg;…`. */
      readonly data: string;
    }
  | {
      readonly kind: 'group';
      /** Said by screen readers and kept as `<title>` in SVG. */
      readonly title?: string;
      readonly id?: string;
      readonly dx?: number;
      readonly dy?: number;
      readonly shapes: readonly Shape[];
    };

export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Lists below one another without space as one. */
export function onTop(lists: readonly DisplayList[]): DisplayList {
  let height = 0;
  const shapes = lists.map((list): Shape => {
    const dy = height;
    height += list.height;
    return { kind: 'group', dy, shapes: list.shapes };
  });
  return { width: Math.max(0, ...lists.map(({ width }) => width)), height, shapes };
}

/** The width in pixels of one line of text; from the embedded font's own metrics, so that screen and page agree. */
export type MeasureText = (
  text: string,
  style: { readonly size: number; readonly weight?: Weight; readonly italic?: boolean },
) => number;
