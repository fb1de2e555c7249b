import { openAssets } from '../assets.ts';
import type { Host } from '../host.ts';
import type { Server } from '../server/server.ts';
import { startOn } from '../server/start-on.ts';
import type { ContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { toPreviewHandler } from './handle-preview.ts';
import { headLogOf, readEarlier, type Earlier } from './changes-since.ts';
import { followChanges } from './follow-changes.ts';
import { followOutputs } from './follow-outputs.ts';
import { goLive } from './live.ts';
import { toMake } from './make.ts';
import { watchFolder } from './watch-folder.ts';

/** A preview that is served. */
interface Preview extends Server {
  /** The path of its home page. */
  readonly base: string;
}

/** How to preview. */
export interface PreviewOptions {
  readonly port: number;
  /** The git revision to show changes since: the last commit by default. */
  readonly since?: string | undefined;
}

/**
 * Serves the site of a content from memory, and follows each change of its files.
 *
 * @throws CommandError if the port can't be used, or there is no such revision
 */
export async function startPreview(
  settings: ContentSettings,
  { port, since }: PreviewOptions,
  host: Host,
): Promise<Preview> {
  const assets = openAssets(host.root);
  let onChange = (): void => undefined;
  const watcher = await watchFolder(settings.content, () => onChange());
  const ends = [watcher.close];
  const end = (): void => ends.forEach((each) => each());
  try {
    const workspace = openWorkspace(settings, host);
    const read = (known?: Earlier) => readEarlier(since, workspace, settings.content, known);
    const earlier = await read();
    const log = await headLogOf(settings.content);
    const live = await goLive(toMake(workspace, assets, host.cwd));
    const outputs = followOutputs(live, (signal) => host.makeOutputs(settings, signal));
    const changes = followChanges(live, earlier, log, read);
    ends.push(outputs.stop, changes.stop);
    onChange = () => {
      outputs.stop();
      void live.refresh().then(() => {
        outputs.start();
        changes.start();
      });
    };
    const server = await startOn(port, toPreviewHandler(live, assets, host.newToken()));
    outputs.start();
    return {
      port: server.port,
      base: live.current().site?.base ?? '/',
      close: async () => {
        end();
        await server.close();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
