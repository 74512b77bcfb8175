import { type RefObject, useEffect, useRef } from 'react';

/** A strip of tabs that scrolls inside itself: the chosen one comes into view, and `data-more` says on which sides there are more. */
export function useTabStrip(chosen: string): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Its place among the others is part of what is watched.
    void chosen;
  }, [chosen]);
  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const look = () => {
      const left = element.scrollLeft > 1;
      const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      element.dataset.more = left ? (right ? 'both' : 'left') : right ? 'right' : 'none';
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return strip;
}
