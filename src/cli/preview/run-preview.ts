import { exitCodes, type ExitCode, type Host } from '../host.ts';
import { toRelative } from '../relative-path.ts';
import { untilInterrupted } from '../server/start-on.ts';
import type { ContentSettings } from '../settings.ts';
import { startPreview, type PreviewOptions } from './start-preview.ts';

/**
 * Shows a content until the user presses Ctrl+C.
 *
 * @throws CommandError as `startPreview` does
 */
export async function runPreview(
  settings: ContentSettings,
  options: PreviewOptions,
  host: Host,
): Promise<ExitCode> {
  const preview = await startPreview(settings, options, host);
  const { content } = settings;
  host.stdout.write(
    `Showing ${toRelative(content, host.cwd)} at http://127.0.0.1:${preview.port}${preview.base} (press Ctrl+C to stop)\n`,
  );
  await untilInterrupted(host);
  await preview.close();
  return exitCodes.ok;
}
