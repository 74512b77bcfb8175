import { type RefObject, useEffect, useRef } from 'react';

/** A click on the left third of an element goes back, else on: by pointer only, keys and buttons do the same. */
export function useTurnByClick(onBack: () => void, onNext: () => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = element.current;
    const onClick = ({ clientX }: MouseEvent) => {
      const { left, width } = picture!.getBoundingClientRect();
      if (clientX - left < width / 3) onBack();
      else onNext();
    };
    picture?.addEventListener('click', onClick);
    return () => picture?.removeEventListener('click', onClick);
  }, [onBack, onNext]);
  return element;
}
