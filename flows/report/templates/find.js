(function () {
  "use strict";
  var box = document.getElementById("find"), rows = document.querySelectorAll("[data-find]");
  if (!box || !rows.length) { return; }
  var fold = function (text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); };
  var texts = Array.prototype.map.call(rows, function (row) { return fold(row.textContent); });
  var tally = document.getElementById("found");
  box.closest("form").hidden = false;
  box.closest("form").addEventListener("submit", function (event) { event.preventDefault(); });
  box.addEventListener("input", function () {
    var words = fold(box.value).split(/\s+/).filter(Boolean), shown = 0;
    texts.forEach(function (text, n) {
      var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
      rows[n].hidden = !fits;
      shown += fits ? 1 : 0;
    });
    tally.textContent = words.length ? shown + " of " + rows.length : "";
  });
}());
