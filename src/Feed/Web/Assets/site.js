// Adds a copy button to the link of each feed and quote, and tells screen readers what was copied. Without scripts, there is only the link.
const announcement = document.createElement("p");
announcement.className = "visually-hidden";
announcement.setAttribute("role", "status");
document.querySelector("main").append(announcement);
for (const link of document.querySelectorAll("a.address, .by a:last-of-type")) {
  // Of the links in the selector, only that of a quote has no class.
  const isQuote = link.className === "";
  const isShared = link.closest(".share") !== null;
  const name = isQuote || isShared ? "Copy link" : "Copy";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = name;
  button.setAttribute("aria-label", isQuote || isShared ? "Copy link to this quote" : "Copy " + link.href);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = "Copied";
    announcement.textContent = "Copied " + link.href;
    setTimeout(() => { button.textContent = name; }, 2000);
  });
  if (navigator.clipboard && isShared) link.before(button, " ");
  else if (navigator.clipboard) link.after(" ", button);
}

// Removes pictures that cannot be loaded, with their captions. Without scripts, the browser shows their descriptions.
const drop = picture => {
  picture.closest(".with-picture")?.classList.remove("with-picture");
  picture.closest(".top")?.classList.add("plain");
  (picture.closest("figure, main a[aria-hidden]") ?? picture).remove();
};
addEventListener("error", event => { if (event.target instanceof HTMLImageElement && event.target.closest("main")) drop(event.target); }, true);
for (const picture of document.querySelectorAll("main img"))
  if (picture.complete && picture.naturalWidth === 0) drop(picture);
