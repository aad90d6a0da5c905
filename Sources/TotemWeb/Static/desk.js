// The one script of the desk: while somebody answers the questions of a search, the answer below
// them is asked for anew. Without it, the button does the same.
"use strict";

for (const form of document.querySelectorAll("form[data-live]")) {
  const answer = document.getElementById(form.dataset.live);
  if (!answer) continue;
  const pause = 300;
  let timer = 0;
  let asking = null;

  const address = (questions = form) => {
    const fields = [...new FormData(questions)].filter(([, text]) => text !== "");
    return `${form.action}?${new URLSearchParams(fields)}`;
  };

  // What the answer on the page answers: first what the server filled in, which is not what
  // stands there when somebody was quicker than this script or came back to the page.
  const served = form.cloneNode(true);
  served.reset();
  let answered = address(served);

  const ask = async () => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const wanted = address();
    answer.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(wanted, { signal, headers: { Accept: "text/html" } });
      if (response.redirected) return location.assign(wanted);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById(answer.id);
      if (signal.aborted || !fresh) return;
      answer.replaceChildren(...fresh.childNodes);
      answered = wanted;
      history.replaceState(null, "", wanted);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    } finally {
      if (!signal.aborted) answer.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking?.abort();
  });
  window.addEventListener("pageshow", () => {
    if (address() !== answered) ask();
  });
}
