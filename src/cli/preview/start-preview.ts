import { openAssets } from '../assets.ts';
import type { Host } from '../host.ts';
import type { Server } from '../server/server.ts';
import { startOn } from '../server/start-on.ts';
import type { ContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { toPreviewHandler } from './handle-preview.ts';
import { goLive } from './live.ts';
import { toMake } from './make.ts';
import { watchFolder } from './watch-folder.ts';

/** A preview that is served. */
interface Preview extends Server {
  /** The path of its home page. */
  readonly base: string;
}

/**
 * Serves the site of a content from memory, and follows each change of its files.
 *
 * @throws CommandError if the port can't be used
 */
export async function startPreview(
  settings: ContentSettings,
  port: number,
  host: Host,
): Promise<Preview> {
  const assets = openAssets(host.root);
  let refresh = (): void => undefined;
  const watcher = await watchFolder(settings.content, () => refresh());
  try {
    const live = await goLive(toMake(openWorkspace(settings, host), assets));
    refresh = live.refresh;
    const server = await startOn(port, toPreviewHandler(live, assets, host.newToken()));
    return {
      port: server.port,
      base: live.current().site?.base ?? '/',
      close: async () => {
        watcher.close();
        await server.close();
      },
    };
  } catch (error) {
    watcher.close();
    throw error;
  }
}
