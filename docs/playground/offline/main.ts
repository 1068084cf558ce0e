/** The files of the playground and a name that changes with them, put in by the build. */
declare const FILES: readonly string[];
declare const VERSION: string;

// The types of a plain worker do not know what kind of worker this one is.
const worker = self as unknown as ServiceWorkerGlobalScope;

const NAME = `playground-${VERSION}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith("playground-") && name !== NAME);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

worker.addEventListener("fetch", (event) => {
  event.respondWith(
    caches.match(event.request, { cacheName: NAME, ignoreSearch: true }).then((kept) => {
      return kept ?? fetch(event.request);
    }),
  );
});
