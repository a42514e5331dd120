document.querySelector("[data-focus]")?.focus();

if (document.querySelector("form[data-autosave]")) {
  import("./autosave.js");
}

if (document.querySelector("main form:not([data-autosave], [data-entry-form]) textarea")) {
  import("./unsaved.js");
}

if (document.querySelector("[data-hidden-by]")) {
  import("./reveal.js");
}

if (document.querySelector("form[data-quorum]")) {
  import("./quorum.js");
}

if (document.querySelector("form[data-entry-form]")) {
  import("./entry-grid.js");
}
