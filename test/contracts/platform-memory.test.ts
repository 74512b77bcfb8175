import { memoryHome } from './platform-memory.ts';
import { describePlatform } from './platform-suite.ts';

describePlatform('in memory', async () => memoryHome());
