// Asks before a page is left on which somebody wrote a text that nothing has stored yet.
const areas = [...document.querySelectorAll("main form:not([data-autosave], [data-entry-form]) textarea")];
const wasRefused = document.querySelector(".govuk-error-summary") !== null;
let sent = false;

function isUnsaved(area) {
  return wasRefused ? area.value.trim() !== "" : area.value !== area.defaultValue;
}

document.addEventListener("submit", () => { sent = true; });

window.addEventListener("beforeunload", (event) => {
  if (!sent && areas.some(isUnsaved)) {
    event.preventDefault();
  }
});
