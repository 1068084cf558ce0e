import { render } from "preact";
import { App } from "./app.js";

const root = document.querySelector("#playground");
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}

// Kept files let the page work without network; a browser that refuses loses only that.
navigator.serviceWorker?.register("offline.js", { type: "module" }).catch(() => {});
