// On the page Follow, choosing a suggested name adds it to the choice. Without scripts, the box is a form.
document.addEventListener("found", (found) => {
  found.preventDefault();
  const chosen = new URL(location.href);
  chosen.searchParams.delete("q");
  chosen.searchParams.append(found.detail.kind, found.detail.slug);
  location.assign(chosen);
});
