// Adds a button to each feed address and to each quote that copies its link, and says so to those who only hear the page. Without scripts they are links.
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
document.querySelector("main").append(said);
for (const link of document.querySelectorAll("a.address, a.permalink")) {
  const isQuote = link.className === "permalink";
  const name = isQuote ? "Copy link" : "Copy";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = name;
  button.setAttribute("aria-label", isQuote ? "Copy link to this quote" : "Copy " + link.href);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = "Copied";
    said.textContent = "Copied " + link.href;
    setTimeout(() => { button.textContent = name; }, 2000);
  });
  if (navigator.clipboard) link.after(" ", button);
}

// A picture that cannot be loaded leaves no empty box, and no caption. Without scripts its description is shown.
const drop = picture => {
  picture.closest(".with-picture")?.classList.remove("with-picture");
  picture.closest(".top")?.classList.add("plain");
  (picture.closest("figure") ?? picture).remove();
};
addEventListener("error", event => { if (event.target instanceof HTMLImageElement && event.target.closest("main")) drop(event.target); }, true);
for (const picture of document.querySelectorAll("main img"))
  if (picture.complete && picture.naturalWidth === 0) drop(picture);
