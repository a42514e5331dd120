// Asks before a page is left on which somebody wrote a text that nothing has stored yet. A form that is sent takes its own
// text along, and not that of another form beside it.
const areas = [...document.querySelectorAll("main form:not([data-autosave], [data-entry-form]) textarea")];
const wasRefused = document.querySelector(".govuk-error-summary") !== null;
let sent = null;

function isUnsaved(area) {
  return area.value !== area.defaultValue || (wasRefused && sent === null && area.value.trim() !== "");
}

document.addEventListener("submit", (event) => { sent = event.target; });

window.addEventListener("beforeunload", (event) => {
  if (areas.some((area) => area.form !== sent && isUnsaved(area))) {
    event.preventDefault();
  }
});
