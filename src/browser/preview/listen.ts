import type { PreviewStatus } from '../../model/index.ts';

interface Listener {
  readonly onStatus: (status: PreviewStatus) => void;
  /** @param isEnded whether the server can't be reached now */
  readonly onEnd: (isEnded: boolean) => void;
}

/**
 * Listens to the server while the page is visible: browsers open six connections at most, and there may be more tabs.
 * The browser itself tries again where the server went away.
 */
export function listen(address: string, { onStatus, onEnd }: Listener): void {
  let source: EventSource | undefined;
  const update = (): void => {
    source?.close();
    source = document.hidden ? undefined : new EventSource(address);
    source?.addEventListener('message', ({ data }) => {
      onEnd(false);
      onStatus(JSON.parse(String(data)) as PreviewStatus); // from our own server
    });
    source?.addEventListener('error', () => onEnd(true));
  };
  document.addEventListener('visibilitychange', update);
  update();
}
