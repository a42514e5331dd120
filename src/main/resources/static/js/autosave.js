// Saves each form that asks for it after a pause, one request at a time. What is typed stays in the page and goes to the
// server alone: nothing of it is kept in the browser's storage.
const PAUSE = 2000;
const RETRY = 5000;

const savers = new Map();

class Saver {
  constructor(form) {
    this.form = form;
    this.status = form.querySelector("[data-saved]");
    this.stored = this.wasChanged() ? "" : this.typed();
    this.unsent = null;
    this.timer = null;
    this.running = null;
    this.refused = null;
    this.stopped = false;
    form.addEventListener("input", () => this.later(PAUSE));
    form.addEventListener("change", () => this.later(PAUSE));
    form.dataset.autosave = "ready";
    if (this.isDirty()) {
      this.later(PAUSE);
    }
  }

  // Whoever is fast types before this script is there.
  wasChanged() {
    return [...this.form.elements].some((field) => field.name !== "phrase" && field.type !== "hidden"
      && (["checkbox", "radio"].includes(field.type) ? field.checked !== field.defaultChecked
        : field.options ? !isAsOffered(field) : field.defaultValue !== undefined && field.value !== field.defaultValue));
  }

  body() {
    const fields = new URLSearchParams(new FormData(this.form));
    fields.delete("phrase");
    return fields;
  }

  // What was typed, whatever token goes with it.
  typed(fields = this.body()) {
    const typed = new URLSearchParams(fields);
    typed.delete("_csrf");
    return typed.toString();
  }

  isDirty() {
    return this.unsent !== null || this.typed() !== this.stored;
  }

  later(pause) {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => this.save(), pause);
    }
  }

  save() {
    clearTimeout(this.timer);
    this.running = (this.running ?? Promise.resolve()).then(() => this.send()).finally(() => { this.running = null; });
    return this.running;
  }

  // What got no answer is sent again as it was, so that the server can tell that it has it already.
  async send() {
    if (this.stopped || !this.isDirty()) {
      return;
    }
    const sent = this.unsent ?? this.body();
    if (this.typed(sent) === this.refused) {
      return;
    }
    const rows = this.rows();
    this.unsent = sent;
    let response;
    try {
      response = await fetch(this.form.action, {
        method: "POST", body: sent, headers: { Accept: "application/json" }, redirect: "manual"
      });
    }
    catch {
      this.tell("Not saved: connection lost, trying again");
      this.later(RETRY);
      return;
    }
    if (response.status >= 500) {
      this.tell("Not saved: the server does not answer, trying again");
      this.later(RETRY);
      return;
    }
    const isAnswer = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
    if (!isAnswer) {
      this.tell("Not saved: you are signed out. Sign in in another tab; then this page saves by itself");
      await renewTokens();
      this.later(RETRY);
      return;
    }
    this.unsent = null;
    const answer = await response.json();
    this.tell(answer.message);
    if (response.ok) {
      this.carryOver(answer, sent, rows);
    }
    else {
      this.refused = this.typed(sent);
      this.stopped = response.status === 409;
    }
  }

  rows() {
    return [...this.form.querySelectorAll("[data-resolution]")].filter((row) =>
      row.querySelector("textarea").value.trim() !== "" && !row.querySelector("input[name$='.remove']")?.checked);
  }

  carryOver(answer, sent, rows) {
    const before = this.typed();
    this.form.elements.version.value = answer.version;
    rows.forEach((row, i) => {
      if (answer.resolutions[i]) {
        row.querySelector("input[type=hidden]").value = answer.resolutions[i];
      }
    });
    this.form.querySelectorAll("input[name$='.remove']:checked").forEach((box) => {
      const row = box.closest("[data-resolution]");
      if (row) {
        row.querySelector("input[type=hidden]").value = "";
        row.querySelector("textarea").value = "";
        box.checked = false;
      }
    });
    this.refused = null;
    const unchanged = before === this.typed(sent);
    this.stored = unchanged ? this.typed() : "";
    if (!unchanged) {
      this.later(PAUSE);
    }
  }

  tell(message) {
    if (this.status.textContent !== message) {
      this.status.textContent = message;
    }
  }
}

function isAsOffered(select) {
  const offered = [...select.options].findIndex((option) => option.defaultSelected);
  return select.selectedIndex === Math.max(offered, 0);
}

// Whoever signed in again has another token for forms.
async function renewTokens() {
  try {
    const response = await fetch(location.href, { redirect: "manual" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const token = page.querySelector("main input[name=_csrf]")?.value;
    if (response.ok && token) {
      document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
      savers.forEach((saver) => saver.unsent?.set("_csrf", token));
    }
  }
  catch {
    // The next attempt to save finds out.
  }
}

document.querySelectorAll("form[data-autosave]").forEach((form) => savers.set(form, new Saver(form)));

// Whoever sends another form of the page loses nothing of what stands in the others.
let leaving = false;
document.addEventListener("submit", async (event) => {
  const own = savers.get(event.target);
  const others = [...savers.values()].filter((saver) => saver !== own && saver.isDirty());
  if (own) {
    clearTimeout(own.timer);
  }
  if (others.length === 0 && !own?.running) {
    leaving = true;
    return;
  }
  event.preventDefault();
  await Promise.all([...others.map((saver) => saver.save()), own?.running]);
  const stuck = others.find((saver) => saver.isDirty());
  if (stuck) {
    stuck.status.scrollIntoView({ block: "center" });
    return;
  }
  leaving = true;
  event.target.requestSubmit(event.submitter);
});

window.addEventListener("beforeunload", (event) => {
  if (!leaving && [...savers.values()].some((saver) => saver.isDirty())) {
    event.preventDefault();
  }
});
