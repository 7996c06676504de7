// "Near me": asks the browser where the reader is, only when she presses the button, and only to about 100 metres.
(function () {
  "use strict";
  var item = document.querySelector("[data-near]");
  if (!item || !("geolocation" in navigator)) {
    return;
  }
  item.hidden = false;
  var button = item.querySelector("button");
  var message = document.querySelector("[data-near-message]");
  button.addEventListener("click", function () {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      function (found) {
        var address = new URL(window.location.href);
        address.searchParams.delete("cursor");
        address.searchParams.delete("at");
        address.searchParams.set("near", found.coords.latitude.toFixed(3) + "," + found.coords.longitude.toFixed(3));
        address.searchParams.set("region", "");
        window.location.assign(address);
      },
      function () {
        button.disabled = false;
        message.textContent = button.getAttribute("data-near-failed");
      },
      { maximumAge: 300000, timeout: 10000 }
    );
  });
})();
