// A form whose button asks the browser for a passkey ("get") or makes one ("create"), and posts what it answers.

export function usePasskeys(form) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = form.querySelector("[data-failed]");
    failed.textContent = "";
    try {
      form.elements[form.dataset.field ?? "credential"].value = JSON.stringify(await credential(form));
      // Without another submit event.
      form.submit();
    } catch {
      failed.textContent = failed.dataset.failed;
    }
  });
}

async function credential(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
