// Remembers the answers on the checklist, saves them to a file, and loads them from one. The page works without
// it: the script makes everything that needs the script. Its words are in `words`, which is written before it.
(() => {
  'use strict';

  const format = 'pathways-checklist';
  const version = 1;
  const longest = 1_000_000;

  const main = document.querySelector('main');
  const title = document.querySelector('h1').textContent;
  const { content = '', file = '', record = null, term = 'record' } = main.dataset;
  const key = [format, file, record ?? ''].join(':');
  const controls = [...main.querySelectorAll('input, textarea')];

  /** The parts of the answers; a file saved before there were two boxes has no `considering`. */
  function toParts({ fields = {}, steps = {}, considering = {}, notes = {} }) {
    return { fields, steps, considering, notes };
  }

  function partOf({ type, dataset }) {
    if (type === 'checkbox') return dataset.considering ? 'considering' : 'steps';
    return dataset.step ? 'notes' : 'fields';
  }

  /** The name of an answer in its part: that of its step, where it belongs to one. */
  function nameOf({ name, dataset }) {
    return dataset.considering ?? dataset.step ?? name;
  }

  /** The answers, in reading order and in the format of the file. */
  function read() {
    const answers = { format, version, title, [term]: record, content, ...toParts({}) };
    for (const control of controls) {
      const value = control.type === 'checkbox' ? control.checked : control.value;
      answers[partOf(control)][nameOf(control)] = value;
    }
    return answers;
  }

  /** Fills in answers, and returns the names that have no field here. */
  function write(answers) {
    const left = toParts(answers);
    for (const part of Object.keys(left)) left[part] = { ...left[part] };
    for (const control of controls) {
      const isBox = control.type === 'checkbox';
      const part = partOf(control);
      // Answers may have been saved under a former name of the step.
      const names = [nameOf(control), ...(control.dataset.was?.split(' ') ?? [])];
      const name = names.find((each) => Object.hasOwn(left[part], each)) ?? names[0];
      const value = Object.hasOwn(left[part], name) ? left[part][name] : undefined;
      if (typeof value !== (isBox ? 'boolean' : 'string')) continue;
      if (isBox) control.checked = value;
      else control.value = value;
      // A date field takes nothing but a date.
      if (isBox || control.value === value) delete left[part][name];
    }
    markEmptyDates();
    return Object.values(left).flatMap((part) =>
      Object.keys(part).filter((name) => part[name] !== '' && part[name] !== false),
    );
  }

  /** Resets all fields to their initial values, such as the name of the record. */
  function reset() {
    for (const control of controls) {
      control.value = control.defaultValue;
      control.checked = control.defaultChecked;
    }
    markEmptyDates();
  }

  /** Paper shows no `mm/dd/yyyy` in a date field that is empty: the style sheet hides it. */
  function markEmptyDates() {
    for (const control of controls)
      if (control.type === 'date') control.toggleAttribute('data-empty', control.value === '');
  }

  /** Says why a value is not saved answers; undefined if it is. */
  function faultOf(value) {
    const isRecord = (each) => typeof each === 'object' && each !== null && !Array.isArray(each);
    if (!isRecord(value) || value.format !== format) return words.notSaved;
    if (value.version !== version) return words.newer;
    if (![value.fields, value.steps, value.notes].every(isRecord)) return words.damaged;
    if (!isRecord(value.considering ?? {})) return words.damaged;
    return undefined;
  }

  // Where a browser blocks storage, the page silently remembers nothing.
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
    say(filled(words.saved, { file: `${file}.json` }));
  }

  async function load(chosen) {
    let value;
    let fault = chosen.size > longest ? words.tooLarge : undefined;
    try {
      value = fault ? undefined : JSON.parse(await chosen.text());
    } catch {
      fault = words.notSaved;
    }
    fault ??= faultOf(value);
    if (fault) return say(filled(fault, { file: chosen.name }));
    reset();
    const left = write(value);
    storage.set(read());
    const other = (value[term] ?? null) !== record;
    say(
      [
        filled(words.loaded, { file: chosen.name }),
        other && (value[term] ? filled(words.otherRecord, { name: value[term] }) : words.noRecord),
        value.content !== content && words.otherEdition,
        left.length > 0 && withoutField(left),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  function withoutField(names) {
    const more = names.length - 5;
    const fields = names.slice(0, 5).join(words.comma);
    return filled(more > 0 ? words.noFieldMore : words.noField, { fields, more });
  }

  /** A text with values in place of the names in braces. */
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  function clear() {
    if (!confirm(words.confirm)) return;
    reset();
    storage.set(null);
    say(words.cleared);
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
  tools.setAttribute('aria-label', words.label);
  tools.append(
    toButton(words.save, save),
    toButton(words.load, () => picker.click()),
    toButton(words.clear, clear),
    picker,
    status,
  );
  main.querySelector('.fields').before(tools);

  const kept = storage.get();
  if (!faultOf(kept)) write(kept);
  markEmptyDates();
  main.addEventListener('input', () => {
    markEmptyDates();
    storage.set(read());
  });
})();
