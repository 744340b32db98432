// Adds a button to each feed address that copies it, and says so to those who only hear the page; without scripts the addresses are plain links.
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
document.querySelector("main").append(said);
for (const address of document.querySelectorAll("a.address")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy " + address.href);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address.href);
    button.textContent = "Copied";
    said.textContent = "Copied " + address.href;
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  if (navigator.clipboard) address.after(" ", button);
}
