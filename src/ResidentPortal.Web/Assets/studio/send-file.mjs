/**
 * Sends one file with the other fields of its form. fetch() would not say how far it has come.
 * @param {(part: number) => void} progress From 0 to 1.
 * @returns {Promise<{key: string, needsWords: boolean, madeSafe: boolean}>} Rejected with the problem in the server's
 *   words, or with the cause when the same file may do another time.
 */
export function sendFile(form, field, file, progress) {
  return new Promise((resolve, reject) => {
    const fields = new FormData(form);
    fields.set(field, file);
    const request = new XMLHttpRequest();
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener("load", () => {
      const isOurs = new URL(request.responseURL).pathname === form.dataset.one;
      if (request.status === 200 && request.response?.key) resolve(request.response);
      else if (request.status < 500 && request.response?.problem) reject({ problem: request.response.problem });
      else reject({ cause: isOurs ? "failed" : "signedOut" });
    });
    for (const end of ["error", "timeout", "abort"]) request.addEventListener(end, () => reject({ cause: "failed" }));
    request.open("POST", form.dataset.one);
    request.send(fields);
  });
}
