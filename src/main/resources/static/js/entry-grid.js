// Saves the rows that were changed, one request at a time, and shows what checks say of them. What is typed stays in the
// page and goes to the server alone: nothing of it is kept in the browser's storage.
const PAUSE = 2000;
const LEAVING_FIELD = 200;
const RETRY = 5000;

const form = document.querySelector("form[data-entry-form]");
const status = form.querySelector("[data-saved]");
const template = (name) => document.querySelector(`template[data-template=${name}]`).content.firstElementChild;

class Row {
  constructor(element) {
    this.element = element;
    this.prefix = `${element.id}-`;
    this.key = this.hidden("key").value;
    this.refused = null;
    this.stored = this.wasChanged() ? "" : this.typed();
  }

  hidden(name) {
    return this.element.querySelector(`input[name="${this.prefix}${name}"]`);
  }

  // Whoever is fast types before this script is there.
  wasChanged() {
    return [...this.element.querySelectorAll("input:not([type=hidden]), textarea")].some((field) =>
      field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  }

  entries() {
    return [...new FormData(form)].filter(([name]) => name.startsWith(this.prefix));
  }

  // What was typed, whatever state it was typed on.
  typed() {
    return new URLSearchParams(this.entries().filter(([name]) =>
      name !== `${this.prefix}entry` && name !== `${this.prefix}version`)).toString();
  }

  isDirty() {
    return this.typed() !== this.stored;
  }

  carryOver(answer, sent) {
    this.hidden("entry").value = answer.entry ?? "";
    this.hidden("version").value = answer.version;
    const before = this.typed();
    this.element.querySelector("[data-understood]").textContent
      = answer.understood ? `Understood as ${answer.understood}` : "";
    this.show(answer.findings);
    const state = this.element.closest(".os-task")?.querySelector("h3 .os-tag");
    if (state?.textContent === "Not started") {
      state.textContent = "Draft";
    }
    this.stored = before === sent ? this.typed() : "";
    this.refused = null;
  }

  show(findings) {
    const place = this.element.querySelector("[data-findings]");
    const shown = [...place.querySelectorAll("[data-finding]")];
    const same = shown.length === findings.length && findings.every((finding, i) => shown[i].dataset.message === finding.message);
    if (same) {
      return;
    }
    place.replaceChildren(...findings.map((finding) => finding.error ? this.error(finding) : this.warning(finding)));
  }

  error(finding) {
    const words = template("error").cloneNode(true);
    words.dataset.message = finding.message;
    words.querySelector("[data-words]").textContent = finding.message;
    return words;
  }

  warning(finding) {
    const block = template("warning").cloneNode(true);
    const id = `${this.prefix}accept-${finding.code}`;
    block.dataset.message = finding.message;
    block.querySelector("p").id = `${this.prefix}warning-${finding.code}`;
    block.querySelector("[data-words]").textContent = finding.message;
    const seen = block.querySelector("input");
    seen.name = `${this.prefix}seen-${finding.code}`;
    seen.value = finding.message;
    block.querySelector("label").htmlFor = id;
    const reason = block.querySelector("textarea");
    reason.id = id;
    reason.name = id;
    reason.value = finding.reason;
    reason.setAttribute("aria-describedby", `${this.prefix}warning-${finding.code}`);
    return block;
  }
}

const rows = [...form.querySelectorAll("[data-row]")].map((element) => new Row(element));
const byKey = new Map(rows.map((row) => [row.key, row]));
let timer = null;
let running = null;
let stopped = false;
let leaving = false;

function tell(message) {
  if (status.textContent !== message) {
    status.textContent = message;
  }
}

function later(pause) {
  clearTimeout(timer);
  if (!stopped) {
    timer = setTimeout(save, pause);
  }
}

function save() {
  clearTimeout(timer);
  running = (running ?? Promise.resolve()).then(send).finally(() => { running = null; });
  return running;
}

async function send() {
  const dirty = rows.filter((row) => row.isDirty() && row.typed() !== row.refused);
  if (stopped || dirty.length === 0) {
    return;
  }
  const sent = new Map(dirty.map((row) => [row.key, row.typed()]));
  const body = new URLSearchParams(dirty.flatMap((row) => row.entries()));
  body.set("_csrf", form.elements._csrf.value);
  let response;
  try {
    response = await fetch(form.action, {
      method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual"
    });
  }
  catch {
    tell("Not saved: connection lost, trying again");
    later(RETRY);
    return;
  }
  if (response.status >= 500) {
    tell("Not saved: the server does not answer, trying again");
    later(RETRY);
    return;
  }
  if (!(response.headers.get("Content-Type") ?? "").startsWith("application/json")) {
    tell("Not saved: you are signed out. Sign in in another tab; then this page saves by itself");
    await renewToken();
    later(RETRY);
    return;
  }
  const answer = await response.json();
  tell(answer.message);
  if (response.ok) {
    answer.rows.forEach((row) => byKey.get(row.key)?.carryOver(row, sent.get(row.key)));
    if (rows.some((row) => row.isDirty())) {
      later(PAUSE);
    }
  }
  else {
    dirty.forEach((row) => { row.refused = sent.get(row.key); });
    stopped = response.status === 409;
    // One row that is refused must not hold up the others.
    if (!stopped && dirty.length > 1) {
      await saveOneByOne(dirty);
    }
  }
}

async function saveOneByOne(dirty) {
  for (const row of dirty) {
    row.refused = null;
    const others = rows.filter((other) => other !== row).map((other) => [other, other.refused]);
    others.forEach(([other]) => { other.refused = other.typed(); });
    await send();
    others.forEach(([other, before]) => { other.refused = before; });
  }
}

// Whoever signed in again has another token for forms.
async function renewToken() {
  try {
    const response = await fetch(location.href, { redirect: "manual" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const token = page.querySelector("main input[name=_csrf]")?.value;
    if (response.ok && token) {
      document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
    }
  }
  catch {
    // The next attempt to save finds out.
  }
}

// From a field to the same one of the next or the previous row; after the last, to the buttons.
function step(field, by) {
  const column = [...form.querySelectorAll(`[data-column=${field.dataset.column}]`)];
  const next = column[column.indexOf(field) + by];
  if (next) {
    next.focus();
    next.select?.();
  }
  else if (by > 0) {
    form.querySelector("button[name=act]").focus();
  }
}

form.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.dataset?.column || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const isChoice = field.tagName === "SELECT";
  if (event.key === "Enter") {
    event.preventDefault();
    step(field, event.shiftKey ? -1 : 1);
  }
  else if (!isChoice && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    step(field, event.key === "ArrowDown" ? 1 : -1);
  }
});

form.addEventListener("input", () => later(PAUSE));
form.addEventListener("change", () => later(LEAVING_FIELD));

// What is on its way must have arrived before the whole form is sent.
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  if (!running) {
    leaving = true;
    return;
  }
  event.preventDefault();
  await running;
  clearTimeout(timer);
  leaving = true;
  form.requestSubmit(event.submitter);
});

window.addEventListener("beforeunload", (event) => {
  if (!leaving && rows.some((row) => row.isDirty())) {
    event.preventDefault();
  }
});

form.dataset.entryForm = "ready";
if (rows.some((row) => row.isDirty())) {
  later(PAUSE);
}
