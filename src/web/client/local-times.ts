/** Shows instants in the reader's own zone; how the report has it is told on hovering. */
export function showLocalTimes(): void {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-instant]:not([data-here])")) {
    const instant = new Date(time.dateTime);
    if (Number.isNaN(instant.getTime())) continue;
    time.dataset.here = "";
    time.title = `${time.title}; here in your own zone`;
    time.textContent = format.format(instant).replace(" at ", ", ");
  }
}
