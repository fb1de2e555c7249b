import {
  chromium as engine,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromium } from './tools.ts';

/** A page in a browser, with what it did written down. */
export interface Watched {
  readonly page: Page;
  /** Every address that was asked for, in that order. */
  readonly requests: readonly string[];
  /** Messages on the console, errors of scripts, dialogs and failed requests. */
  readonly complaints: readonly string[];
  /**
   * Empties both lists, opens an address and stays there: where a page leads on by itself, as a
   * redirect does, the browser is told that there is nothing to show.
   */
  stay(url: string): Promise<void>;
}

/** Starts Chromium. Whoever starts it closes it. */
export function startBrowser(): Promise<Browser> {
  return engine.launch(chromium);
}

/**
 * Opens an empty page of its own profile for as long as `use` runs.
 *
 * Nothing leaves this machine: requests to other servers are written down and broken off.
 */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (watched: Watched) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => complaints.push(`console: ${message.text()}`));
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  let wanted: string | undefined;
  await context.route(
    (url) => isAway(url) || (wanted !== undefined && url.href !== wanted),
    (route) => {
      const request = route.request();
      if (isAway(new URL(request.url()))) return route.abort();
      return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue();
    },
  );
  const page = await context.newPage();
  const stay = async (url: string): Promise<void> => {
    wanted = url;
    // The page before may still be about to lead on.
    await page.goto('about:blank');
    requests.length = 0;
    complaints.length = 0;
    await page.goto(url);
  };
  try {
    return await use({ page, requests, complaints, stay });
  } finally {
    await context.close();
  }
}

function isAway({ protocol, hostname }: URL): boolean {
  return /^(?:https?|wss?|ftp):$/.test(protocol) && hostname !== '127.0.0.1';
}
