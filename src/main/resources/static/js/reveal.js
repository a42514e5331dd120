// Hides questions that one answer makes needless. Without this script they are all there. What is wrong is never hidden.
document.querySelectorAll("[data-hidden-by]").forEach((part) => {
  const [name, answer] = part.dataset.hiddenBy.split("=");
  const form = part.closest("form");
  const wrong = part.querySelector(".govuk-form-group--error") !== null;
  const update = () => {
    part.hidden = !wrong && form.elements[name].value === answer;
  };
  form.addEventListener("change", update);
  update();
});
