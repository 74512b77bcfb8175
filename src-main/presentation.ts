import type { NotesAddress } from '@core/ports/platform.ts';
import type { Area } from './window-state.ts';

/** A display as Electron describes it. */
export interface Display {
  readonly id: number;
  /** Built into the laptop. */
  readonly internal: boolean;
  readonly workArea: Area;
}

/** The part of a window that presenting moves. */
export interface PresentedWindow {
  getBounds(): Area;
  setBounds(bounds: Area): void;
  setFullScreen(on: boolean): void;
  isMaximized(): boolean;
  maximize(): void;
}

export interface NotesWindow {
  close(): void;
  focus(): void;
  onClosed(listener: () => void): void;
}

export interface PresentationParts {
  displays(): readonly Display[];
  /** The display that most of these bounds are on. */
  displayAt(bounds: Area): Display;
  /** The app's window, while there is one. */
  window(): PresentedWindow | null;
  openNotes(address: NotesAddress, bounds: Area): Promise<NotesWindow>;
}

/** The app's window as a presentation, and the presenter's notes beside it. */
export interface Presentation {
  /** Fills a display, an outside one where there is one. True where the window moved there. */
  start(): boolean;
  /** Gives the window its place back and closes the notes. */
  stop(): boolean;
  /** In a window of their own, on the display that nobody else looks at. */
  openNotes(address: NotesAddress): Promise<boolean>;
  /** The window is gone, and the notes with it. */
  end(): void;
}

export function createPresentation(parts: PresentationParts): Presentation {
  let before: { readonly bounds: Area; readonly maximized: boolean } | null = null;
  let notes: NotesWindow | null = null;

  function closeNotes(): void {
    notes?.close();
    notes = null;
  }

  return {
    start() {
      const window = parts.window();
      if (window === null || before !== null) return false;
      const bounds = window.getBounds();
      before = { bounds, maximized: window.isMaximized() };
      const here = parts.displayAt(bounds);
      const { show } = shareDisplays(parts.displays(), here);
      if (show.id !== here.id) window.setBounds(show.workArea);
      window.setFullScreen(true);
      return show.id !== here.id;
    },
    stop() {
      closeNotes();
      const window = parts.window();
      const place = before;
      before = null;
      if (window === null || place === null) return false;
      window.setFullScreen(false);
      window.setBounds(place.bounds);
      if (place.maximized) window.maximize();
      return false;
    },
    async openNotes(address) {
      const window = parts.window();
      if (window === null) return false;
      if (notes !== null) {
        notes.focus();
        return true;
      }
      const here = parts.displayAt(before?.bounds ?? window.getBounds());
      const opened = await parts.openNotes(address, beside(shareDisplays(parts.displays(), here).notes.workArea));
      notes = opened;
      opened.onClosed(() => {
        if (notes === opened) notes = null;
      });
      return true;
    },
    end() {
      before = null;
      closeNotes();
    },
  };
}

/** The presentation on an outside display, the notes on the laptop's; on one display both. */
export function shareDisplays(displays: readonly Display[], here: Display): { show: Display; notes: Display } {
  const others = displays.filter(({ id }) => id !== here.id);
  if (others.length === 0) return { show: here, notes: here };
  const laptop = displays.find(({ internal }) => internal);
  const show = here.internal || laptop === undefined ? others[0]! : here;
  return { show, notes: show.id === here.id ? (laptop ?? others[0]!) : here };
}

const NOTES = { width: 560, height: 760 };

/** At the right edge of a display, no larger than it. */
function beside({ x, y, width, height }: Area): Area {
  const size = { width: Math.min(NOTES.width, width), height: Math.min(NOTES.height, height) };
  return { x: x + width - size.width, y, ...size };
}
