// Suggests names below each search box while the user types. Without scripts, the box is a form that leads to a page of results.
// A suggested name is a link to its page. A page that uses the name otherwise handles the form's event "found" and prevents the default.
for (const form of document.querySelectorAll("form.find")) {
  const box = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.className = "found";
  list.hidden = true;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  let asked = "";
  let waiting = 0;

  const close = () => { list.hidden = true; };
  const links = () => [...list.querySelectorAll("a")];

  const show = (names) => {
    list.replaceChildren(...names.map((name) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const called = document.createElement("bdi");
      const what = document.createElement("span");
      link.href = name.page;
      called.textContent = name.name;
      what.textContent = [name.role, name.articles === 1 ? "1 article" : `${name.articles} articles`].filter(Boolean).join(", ");
      link.append(called, " ", what);
      link.addEventListener("click", (click) => {
        if (!form.dispatchEvent(new CustomEvent("found", { detail: name, cancelable: true, bubbles: true }))) {
          click.preventDefault();
          box.value = asked = "";
          close();
          box.focus();
        }
      });
      item.append(link);
      return item;
    }));
    list.hidden = names.length === 0;
    status.textContent = names.length === 0 ? "No name matches." : names.length === 1 ? "1 name." : `${names.length} names.`;
  };

  const find = async () => {
    const typed = box.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (typed === "") return close();
    try {
      const answer = await fetch(form.dataset.names + encodeURIComponent(typed));
      const names = answer.ok ? await answer.json() : [];
      if (typed === asked) show(names);
    } catch {
      close();
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  form.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      close();
      box.focus();
    }
    if (list.hidden || (key.key !== "ArrowDown" && key.key !== "ArrowUp")) return;
    key.preventDefault();
    const stops = [box, ...links()];
    const next = stops.indexOf(document.activeElement) + (key.key === "ArrowDown" ? 1 : -1);
    stops[(next + stops.length) % stops.length].focus();
  });
  document.addEventListener("click", (click) => { if (!form.contains(click.target)) close(); });
}
