import { say } from '../messages.ts';
import { labeled } from './filters.ts';

/** Shows one map at a time, as large as possible, with a selection. */
export function offerMaps(maps: HTMLElement): void {
  const figures = [...maps.querySelectorAll<HTMLElement>('.fact-map')];
  if (figures.length < 2) return;
  const choice = document.createElement('select');
  choice.append(
    ...figures.map(({ dataset }, index) => new Option(dataset['label'] ?? '', String(index))),
  );
  const show = (): void => {
    for (const [index, figure] of figures.entries()) figure.hidden = String(index) !== choice.value;
  };
  choice.addEventListener('change', show);
  const label = labeled(say('recordTable.map'), choice);
  label.className = 'map-choice';
  maps.before(label);
  show();
}
