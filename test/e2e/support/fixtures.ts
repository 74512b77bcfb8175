import { type BrowserContext, test as base } from '@playwright/test';
import { inProject } from '../../../scripts/lib/project.mjs';
import { close, createAppServer, listen } from '../../../scripts/serve.mjs';

interface Options {
  /** Console errors that a test provokes on purpose. Anything else on the console's error level fails the test. */
  expectedErrors: RegExp[];
}

interface WorkerFixtures {
  /** What is served: the built renderer. */
  appFolder: string;
  /** The built app's address, served under the production policy. Each worker has an origin of its own. */
  appAddress: string;
}

/** Collects whatever must not happen in any page of a context: policy violations, errors, requests that leave the app. */
async function watch(context: BrowserContext, origin: string, expectedErrors: readonly RegExp[]): Promise<string[]> {
  const problems: string[] = [];
  await context.exposeBinding(
    'reportPolicyViolation',
    (_source, text: string) => void problems.push(`policy violation: ${text}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || expectedErrors.some((expected) => expected.test(text))) return;
    problems.push(`console error: ${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url))
      problems.push(`request to another origin: ${url}`);
  });
  return problems;
}

/** Playwright's test with the app served as in production, and a context that fails the test on anything the app must never do. */
export const test = base.extend<Options, WorkerFixtures>({
  appFolder: [inProject('out', 'renderer'), { option: true, scope: 'worker' }],
  appAddress: [
    async ({ appFolder }, use) => {
      const server = createAppServer({ folder: appFolder });
      await use(await listen(server, 0));
      await close(server);
    },
    { scope: 'worker' },
  ],
  expectedErrors: [[], { option: true }],
  baseURL: ({ appAddress }, use) => use(appAddress),
  context: async ({ context, appAddress, expectedErrors }, use, info) => {
    const problems = await watch(context, new URL(appAddress).origin, expectedErrors);
    await use(context);
    if (problems.length > 0) {
      const error = new Error(`The app did what it must never do:\n${problems.join('\n')}`);
      error.stack = error.message;
      if (info.status === info.expectedStatus) throw error;
      info.errors.push({ message: error.message });
    }
  },
});
