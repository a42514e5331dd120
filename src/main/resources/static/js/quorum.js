// Counts who is marked as present while the attendance is taken.
const form = document.querySelector("form[data-quorum]");
const needed = Number(form.dataset.needed ?? 0);
const counted = form.querySelector("[data-counted]");
const quorate = form.querySelector("[data-quorate]");

function count() {
  const members = form.querySelectorAll("input[data-present='true']:checked").length;
  const substitutes = [...form.querySelectorAll("select[name^='substitutes[']")].filter((select) => select.value !== "").length;
  counted.textContent = String(members + substitutes);
  if (quorate) {
    quorate.textContent = (members + substitutes >= needed) ? "reached" : "not reached";
  }
}

if (counted) {
  form.addEventListener("change", count);
  count();
}
