// Copies the text at one tap; without this the text can still be marked by hand.
const button = document.getElementById("copy");
const text = document.getElementById("text");
if (button && text) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    text.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(text.value);
    else document.execCommand("copy");
    button.textContent = button.dataset.done;
  });
}
