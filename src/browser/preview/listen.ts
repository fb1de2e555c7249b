import type { PreviewStatus } from '../../model/index.ts';

interface Listener {
  readonly onStatus: (status: PreviewStatus) => void;
  /** @param isEnded whether the server can't be reached now */
  readonly onEnd: (isEnded: boolean) => void;
  /** Called where another server is at the address now, which knows nothing of this page. */
  readonly onOther: () => void;
}

/**
 * Listens to the server while the page is visible: browsers open six connections at most, and there may be more tabs.
 * The browser itself tries again where the server went away, and gives up once it is refused.
 */
export function listen(address: string, { onStatus, onEnd, onOther }: Listener): void {
  let source: EventSource | undefined;
  const update = (): void => {
    source?.close();
    source = document.hidden ? undefined : new EventSource(address);
    source?.addEventListener('message', ({ data }) => {
      onEnd(false);
      onStatus(JSON.parse(String(data)) as PreviewStatus); // from our own server
    });
    source?.addEventListener('error', ({ target }) => {
      onEnd(true);
      if (target === source && source?.readyState === EventSource.CLOSED) onOther();
    });
  };
  document.addEventListener('visibilitychange', update);
  update();
}
