import type { Id } from '@core/kernel/ids.ts';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useOpenPlan } from '../../../ui/plan-context.tsx';

/** Opens a pilot's own screen. */
export function useGoToPilot(): (pilotId: Id) => void {
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  return useCallback(
    (pilotId: Id) => void navigate({ to: '/accounts/$planId/plan/pilots/$pilotId', params: { planId, pilotId } }),
    [navigate, planId],
  );
}
