// Adds a button to each feed address that copies it; without scripts the addresses are plain links.
for (const address of document.querySelectorAll("a.address")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy " + address.href);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address.href);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  if (navigator.clipboard) address.after(" ", button);
}
