// Five decimals are about a metre; more would only pretend.
const DECIMALS = 5;

/** Fills two hidden inputs with where the device is, when the person asks for it. Asks nobody but the browser. */
export function offerLocation(root) {
  if (!navigator.geolocation) return;

  const latitude = root.querySelector("[data-latitude]");
  const longitude = root.querySelector("[data-longitude]");
  const use = root.querySelector("[data-use]");
  const undo = root.querySelector("[data-undo]");
  const status = root.querySelector("[data-status]");

  function show(message) {
    const known = latitude.value !== "" && longitude.value !== "";
    use.hidden = known;
    undo.hidden = !known;
    status.textContent = message ?? "";
  }

  function fill(position) {
    latitude.value = position.coords.latitude.toFixed(DECIMALS);
    longitude.value = position.coords.longitude.toFixed(DECIMALS);
    show(status.dataset.found);
    undo.focus();
  }

  function fail(error) {
    show(error.code === error.PERMISSION_DENIED ? status.dataset.refused : status.dataset.failed);
  }

  use.addEventListener("click", () => {
    show(status.dataset.working);
    navigator.geolocation.getCurrentPosition(fill, fail, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  });

  undo.addEventListener("click", () => {
    latitude.value = "";
    longitude.value = "";
    show(status.dataset.removed);
    use.focus();
  });

  show(latitude.value && longitude.value ? status.dataset.found : "");
}
