// A drawing wider than its box begins with its middle in sight: there the first seats are.
for (const chart of document.querySelectorAll(".chart")) {
  chart.scrollLeft = (chart.scrollWidth - chart.clientWidth) / 2;
}
