import { createDealBoard, type DealBoard, type DealBoardRequest } from '@core/insight/deal-board.ts';
import { planReader } from '../storage/read-plans.ts';
import { serveResident } from './resident-worker.ts';

serveResident<DealBoardRequest, DealBoard>(createDealBoard(planReader()));
