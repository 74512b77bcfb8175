import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { useMapSettings } from '../map-settings.ts';

/** From here on the list stands beside the map and its inspector; in a narrower window it lies over the map, once asked for. */
const BESIDE = '(min-width: 1360px)';

export interface FindingsShown {
  readonly shown: boolean;
  /** It lies over the map. */
  readonly over: boolean;
  readonly show: (shown: boolean) => void;
}

/** Whether the list of findings shows: in a wide window as it was left, in a narrow one only when it is asked for. */
export function useFindingsShown(): FindingsShown {
  const [settings, change] = useMapSettings();
  const wide = useMediaQuery(BESIDE, window.matchMedia(BESIDE).matches, { getInitialValueInEffect: false });
  const [asked, setAsked] = useState(false);
  const show = useCallback(
    (shown: boolean) => {
      if (wide) change({ findings: shown });
      else setAsked(shown);
    },
    [wide, change],
  );
  return { shown: wide ? settings.findings : asked, over: !wide, show };
}
