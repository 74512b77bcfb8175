import { createScoreboard, type Scoreboard, type ScoreboardRequest } from '@core/insight/scoreboard.ts';
import { planReader } from '../storage/read-plans.ts';
import { serveResident } from './resident-worker.ts';

serveResident<ScoreboardRequest, Scoreboard>(createScoreboard(planReader()));
