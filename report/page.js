// The page works without this. With it, the picture of a chosen value opens, and the lines of its path are lit.
(function () {
    "use strict";

    function light(value) {
        document.querySelectorAll(".way, .chosen").forEach(function (e) {
            e.classList.remove("way", "chosen");
        });
        value.classList.add("chosen");
        value.querySelectorAll(".path a").forEach(function (a) {
            var line = document.getElementById(a.hash.slice(1));
            if (line) {
                line.classList.add("way");
            }
        });
        value.querySelectorAll("details").forEach(function (d) {
            d.open = true;
        });
    }

    function choose() {
        var id = decodeURIComponent(location.hash.slice(1));
        var target = id && document.getElementById(id);
        if (target && target.classList.contains("value")) {
            light(target);
        }
    }

    window.addEventListener("hashchange", choose);
    choose();
})();
