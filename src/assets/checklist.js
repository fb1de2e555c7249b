// Remembers what is written on the checklist, and saves it to a file or loads it from one. The page works
// without it: whatever needs the script is made by the script.
(() => {
  'use strict';

  const format = 'pathways-checklist';
  const version = 1;
  const longest = 1_000_000;

  const main = document.querySelector('main');
  const title = document.querySelector('h1').textContent;
  const { content = '', file = '', state = null } = main.dataset;
  const key = [format, file, state ?? ''].join(':');
  const controls = [...main.querySelectorAll('input, textarea')];

  /** What is written, in reading order: the form of the file. */
  function read() {
    const answers = { format, version, title, state, content, fields: {}, steps: {}, notes: {} };
    for (const control of controls) {
      if (control.type === 'checkbox') answers.steps[control.name] = control.checked;
      else if (control.dataset.step) answers.notes[control.dataset.step] = control.value;
      else answers.fields[control.name] = control.value;
    }
    return answers;
  }

  /** Writes answers into the page, and gives the names for which there is no place. */
  function write(answers) {
    const left = { fields: {}, steps: {}, notes: {} };
    for (const part of Object.keys(left)) left[part] = { ...answers[part] };
    for (const control of controls) {
      const isBox = control.type === 'checkbox';
      const part = isBox ? 'steps' : control.dataset.step ? 'notes' : 'fields';
      const name = control.dataset.step ?? control.name;
      const value = Object.hasOwn(left[part], name) ? left[part][name] : undefined;
      if (typeof value !== (isBox ? 'boolean' : 'string')) continue;
      if (isBox) control.checked = value;
      else control.value = value;
      delete left[part][name];
    }
    return Object.values(left).flatMap((part) =>
      Object.keys(part).filter((name) => part[name] !== '' && part[name] !== false),
    );
  }

  /** Leaves what the page brings itself, such as the name of the state. */
  function empty() {
    for (const control of controls) {
      control.value = control.defaultValue;
      control.checked = control.defaultChecked;
    }
  }

  /** Why a value is not a file of answers, or undefined where it is one. */
  function faultOf(value) {
    const isRecord = (each) => typeof each === 'object' && each !== null && !Array.isArray(each);
    if (!isRecord(value) || value.format !== format) return 'it holds no answers of a checklist';
    if (value.version !== version) return 'a newer checklist has written it';
    if (![value.fields, value.steps, value.notes].every(isRecord)) return 'it is damaged';
    return undefined;
  }

  // A browser may refuse storage: then the page forgets, and says so nowhere but here.
  const storage = {
    get() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    set(value) {
      try {
        if (value) localStorage.setItem(key, JSON.stringify(value));
        else localStorage.removeItem(key);
      } catch {}
    },
  };

  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const say = (text) => {
    status.textContent = text;
  };

  function save() {
    const text = `${JSON.stringify(read(), null, 2)}\n`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `${file}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(`Saved as ${file}.json, among your downloads.`);
  }

  async function load(chosen) {
    let value;
    let fault = chosen.size > longest ? 'it is too large' : undefined;
    try {
      value = fault ? undefined : JSON.parse(await chosen.text());
    } catch {
      fault = 'it holds no answers of a checklist';
    }
    fault ??= faultOf(value);
    if (fault) return say(`Nothing was loaded from ${chosen.name}: ${fault}.`);
    empty();
    const left = write(value);
    storage.set(read());
    const other = (value.state ?? null) !== state;
    say(
      [
        `Loaded ${chosen.name}.`,
        other && `It was filled in for ${value.state ?? 'no certain state'}.`,
        value.content !== content && 'It was filled in on another edition of the checklist.',
        left.length > 0 && `No place was found for ${toList(left)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  function toList(names) {
    const more = names.length - 5;
    return names.slice(0, 5).join(', ') + (more > 0 ? ` and ${more} more` : '');
  }

  function clear() {
    if (!confirm('Take away everything that is written on this checklist?')) return;
    empty();
    storage.set(null);
    say('The checklist is empty.');
  }

  function toButton(text, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.json,application/json';
  picker.hidden = true;
  picker.addEventListener('change', async () => {
    const [chosen] = picker.files;
    if (chosen) await load(chosen);
    picker.value = '';
  });

  const tools = document.createElement('section');
  tools.className = 'tools';
  tools.setAttribute('aria-label', 'Your answers');
  tools.append(
    toButton('Save answers to a file', save),
    toButton('Load answers from a file', () => picker.click()),
    toButton('Clear', clear),
    picker,
    status,
  );
  main.before(tools);

  const kept = storage.get();
  if (!faultOf(kept)) write(kept);
  main.addEventListener('input', () => storage.set(read()));
})();
