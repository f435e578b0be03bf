// Shows a run's block anew whenever the server sends it; the browser reconnects by itself and
// tells the last row it has seen.
const shown = document.getElementById("run");
if (shown?.dataset.progress) {
  const source = new EventSource(shown.dataset.progress);
  source.addEventListener("progress", (told) => {
    const open = [...shown.querySelectorAll("details")].map((one) => one.open);
    shown.innerHTML = told.data;
    shown.querySelectorAll("details").forEach((one, place) => { one.open = open[place] ?? false; });
  });
  source.addEventListener("end", () => { source.close(); location.reload(); });
}
