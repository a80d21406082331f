import { make } from "./make.js";

/** Milliseconds between two looks at how far added reports are. */
const LOOK = 300;

/** Lets reports be added without leaving the page: by the form, or dropped anywhere; tells how far they are. */
export function listenToAdding(): void {
  const under = document.querySelector<HTMLElement>("[data-adding]");
  if (under) void follow(under, under.dataset.adding ?? "");
  const box = document.querySelector<HTMLDetailsElement>("details.adding");
  const form = box?.querySelector("form");
  if (!box || !form) return;
  const says = make("p", { className: "says", role: "status" });
  const room = make("div", { className: "added", role: "region", ariaLabel: "What was added", tabIndex: 0 }, says);
  box.append(room);
  const send = (data: FormData): void => void sendTo(box, room, form, data);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(new FormData(form));
  });
  listenToDrops(box, send);
}

/** What is dragged over the page marks the place that takes it; what is no file is left to the browser. */
function listenToDrops(box: HTMLElement, send: (data: FormData) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (over: boolean): void => void document.documentElement.classList.toggle("dropping", over);
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    box.setAttribute("open", "");
    const data = new FormData();
    for (const file of event.dataTransfer?.files ?? []) data.append("files", file);
    send(data);
  });
}

async function sendTo(box: HTMLElement, room: HTMLElement, form: HTMLFormElement, data: FormData): Promise<void> {
  const files = data.getAll("files").filter((one) => one instanceof File);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > Number(box.dataset.most)) return say(room, "That is more than can be sent at once: add it in parts.");
  say(room, "Sending …");
  room.querySelector("ul")?.remove();
  const answer = await fetch(form.action, {
    method: "POST",
    body: data,
    headers: { accept: "application/json" },
  }).catch(() => undefined);
  if (!answer) return say(room, "It could not be sent: the server does not answer.");
  const { address, error } = (await answer.json()) as { address?: string; error?: string };
  if (address === undefined) return say(room, error ?? "Nothing added.");
  form.reset();
  await follow(room, address);
  // What is read below does not move by itself.
  if (room.querySelector(".made a"))
    room
      .querySelector(".made")
      ?.append(make("li", {}, make("a", { href: "/", textContent: "Show the list of processes anew" })));
}

/** Shows what the page of the work shows, until it is over. */
async function follow(room: HTMLElement, address: string): Promise<void> {
  for (;;) {
    const shown = await load(address);
    if (!shown) return say(room, "The server does not answer any more: reload the page to see what was added.");
    say(room, shown.querySelector(".says")?.textContent ?? "");
    for (const list of room.querySelectorAll("ul")) list.remove();
    room.append(...shown.querySelectorAll("ul"));
    if (shown.dataset.adding === undefined) return;
    await new Promise((done) => setTimeout(done, LOOK));
  }
}

async function load(address: string): Promise<HTMLElement | null> {
  const response = await fetch(address).catch(() => undefined);
  const text = response?.ok ? await response.text() : "";
  return new DOMParser().parseFromString(text, "text/html").querySelector<HTMLElement>(".added");
}

/** Told once: who listens hears it again each time that it is set. */
function say(room: HTMLElement, words: string): void {
  const says = room.querySelector(".says");
  if (says && says.textContent !== words) says.textContent = words;
}
