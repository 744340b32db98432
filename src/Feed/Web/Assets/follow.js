// On the page that builds a choice, a name found while typing is chosen. Without scripts the box is a form.
document.addEventListener("found", (found) => {
  found.preventDefault();
  const chosen = new URL(location.href);
  chosen.searchParams.delete("q");
  chosen.searchParams.append(found.detail.kind, found.detail.slug);
  location.assign(chosen);
});
